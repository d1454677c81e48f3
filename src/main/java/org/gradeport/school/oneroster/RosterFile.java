package org.gradeport.school.oneroster;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One kind of file in a package: its header, and the table that its rows go to.
///
/// @param name as the manifest has it, such as `lineItems`
/// @param table of the records; the staging table is called `import_` and this
/// @param fields what follows the three that every file starts with
record RosterFile(String name, String table, List<Field> fields) {

    /// What every data file's header starts with.
    static final List<String> FIRST = List.of("sourcedId", "status", "dateLastModified");

    RosterFile {
        fields = List.copyOf(fields);
    }

    static RosterFile of(String name, String table, Field... fields) {
        return new RosterFile(name, table, List.of(fields));
    }

    String fileName() {
        return name + ".csv";
    }

    String staging() {
        return "import_" + table;
    }

    List<String> header() {
        return Stream.concat(FIRST.stream(), fields.stream().map(Field::name)).toList();
    }

    /// The fields with a staging column of their own, in the file's order.
    List<Field> staged() {
        return fields.stream().filter(field -> field.column() != null).toList();
    }

    List<Field> merged() {
        return fields.stream().filter(Field::merged).toList();
    }

    /// The merged fields that name records.
    List<Field> references() {
        return merged().stream().filter(field -> field.target() != null).toList();
    }

    /// Whether a record of this kind may name another of the same kind.
    boolean isTree() {
        return references().stream().anyMatch(this::isToItself);
    }

    boolean isToItself(Field field) {
        return Objects.equals(field.target(), name);
    }
}
