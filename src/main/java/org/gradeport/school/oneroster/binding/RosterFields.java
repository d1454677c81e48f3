package org.gradeport.school.oneroster.binding;

import static org.gradeport.school.oneroster.binding.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.binding.FieldTypes.DATE;
import static org.gradeport.school.oneroster.binding.FieldTypes.GUID;
import static org.gradeport.school.oneroster.binding.FieldTypes.TEXT;
import static org.gradeport.school.oneroster.binding.RosterField.optional;
import static org.gradeport.school.oneroster.binding.RosterField.required;

/// Fields as several files have them.
final class RosterFields {

    private RosterFields() {}

    static RosterField text(String name, String column) {
        return optional(name, TEXT).storedAs(column);
    }

    static RosterField requiredText(String name, String column) {
        return required(name, TEXT).storedAs(column);
    }

    static RosterField date(String name, String column) {
        return optional(name, DATE).storedAs(column);
    }

    static RosterField requiredDate(String name, String column) {
        return required(name, DATE).storedAs(column);
    }

    static RosterField truth(String name, String column) {
        return optional(name, BOOLEAN).storedAs(column);
    }

    static RosterField reference(String name, String file, String column) {
        return optional(name, GUID).referencing(file).storedAs(column);
    }

    static RosterField requiredReference(String name, String file, String column) {
        return required(name, GUID).referencing(file).storedAs(column);
    }

    /// A field that is checked for its type and not kept.
    static RosterField ignored(String name) {
        return optional(name, FieldTypes.ANY_TEXT);
    }
}
