package org.gradeport.security.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.gradeport.security.oidc.ProviderSignIn;
import org.gradeport.security.signin.LocalAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.oidc.SingleSignOnTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The sign-in page of a portal with several providers.
@SingleSignOnTest
class ProviderPanelTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectProvider<ProviderSignIn> providers;

    @BeforeEach
    void open() {
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
    }

    @Test
    void the_sign_in_page_has_a_button_for_each_provider_and_the_form() {
        BrowserlessPortal.navigate("login");
        assertThat(choices())
                .contains("oauth2/authorization/school", "oauth2/authorization/town")
                .doesNotContain("login?local");
        assertThat(_find(LoginForm.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "signed-out, false", "local, true", "error, true", "wait=3, true", "local-off, true"})
    void without_local_accounts_the_form_is_shown_to_whom_asks_for_it(String query, boolean form) {
        ProviderPanel panel = new ProviderPanel(providers, new LocalAccounts(false, "admin"));
        UI.getCurrent().add(panel);
        assertThat(panel.showsForm(QueryParameters.fromString(query))).isEqualTo(form);
        assertThat(choices()).contains("oauth2/authorization/school");
        assertThat(choices().contains("login?local")).isNotEqualTo(form);
    }

    private static List<String> choices() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
