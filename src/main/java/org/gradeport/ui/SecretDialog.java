package org.gradeport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/// Shows a secret once, with a button that copies it.
public final class SecretDialog extends Dialog {

    /// @param sentence says what it is for, and that it is not shown again
    public SecretDialog(String title, String sentence, String secret) {
        Span text = new Span(secret);
        text.addClassNames("mono", "grow");
        text.setId("secret");
        Div box = new Div(text, copy(secret));
        box.addClassName("secret");
        setHeaderTitle(title);
        setWidth("520px");
        setCloseOnOutsideClick(false);
        add(new Paragraph(sentence), box);
        Button done = new Button(getTranslation("base.secret.done"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }

    /// The browser may refuse the clipboard without HTTPS; the text can be selected with one click.
    private Button copy(String secret) {
        Button copy = new Button(getTranslation("base.secret.copy"), VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.SMALL);
        copy.addClickListener(click -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0).then(() => true, () => false)", secret)
                .then(
                        Boolean.class,
                        copied -> copy.setText(getTranslation(
                                Boolean.TRUE.equals(copied) ? "base.secret.copied" : "base.secret.select"))));
        return copy;
    }
}
