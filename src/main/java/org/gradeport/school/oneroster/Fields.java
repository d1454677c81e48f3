package org.gradeport.school.oneroster;

import static org.gradeport.school.oneroster.Field.optional;
import static org.gradeport.school.oneroster.Field.required;
import static org.gradeport.school.oneroster.FieldTypes.BOOLEAN;
import static org.gradeport.school.oneroster.FieldTypes.DATE;
import static org.gradeport.school.oneroster.FieldTypes.GUID;
import static org.gradeport.school.oneroster.FieldTypes.TEXT;

/// Fields as several files have them.
final class Fields {

    private Fields() {}

    static Field text(String name, String column) {
        return optional(name, TEXT).keptAs(column);
    }

    static Field requiredText(String name, String column) {
        return required(name, TEXT).keptAs(column);
    }

    static Field date(String name, String column) {
        return optional(name, DATE).keptAs(column);
    }

    static Field requiredDate(String name, String column) {
        return required(name, DATE).keptAs(column);
    }

    static Field truth(String name, String column) {
        return optional(name, BOOLEAN).keptAs(column);
    }

    static Field reference(String name, String file, String column) {
        return optional(name, GUID).naming(file).keptAs(column);
    }

    static Field requiredReference(String name, String file, String column) {
        return required(name, GUID).naming(file).keptAs(column);
    }

    /// A field that is checked for its type and not kept.
    static Field unkept(String name) {
        return optional(name, FieldTypes.ANY_TEXT);
    }
}
