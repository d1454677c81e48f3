package org.gradeport.security.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import org.gradeport.base.TimeFormatter;
import org.gradeport.security.AccountCriteria;
import org.gradeport.security.AccountRow;
import org.gradeport.security.AccountService;
import org.gradeport.security.NewAccount;
import org.gradeport.security.PasswordChangeNeededException;
import org.gradeport.security.Role;
import org.gradeport.security.TeacherDirectory;
import org.gradeport.security.TokenService;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.security.session.SessionService;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.Locate;
import org.gradeport.testing.PortalTest;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.SecretDialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class UsersViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SessionService sessions;

    @Autowired
    TimeFormatter timeFormatter;

    @Autowired
    TestAccounts people;

    @Autowired
    AccountService accountService;

    @Autowired
    TeacherDirectory teachers;

    @Autowired
    TokenService tokenService;

    private final String name = "v" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void open() {
        people.signIn(Role.ADMIN);
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
    }

    @Test
    void a_new_user_is_made_and_the_password_shown_once() {
        BrowserlessPortal.navigate("users");
        Locate.press("New user");
        Locate.type("Username", name);
        Locate.type("Name", "Maria Kowalska");
        Locate.press("Create");
        String password = Locate.secret();
        requireFirst(password);
        Locate.press("I have noted it");
        _assertNone(SecretDialog.class);
        assertThat(found().role()).isEqualTo(Role.TEACHER);
    }

    @Test
    void a_refusal_is_shown_under_its_field() {
        BrowserlessPortal.navigate("users");
        Locate.press("New user");
        Locate.type("Username", "Ümlaut");
        Locate.type("Name", "Maria Kowalska");
        Locate.press("Create");
        TextField username = _get(TextField.class, spec -> spec.withLabel("Username"));
        assertThat(username.isInvalid()).isTrue();
        assertThat(username.getErrorMessage()).contains("A username has");
        assertThat(_find(UserForm.class)).hasSize(1);
    }

    @Test
    void only_a_teacher_is_asked_for_her_records() {
        BrowserlessPortal.navigate("users");
        Locate.press("New user");
        assertThat(_find(ComboBox.class)).hasSize(1);
        chooseRole(Role.OPERATOR);
        _assertNone(ComboBox.class);
    }

    @Test
    void an_account_gets_another_role() {
        AccountRow row = existing();
        BrowserlessPortal.navigate("users?text=" + name);
        Locate.pressInRow("Edit");
        chooseRole(Role.OPERATOR);
        Locate.press("Save");
        assertThat(found().role()).isEqualTo(Role.OPERATOR);
        assertThat(Locate.toasts()).contains(row.username() + " is saved.");
    }

    @Test
    void disabling_is_confirmed_by_name_and_can_be_undone() {
        AccountRow row = existing();
        dialogs().toggle(row);
        assertThat(found().enabled()).isTrue();
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("header")).isEqualTo("Disable %s?".formatted(name));
        ConfirmDialogKt._fireConfirm(question);
        assertThat(found().enabled()).isFalse();
        dialogs().toggle(found());
        assertThat(found().enabled()).isTrue();
    }

    @Test
    void a_password_is_reset_and_shown_once() {
        AccountRow row = existing();
        dialogs().resetPassword(row);
        Locate.press("Reset");
        requireFirst(Locate.secret());
    }

    @Test
    void the_address_carries_the_filters_and_an_empty_list_says_so() {
        existing();
        BrowserlessPortal.navigate("users?text=" + name + "&role=OPERATOR");
        assertThat(Locate.text(_get(EmptyState.class))).contains("Nobody matches these filters.");
        Locate.press("Clear the filters");
        TextField search = _get(TextField.class, spec -> spec.withPlaceholder("Search names"));
        search.setValue(name);
        _fireValueChange(search, true);
        assertThat(GridKt._size(_get(ResponsiveGrid.class))).isEqualTo(1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("users");
    }

    @Test
    void others_find_no_such_view() {
        people.signIn(Role.TEACHER);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("users");
        _assertNone(UsersView.class);
    }

    /// The password is right, and has to be changed.
    private void requireFirst(String password) {
        assertThatExceptionOfType(PasswordChangeNeededException.class)
                .isThrownBy(() -> tokenService.signIn(name, password, "192.0.2.60"));
    }

    private UserDialogs dialogs() {
        return new UserDialogs(accountService, teachers, sessions, timeFormatter, Optional.empty(), () -> {});
    }

    private AccountRow existing() {
        accountService.create(new NewAccount(name, "Maria Kowalska", null, Role.TEACHER, null), null);
        return found();
    }

    private AccountRow found() {
        return accountService.list(new AccountCriteria(name, null, null), 0, 1).getFirst();
    }

    // The chips above the list are groups, too; the dialog's comes last.
    @SuppressWarnings("unchecked") // Karibu finds by the raw class.
    private static void chooseRole(Role role) {
        RadioButtonGroup<Role> group = _find(RadioButtonGroup.class).getLast();
        group.setValue(role);
    }
}
