package org.gradeport.export.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An editor of one filter.
///
/// @param <V> what the editor edits
final class FilterField<V extends @Nullable Object, C extends Component & HasValue<?, V> & HasValidationProperties> {

    private final C editor;
    private final Function<List<String>, V> read;
    private boolean refused;

    /// @param read the editor's value of the filter's values; the empty value for what it cannot show
    /// @param write the filter's values of the editor's value
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

    Component editor() {
        return editor;
    }

    void show(List<String> values) {
        editor.setValue(read.apply(values));
    }

    /// Says in addition what is wrong with the value.
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
