package org.gradeport.export.ui.form;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// The end of the form, always in sight: what will come, and the button that asks for it.
public final class RequestBar extends Div {

    private final Span summary = new Span();
    private final Button request = new Button(getTranslation("export.new.request"));
    private boolean busy;
    private boolean possible = true;

    RequestBar(Runnable pressed) {
        request.addThemeVariants(ButtonVariant.PRIMARY);
        request.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        request.setTooltipText(getTranslation("export.new.request-shortcut"));
        request.addClickListener(_ -> {
            if (!busy) {
                setBusy(true);
                pressed.run();
            }
        });
        summary.addClassName("grow");
        addClassName("request-bar");
        add(summary, request);
    }

    void show(String words, boolean isPossible) {
        summary.setText(words);
        possible = isPossible;
        fit();
    }

    /// A request is on its way: a second press does nothing.
    void setBusy(boolean isBusy) {
        busy = isBusy;
        request.setText(getTranslation(busy ? "export.new.requesting" : "export.new.request"));
        fit();
    }

    private void fit() {
        request.setEnabled(possible && !busy);
    }
}
