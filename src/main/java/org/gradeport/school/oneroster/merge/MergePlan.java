package org.gradeport.school.oneroster.merge;

import java.util.List;
import java.util.stream.Stream;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.Version11;
import org.gradeport.school.oneroster.binding.Version12;

/// The statements that write a zip's records, ordered so that each file follows the ones it refers to.
final class MergePlan {

    private final Manifest manifest;

    MergePlan(Manifest manifest) {
        this.manifest = manifest;
    }

    List<MergeStep> steps() {
        return manifest.present().stream().flatMap(this::steps).toList();
    }

    private Stream<MergeStep> steps(RosterFile file) {
        FileMode fileMode = manifest.mode(file);
        if (file.equals(CommonFiles.DEMOGRAPHICS)) {
            RosterFile users = manifest.version().file("users").orElseThrow();
            return SpecialSteps.demographics(users, fileMode).stream();
        }
        if (file.equals(CommonFiles.CLASSES)) {
            return Stream.concat(merge(file, fileMode), SpecialSteps.classTerms());
        }
        if (file.equals(Version11.USERS)) {
            return Stream.concat(merge(file, fileMode), derivedRoles(fileMode));
        }
        return merge(file, fileMode);
    }

    private Stream<MergeStep> merge(RosterFile file, FileMode fileMode) {
        MergeSql sql = new MergeSql(manifest.version(), file);
        Stream<MergeStep> staged = sql.ofStaged();
        return fileMode == FileMode.BULK
                ? Stream.concat(staged, Stream.of(MergeStep.ofRecords(file, sql.retire())))
                : staged;
    }

    private Stream<MergeStep> derivedRoles(FileMode fileMode) {
        Stream<MergeStep> roles = merge(Version12.ROLES, fileMode);
        return fileMode == FileMode.DELTA
                ? Stream.concat(roles, Stream.of(SpecialSteps.formerRoles(Version11.USERS)))
                : roles;
    }
}
