package org.gradeport.school.oneroster;

import java.util.ArrayList;
import java.util.List;

/// A staged column whose values name records of another file.
///
/// @param file the file that names them
/// @param field by which of its fields
/// @param names where the names are staged
/// @param column in which column
/// @param filter which rows of it count, with `s` for the table
/// @param target the file that is named
record Link(RosterFile file, String field, Ranges names, String column, String filter, RosterFile target) {

    /// The links of the files that are in the zip.
    static List<Link> of(Manifest manifest) {
        List<Link> links = new ArrayList<>();
        for (RosterFile file : manifest.present()) {
            file.fields().stream()
                    .filter(field -> field.target() != null)
                    .forEach(field -> links.add(of(manifest.version(), file, field)));
        }
        if (manifest.present().contains(CommonFiles.DEMOGRAPHICS)) {
            links.add(demographics(manifest.version()));
        }
        return links;
    }

    private static Link of(RosterVersion version, RosterFile file, Field field) {
        RosterFile target = version.file(String.valueOf(field.target())).orElseThrow();
        return field.type().isList()
                ? new Link(
                        file,
                        field.name(),
                        new Ranges("import_list", "id"),
                        "value",
                        "s.field = '%s'".formatted(Lists.key(file, field)),
                        target)
                : new Link(file, field.name(), Ranges.ofStaged(file), String.valueOf(field.column()), "true", target);
    }

    private static Link demographics(RosterVersion version) {
        RosterFile file = CommonFiles.DEMOGRAPHICS;
        return new Link(
                file,
                "sourcedId",
                Ranges.ofStaged(file),
                "sourced_id",
                "s.active",
                version.file("users").orElseThrow());
    }
}
