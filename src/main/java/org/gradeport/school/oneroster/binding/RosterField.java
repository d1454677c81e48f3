package org.gradeport.school.oneroster.binding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One column of a file.
///
/// @param column the staging column; null if it is checked and not stored
/// @param target the file that it refers to, such as `orgs`; null if it is no reference
/// @param merged whether the records store it
public record RosterField(
        String name,
        FieldType type,
        boolean required,
        @Nullable String column,
        @Nullable String target,
        boolean merged) {

    static RosterField required(String name, FieldType type) {
        return new RosterField(name, type, true, null, null, false);
    }

    static RosterField optional(String name, FieldType type) {
        return new RosterField(name, type, false, null, null, false);
    }

    static RosterField text(String name, String column) {
        return optional(name, FieldTypes.TEXT).storedAs(column);
    }

    static RosterField requiredText(String name, String column) {
        return required(name, FieldTypes.TEXT).storedAs(column);
    }

    static RosterField date(String name, String column) {
        return optional(name, FieldTypes.DATE).storedAs(column);
    }

    static RosterField requiredDate(String name, String column) {
        return required(name, FieldTypes.DATE).storedAs(column);
    }

    static RosterField bool(String name, String column) {
        return optional(name, FieldTypes.BOOLEAN).storedAs(column);
    }

    static RosterField reference(String name, String file, String column) {
        return optional(name, FieldTypes.GUID).referencing(file).storedAs(column);
    }

    static RosterField requiredReference(String name, String file, String column) {
        return required(name, FieldTypes.GUID).referencing(file).storedAs(column);
    }

    /// A field that is only checked for its type.
    static RosterField ignored(String name) {
        return optional(name, FieldTypes.ANY_TEXT);
    }

    /// The same field, stored in this column of the records.
    RosterField storedAs(String column) {
        return new RosterField(name, type, required, column, target, true);
    }

    /// The same field, staged for the rules but not stored.
    RosterField stagedAs(String column) {
        return new RosterField(name, type, required, column, target, false);
    }

    /// The same field, referring to records of another file.
    RosterField referencing(String file) {
        return new RosterField(name, type, required, column, file, merged);
    }

    /// Whether the portal stores its values.
    public boolean isKept() {
        return column != null || (type.isList() && !Objects.equals(target, "users"));
    }

    /// Its column in the records; a reference is stored as an id.
    public String recordColumn() {
        return target == null ? String.valueOf(column) : column + "_id";
    }
}
