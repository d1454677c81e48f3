package org.gradeport.security.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.gradeport.base.TimeFormatter;
import org.gradeport.security.AccountRow;
import org.gradeport.security.AccountRuleException;
import org.gradeport.security.AccountService;
import org.gradeport.security.TeacherDirectory;
import org.gradeport.security.oidc.IdentityService;
import org.gradeport.security.session.SessionService;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.MoreMenu;
import org.gradeport.ui.SecretDialog;
import org.gradeport.ui.Toast;

/// The dialogs of an administrator for changes of accounts.
class UserDialogs {

    private final AccountService accountService;
    private final TeacherDirectory teachers;
    private final SessionService sessions;
    private final TimeFormatter timeFormatter;
    private final Optional<IdentityService> identities;
    private final Runnable changed;

    /// @param identities empty without a provider of single sign-on
    UserDialogs(
            AccountService accountService,
            TeacherDirectory teachers,
            SessionService sessions,
            TimeFormatter timeFormatter,
            Optional<IdentityService> identities,
            Runnable changed) {
        this.sessions = sessions;
        this.timeFormatter = timeFormatter;
        this.accountService = accountService;
        this.teachers = teachers;
        this.identities = identities;
        this.changed = changed;
    }

    void create() {
        new UserForm(teachers, (request, password) -> {
                    String secret = accountService.create(request, password);
                    changed.run();
                    showSecret("security.user.created", request.username(), secret);
                })
                .open();
    }

    void edit(AccountRow row) {
        new UserForm(teachers, row, change -> {
                    accountService.change(row.id(), row.version(), change);
                    changed.run();
                    Toast.done(say("security.user.saved", row.username()));
                })
                .open();
    }

    void resetPassword(AccountRow row) {
        new ResetPasswordDialog(row.username(), (chosen, tokens) -> {
                    String secret = accountService.resetPassword(row.id(), chosen, tokens);
                    changed.run();
                    showSecret("security.user.reset-done", row.username(), secret);
                })
                .open();
    }

    void sessions(AccountRow row) {
        new SessionsDialog(
                        say("security.sessions.of", row.username()),
                        sessions,
                        timeFormatter,
                        () -> sessions.list(row.id()))
                .open();
    }

    void toggle(AccountRow row) {
        if (row.enabled()) {
            Confirm.ask(
                    say("security.user.disable.title", row.username()),
                    say("security.user.disable.sentence", row.name()),
                    say("security.user.disable"),
                    () -> change(row, false));
        } else {
            change(row, true);
        }
    }

    void addSingleSignOn(MoreMenu menu, AccountRow row) {
        identities.ifPresent(service -> {
            menu.addAction(
                    say("security.oidc.open"),
                    () -> Confirm.ask(
                            say("security.oidc.open.title", row.username()),
                            say("security.oidc.open.sentence", row.email() == null ? "–" : row.email()),
                            say("security.oidc.open"),
                            () -> attempt(() -> service.open(row.id()), "security.oidc.opened", row)));
            menu.addAction(
                    say("security.oidc.close"),
                    () -> attempt(() -> service.close(row.id()), "security.oidc.closed", row));
        });
    }

    private void attempt(Runnable action, String done, AccountRow row) {
        try {
            action.run();
            changed.run();
            Toast.done(say(done, row.username()));
        } catch (AccountRuleException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
    }

    private void change(AccountRow row, boolean enabled) {
        try {
            accountService.change(row.id(), row.version(), row.switched(enabled));
            changed.run();
            Toast.done(say(enabled ? "security.user.enabled" : "security.user.was-disabled", row.username()));
        } catch (AccountRuleException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
    }

    private static void showSecret(String key, String username, String secret) {
        new SecretDialog(say(key, username), say("security.user.secret", username), secret).open();
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
