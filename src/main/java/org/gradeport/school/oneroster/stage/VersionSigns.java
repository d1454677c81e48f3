package org.gradeport.school.oneroster.stage;

import java.util.List;
import java.util.Optional;
import org.gradeport.school.oneroster.binding.RosterVersion;
import org.gradeport.school.oneroster.zip.ZipPackage;

/// Tells the version of a zip without a manifest from columns that only one version has.
final class VersionSigns {

    private static final List<Sign> SIGNS = List.of(
            new Sign("roles.csv", "userSourcedId", "1.2"),
            new Sign("users.csv", "orgSourcedIds", "1.1"),
            new Sign("users.csv", "primaryOrgSourcedId", "1.2"),
            new Sign("lineItems.csv", "gradingPeriodSourcedId", "1.1"),
            new Sign("lineItems.csv", "academicSessionSourcedId", "1.2"),
            new Sign("categories.csv", "weight", "1.2"),
            new Sign("results.csv", "inProgress", "1.2"));

    private VersionSigns() {}

    private record Sign(String file, String column, String version) {

        boolean stands(ZipPackage zip) {
            return zip.holds(file) && FirstRow.of(zip, file).has(column);
        }
    }

    static Optional<RosterVersion> version(ZipPackage zip) {
        return SIGNS.stream()
                .filter(sign -> sign.stands(zip))
                .findFirst()
                .flatMap(sign -> RosterVersion.named(sign.version()));
    }
}
