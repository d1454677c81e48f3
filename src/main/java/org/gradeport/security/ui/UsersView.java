package org.gradeport.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.security.AccountCriteria;
import org.gradeport.security.AccountRow;
import org.gradeport.security.AccountService;
import org.gradeport.security.TeacherDirectory;
import org.gradeport.security.oidc.IdentityService;
import org.gradeport.security.session.SessionService;
import org.gradeport.security.signin.LocalAccounts;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/// The page of accounts.
@Route("users")
@Menu(title = "security.users", order = 30, icon = "vaadin:users")
@RolesAllowed("ADMIN")
class UsersView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AccountService accountService;
    private final transient QuantityFormatter quantityFormatter;
    private final transient UserDialogs dialogs;
    private final PageHeader header = new PageHeader(getTranslation("security.users"));
    private final UserFilters filters = new UserFilters();
    private final UserGrid grid;
    private final EmptyState none;

    UsersView(
            AccountService accountService,
            TeacherDirectory teachers,
            SessionService sessions,
            QuantityFormatter quantityFormatter,
            TimeFormatter timeFormatter,
            LocalAccounts local,
            ObjectProvider<IdentityService> identities) {
        this.accountService = accountService;
        this.quantityFormatter = quantityFormatter;
        this.dialogs = new UserDialogs(
                accountService,
                teachers,
                sessions,
                timeFormatter,
                identities.stream().findAny(),
                this::refresh);
        this.grid = new UserGrid(accountService, teachers, timeFormatter, local, this::actions);
        Button create = new Button(getTranslation("security.users.new"), click -> dialogs.create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        none = filters.nothingFound(getTranslation("security.users.none"));
        addClassName("page");
        add(header.actions(create), filters, grid, none);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.users");
    }

    private void refresh() {
        AccountCriteria accountCriteria = filters.criteria();
        int count = accountService.count(accountCriteria);
        header.setSub(getTranslation("security.users.shown", quantityFormatter.count(count)));
        grid.show(accountCriteria);
        grid.setVisible(count > 0);
        none.setVisible(count == 0);
    }

    private Div actions(AccountRow row) {
        return new UserActions(row, dialogs);
    }
}
