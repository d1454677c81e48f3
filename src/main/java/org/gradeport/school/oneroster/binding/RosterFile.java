package org.gradeport.school.oneroster.binding;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One kind of file in a zip: its header and its table.
///
/// @param name in the manifest, such as `lineItems`
/// @param table of the records; the staging table has the prefix `import_`
/// @param fields the fields after the three that every file starts with
public record RosterFile(String name, String table, List<RosterField> fields) {

    /// The first fields of every data file.
    public static final List<String> FIRST = List.of("sourcedId", "status", "dateLastModified");

    /// The keys, as of [#listKey], of two fields that refer to several records.
    public static final String CLASS_TERMS = "classes.termSourcedIds";

    public static final String USER_ORGS = "users.orgSourcedIds";

    public RosterFile {
        fields = List.copyOf(fields);
    }

    static RosterFile of(String name, String table, RosterField... fields) {
        return new RosterFile(name, table, List.of(fields));
    }

    /// The same file with these fields at the end.
    RosterFile with(RosterField... more) {
        return new RosterFile(
                name, table, Stream.concat(fields.stream(), Stream.of(more)).toList());
    }

    public String fileName() {
        return name + ".csv";
    }

    public String staging() {
        return "import_" + table;
    }

    public List<String> header() {
        return Stream.concat(FIRST.stream(), fields.stream().map(RosterField::name))
                .toList();
    }

    /// The fields with a staging column, in the file's order.
    public List<RosterField> staged() {
        return fields.stream()
                .filter(rosterField -> rosterField.column() != null)
                .toList();
    }

    public List<RosterField> merged() {
        return fields.stream().filter(RosterField::merged).toList();
    }

    /// The merged fields that are references.
    List<RosterField> references() {
        return merged().stream()
                .filter(rosterField -> rosterField.target() != null)
                .toList();
    }

    /// The key of a field that refers to several records, in their staging table.
    public String listKey(RosterField rosterField) {
        return name + "." + rosterField.name();
    }

    /// Whether a record of this kind may refer to another of the same kind.
    public boolean isTree() {
        return references().stream().anyMatch(this::isToItself);
    }

    public boolean isToItself(RosterField rosterField) {
        return Objects.equals(rosterField.target(), name);
    }
}
