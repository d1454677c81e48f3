package org.gradeport.security.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.gradeport.security.account.AccountUser;

/// Shows the page for a new password instead of any other while the user has a first password.
@SpringComponent
class FirstPasswordGuard implements VaadinServiceInitListener {

    private final transient AuthenticationContext signedIn;

    FirstPasswordGuard(AuthenticationContext signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::guard));
    }

    private void guard(BeforeEnterEvent event) {
        boolean asks = event.getNavigationTarget() == FirstPasswordView.class;
        signedIn.getAuthenticatedUser(AccountUser.class).ifPresent(user -> {
            if (user.mustChange() && !asks) {
                event.forwardTo(FirstPasswordView.class);
            } else if (asks && !user.mustChange()) {
                event.forwardTo("");
            }
        });
    }
}
