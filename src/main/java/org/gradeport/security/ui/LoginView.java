package org.gradeport.security.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.security.oidc.ProviderSignIn;
import org.gradeport.security.signin.LocalAccounts;
import org.springframework.beans.factory.ObjectProvider;

/// The sign-in page.
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final transient PortalProperties portal;
    private final transient AuthenticationContext signedIn;
    private final ProviderPanel providers;
    private final Span hint = new Span(getTranslation("security.login.forgot"));

    LoginView(
            PortalProperties portal,
            AuthenticationContext signedIn,
            ObjectProvider<ProviderSignIn> providers,
            LocalAccounts local) {
        this.portal = portal;
        this.signedIn = signedIn;
        this.providers = new ProviderPanel(providers, local);
        Span mark = new Span(portal.name().substring(0, portal.name().offsetByCodePoints(0, 1)));
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts("error", ""));
        hint.addClassName("tiny");
        addClassName("login");
        add(mark, new H1(portal.name()), this.providers, form, hint);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        if (signedIn.isAuthenticated()) {
            event.forwardTo("");
        } else {
            show(parameters);
        }
    }

    /// The seconds come from the address, so they are checked.
    private void show(QueryParameters parameters) {
        Optional<String> wait = parameters.getSingleParameter("wait").filter(text -> text.matches("[0-9]{1,6}"));
        wait.ifPresent(seconds -> form.setI18n(texts("wait", seconds)));
        boolean ended = parameters.getSingleParameter("ended").isPresent();
        if (ended) {
            form.setI18n(texts("ended", ""));
        }
        boolean localOff = parameters.getSingleParameter("local-off").isPresent();
        if (localOff) {
            form.setI18n(texts("local-off", ""));
        }
        form.setError(ended
                || localOff
                || wait.isPresent()
                || parameters.getSingleParameter("error").isPresent());
        form.setVisible(providers.showsForm(parameters));
        hint.setVisible(form.isVisible());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.login.title", portal.name());
    }

    private LoginI18n texts(String error, String seconds) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form fields = new LoginI18n.Form();
        fields.setTitle("");
        fields.setUsername(getTranslation("security.login.username"));
        fields.setPassword(getTranslation("security.login.password"));
        fields.setSubmit(getTranslation("security.login.submit"));
        texts.setForm(fields);
        LoginI18n.ErrorMessage message = new LoginI18n.ErrorMessage();
        message.setTitle(getTranslation("security.login.%s.title".formatted(error)));
        message.setMessage(getTranslation("security.login." + error, seconds));
        message.setUsername(getTranslation("security.login.username.missing"));
        message.setPassword(getTranslation("security.login.password.missing"));
        texts.setErrorMessage(message);
        return texts;
    }
}
