package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.gradeport.base.Panel;
import org.gradeport.dataset.Dataset;

/// What people will call the export.
final class NamePanel extends Panel {

    private static final int LONGEST = 200;

    private final TextField name = new TextField();

    NamePanel(Consumer<String> changed) {
        super(translate("export.new.name"));
        name.setAriaLabel(getTranslation("export.new.name"));
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                refuse("");
                changed.accept(event.getValue().strip());
            }
        });
        add(name);
    }

    void show(Dataset dataset, Draft draft) {
        name.setPlaceholder(dataset.label());
        name.setValue(draft.name());
    }
}
