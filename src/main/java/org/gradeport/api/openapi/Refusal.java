package org.gradeport.api.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/// A problem that this call answers besides those that [OperationAnswers] derives.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Refusal.List.class)
@Documented
public @interface Refusal {

    HttpStatus status();

    /// When it comes.
    String when();

    /// Whether the answer has `Retry-After`: always with 429, otherwise in some of these cases.
    boolean retryAfter() default false;

    /// The record whose fields the problem has in addition.
    Class<?> with() default Void.class;

    /// Several of one call.
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @interface List {

        Refusal[] value();
    }
}
