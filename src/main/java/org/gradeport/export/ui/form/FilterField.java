package org.gradeport.export.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The field of one filter.
///
/// @param <V> the type of the field's value
final class FilterField<
        V extends @Nullable Object, C extends Component & HasValue<?, V> & HasValidationProperties & HasValidator<V>> {

    private final C editor;
    private final Function<List<String>, V> read;
    private boolean refused;

    /// @param read converts the filter's values to the field's value; the empty value if it cannot be shown
    /// @param write converts the field's value to the filter's values
    FilterField(
            C editor, Function<List<String>, V> read, Function<V, List<String>> write, Consumer<List<String>> changed) {
        this.editor = editor;
        this.read = read;
        editor.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(write.apply(event.getValue()));
            }
        });
    }

    /// Does something when unreadable text appears in the empty field or is removed from it.
    void onTextChange(Runnable changed) {
        editor.addValidationStatusChangeListener(_ -> changed.run());
    }

    Component editor() {
        return editor;
    }

    void show(List<String> values) {
        editor.setValue(read.apply(values));
    }

    /// Adds an error of the value.
    void refuse(String sentence) {
        editor.setErrorMessage(refused ? editor.getErrorMessage() + " " + sentence : sentence);
        editor.setInvalid(true);
        refused = true;
    }

    /// Takes back what was refused; what the editor itself finds wrong stays.
    void accept() {
        if (refused) {
            refused = false;
            editor.setInvalid(false);
        }
    }
}
