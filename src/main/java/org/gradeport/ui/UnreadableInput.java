package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.List;
import java.util.stream.Stream;

/// Finds input that is no value, such as letters in a number field; the value of such a field is empty.
public final class UnreadableInput {

    private UnreadableInput() {}

    /// Marks the visible fields of a form with unreadable input; returns whether there are any.
    public static boolean mark(Component form) {
        List<Component> found =
                parts(form).filter(part -> check(part).isError()).toList();
        found.forEach(
                field -> mark((HasValidationProperties) field, check(field).getErrorMessage()));
        return !found.isEmpty();
    }

    private static void mark(HasValidationProperties field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private static Stream<Component> parts(Component whole) {
        return Stream.concat(
                Stream.of(whole),
                whole.getChildren()
                        .filter(part -> !(part instanceof Text) && part.isVisible())
                        .flatMap(UnreadableInput::parts));
    }

    // With a context, Vaadin's validators do not ask whether a value is required; an empty value is then wrong only
    // if its text cannot be read.
    @SuppressWarnings("unchecked")
    private static ValidationResult check(Component part) {
        return part instanceof HasValidationProperties
                        && part instanceof HasValue<?, ?> field
                        && part instanceof HasValidator<?> validator
                        && field.isEmpty()
                ? ((HasValidator<Object>) validator)
                        .getDefaultValidator()
                        .apply(field.getEmptyValue(), new ValueContext(part))
                : ValidationResult.ok();
    }
}
