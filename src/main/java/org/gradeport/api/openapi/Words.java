package org.gradeport.api.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The text is one of the values that [WordLists] has for the class: the description of the API lists them.
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Words {

    /// An enum, whose constants are written in lower case, `Dataset` or `ExportFormat`.
    Class<?> value() default Void.class;

    /// Other values.
    String[] also() default {};
}
