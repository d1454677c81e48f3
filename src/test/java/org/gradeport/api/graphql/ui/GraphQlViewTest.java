package org.gradeport.api.graphql.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.Locate;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class GraphQlViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts accounts;

    @BeforeEach
    void open() {
        accounts.signIn(Role.OPERATOR);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("graphql-ui");
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
    }

    @Test
    void a_query_is_answered_with_the_rights_of_the_reader() {
        run();
        assertThat(answer()).contains("\"total\"").doesNotContain("errors");
        area("Query").setValue("{students{total}}");
        run();
        assertThat(answer()).contains("FORBIDDEN");
    }

    @Test
    void the_menu_of_the_user_leads_to_it() {
        BrowserlessPortal.navigate("tokens");
        Locate.choose(_get(MenuBar.class, spec -> spec.withClasses("user-menu")), "GraphQL");
        run();
        assertThat(answer()).contains("\"total\"");
    }

    @Test
    void variables_are_read_and_refused_beside_their_field() {
        area("Query").setValue("query($size:Int!){exports(size:$size){size}}");
        area("Variables (JSON)").setValue("{\"size\":7}");
        run();
        assertThat(answer()).contains("\"size\" : 7");
        area("Variables (JSON)").setValue("{size");
        run();
        assertThat(area("Variables (JSON)").isInvalid()).isTrue();
    }

    private static void run() {
        _click(_get(Button.class, spec -> spec.withText("Run")));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static String answer() {
        return _get(Pre.class).getText();
    }
}
