package org.gradeport.export.ui.form;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// The bar at the end of the form, always visible: a summary of the request, and the button that sends it.
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

    /// Disables the button while a request is sent.
    void setBusy(boolean isBusy) {
        busy = isBusy;
        request.setText(getTranslation(busy ? "export.new.requesting" : "export.new.request"));
        fit();
    }

    private void fit() {
        request.setEnabled(possible && !busy);
    }
}
