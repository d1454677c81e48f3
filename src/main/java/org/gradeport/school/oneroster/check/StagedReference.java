package org.gradeport.school.oneroster.check;

import java.util.ArrayList;
import java.util.List;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.RosterVersion;
import org.gradeport.school.oneroster.stage.KeyRanges;

/// A staged column whose values refer to records of another file.
///
/// @param file the referring file
/// @param field the referring field
/// @param ranges the staging table of the references
/// @param column their column in it
/// @param filter the condition for its rows, with `s` for the table
/// @param target the file that is referred to
record StagedReference(
        RosterFile file, String field, KeyRanges ranges, String column, String filter, RosterFile target) {

    /// Whether the references stand in a list of the row.
    boolean isList() {
        return !ranges.table().equals(file.staging());
    }

    /// The references of the files in the zip.
    static List<StagedReference> of(Manifest manifest) {
        List<StagedReference> links = new ArrayList<>();
        for (RosterFile file : manifest.present()) {
            file.fields().stream()
                    .filter(rosterField -> rosterField.target() != null)
                    .forEach(rosterField -> links.add(of(manifest.version(), file, rosterField)));
        }
        if (manifest.present().contains(CommonFiles.DEMOGRAPHICS)) {
            links.add(demographics(manifest.version()));
        }
        return links;
    }

    private static StagedReference of(RosterVersion version, RosterFile file, RosterField rosterField) {
        RosterFile target = version.file(String.valueOf(rosterField.target())).orElseThrow();
        return rosterField.type().isList()
                ? new StagedReference(
                        file,
                        rosterField.name(),
                        new KeyRanges("import_list", "id"),
                        "value",
                        "s.field = '%s'".formatted(file.listKey(rosterField)),
                        target)
                : new StagedReference(
                        file,
                        rosterField.name(),
                        KeyRanges.ofStaged(file),
                        String.valueOf(rosterField.column()),
                        "true",
                        target);
    }

    private static StagedReference demographics(RosterVersion version) {
        RosterFile file = CommonFiles.DEMOGRAPHICS;
        return new StagedReference(
                file,
                "sourcedId",
                KeyRanges.ofStaged(file),
                "sourced_id",
                "s.active",
                version.file("users").orElseThrow());
    }
}
