package org.gradeport.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.gradeport.security.oidc.ProviderSignIn;
import org.gradeport.security.oidc.ProviderSignIn.Choice;
import org.gradeport.security.signin.LocalAccounts;
import org.springframework.beans.factory.ObjectProvider;

/// The buttons of the providers on the sign-in page. While local accounts are off, they stand instead of the form.
class ProviderPanel extends Div {

    private static final Set<String> FORM = Set.of("local", "error", "wait", "local-off");

    private final boolean local;
    private final Span signedOut = new Span();
    private final Anchor emergency = new Anchor("login?local", getTranslation("security.oidc.emergency"));

    ProviderPanel(ObjectProvider<ProviderSignIn> providers, LocalAccounts local) {
        this.local = local.enabled();
        addClassName("providers");
        add(signedOut);
        providers.stream().flatMap(each -> each.choices().stream()).forEach(this::add);
        emergency.setRouterIgnore(true);
        emergency.addClassName("tiny");
        add(emergency);
        setVisible(providers.stream().findAny().isPresent());
    }

    /// Whether the form is shown too.
    boolean showsForm(QueryParameters parameters) {
        boolean form = local || parameters.getParameters().keySet().stream().anyMatch(FORM::contains);
        boolean ended = !form && parameters.getParameters().containsKey("ended");
        signedOut.setText(getTranslation(ended ? "security.login.ended" : "security.oidc.signed-out"));
        signedOut.setVisible(ended || parameters.getParameters().containsKey("signed-out"));
        emergency.setVisible(!form);
        return form;
    }

    private void add(Choice choice) {
        Anchor button = new Anchor(choice.path(), getTranslation("security.oidc.sign-in", choice.label()));
        button.setRouterIgnore(true);
        button.addClassName("provider");
        add(button);
    }
}
