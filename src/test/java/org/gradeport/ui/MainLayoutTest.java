package org.gradeport.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.Locate;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class MainLayoutTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts people;

    @AfterEach
    void close() {
        BrowserlessPortal.close();
    }

    @Test
    void the_menu_shows_what_the_role_may_open() {
        assertThat(menuOf(Role.ADMIN)).contains("Exports", "Users", "API tokens");
        BrowserlessPortal.close();
        assertThat(menuOf(Role.TEACHER)).contains("Exports", "API tokens").doesNotContain("Users", "Records");
    }

    @Test
    void the_user_menu_says_who_is_signed_in_and_changes_her_password() {
        people.signIn(Role.TEACHER);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("tokens");
        MenuBar menu = _get(MenuBar.class, spec -> spec.withClasses("user-menu"));
        assertThat(Locate.text(menu.getItems().getFirst())).contains("teacher", "Teacher");
        Locate.choose(menu, "Change password");
        Locate.typePassword("Your password now", TestAccounts.PASSWORD);
        Locate.typePassword("New password", "four and twenty blackbirds");
        Locate.typePassword("New password again", "four and twenty");
        Locate.press("Change");
        assertThat(_get(PasswordField.class, spec -> spec.withLabel("New password again"))
                        .isInvalid())
                .isTrue();
        Locate.typePassword("New password again", "four and twenty blackbirds");
        Locate.press("Change");
        assertThat(Locate.toasts()).contains("Your password is changed.");
        _assertNone(PasswordField.class);
    }

    @Test
    void the_appearance_can_be_switched_and_the_choice_is_ticked() {
        people.signIn(Role.TEACHER);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("tokens");
        MenuBar menu = _get(MenuBar.class, spec -> spec.withClasses("user-menu"));
        var choices = menu.getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems();
        assertThat(choices).extracting(item -> item.isChecked()).containsExactly(true, false, false);
        Locate.choose(menu, "Dark");
        assertThat(choices).extracting(item -> item.isChecked()).containsExactly(false, false, true);
    }

    @Test
    void the_sign_in_page_names_the_portal_and_says_what_was_wrong() {
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("login?error");
        assertThat(_get(H1.class).getText()).isEqualTo("Gradeport");
        assertThat(_get(LoginForm.class).isError()).isTrue();
        BrowserlessPortal.navigate("login");
        assertThat(_get(LoginForm.class).isError()).isFalse();
    }

    @Test
    void the_sign_in_page_says_how_long_to_wait() {
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("login?wait=8");
        assertThat(_get(LoginForm.class).getElement().getPropertyRaw("i18n").toString())
                .contains("Try again in 8 s.");
        BrowserlessPortal.navigate("login?wait=%3Cb%3E");
        assertThat(_get(LoginForm.class).getElement().getPropertyRaw("i18n").toString())
                .doesNotContain("<b>");
    }

    private List<String> menuOf(Role role) {
        people.signIn(role);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("tokens");
        return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
    }
}
