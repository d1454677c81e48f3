package org.gradeport.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.base.VisibleText;
import org.gradeport.security.AccountCriteria;
import org.gradeport.security.AccountRow;
import org.gradeport.security.AccountService;
import org.gradeport.security.Role;
import org.gradeport.security.TeacherDirectory;
import org.gradeport.security.signin.LocalAccounts;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.StatusPill;
import org.gradeport.ui.TwoLineCell;

/// The list of accounts.
class UserGrid extends Div {

    private final transient AccountService accountService;
    private final transient TeacherDirectory teachers;
    private final transient TimeFormatter timeFormatter;
    private final transient LocalAccounts local;
    private final ResponsiveGrid<AccountRow> responsiveGrid;
    private final Map<String, String> teacherNames = new HashMap<>();

    UserGrid(
            AccountService accountService,
            TeacherDirectory teachers,
            TimeFormatter timeFormatter,
            LocalAccounts local,
            ValueProvider<AccountRow, Component> actions) {
        this.accountService = accountService;
        this.teachers = teachers;
        this.timeFormatter = timeFormatter;
        this.local = local;
        responsiveGrid = new ResponsiveGrid<>(row -> card(row, actions.apply(row)));
        responsiveGrid.addWide(getTranslation("security.user.name"), 3, UserGrid::who);
        responsiveGrid.addWide(getTranslation("security.user.role"), 2, this::role);
        responsiveGrid.addNarrow(getTranslation("security.user.state"), this::state);
        responsiveGrid.addNarrow(getTranslation("security.user.signed-in"), this::lastSignIn);
        responsiveGrid.addNarrow("", "132px", actions).setKey("actions");
        responsiveGrid.setSizeFull();
        addClassName("grow");
        add(responsiveGrid);
    }

    void show(AccountCriteria accountCriteria) {
        CallbackDataProvider<AccountRow, Void> pages = DataProvider.fromCallbacks(
                query -> page(accountCriteria, query.getOffset(), query.getLimit()).stream(),
                query -> accountService.count(accountCriteria));
        responsiveGrid.setItems(pages.withConfigurableFilter());
    }

    /// Looks up the names of a whole page at once.
    private List<AccountRow> page(AccountCriteria accountCriteria, int offset, int limit) {
        List<AccountRow> rows = accountService.list(accountCriteria, offset, limit);
        teacherNames.putAll(teachers.names(rows.stream()
                .map(AccountRow::teacher)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        return rows;
    }

    private static Component who(AccountRow row) {
        return TwoLineCell.of(
                row.name(),
                VisibleText.join(
                        " · ",
                        Stream.of(row.username(), row.email())
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private Component role(AccountRow row) {
        return TwoLineCell.of(new Span(getTranslation("base.role." + row.role())), link(row));
    }

    private String link(AccountRow row) {
        String teacher = row.teacher();
        if (teacher != null) {
            String name = teacherNames.get(teacher);
            return name == null ? getTranslation("security.user.teacher-gone", teacher) : name;
        }
        return row.role() == Role.TEACHER ? getTranslation("security.user.no-teacher") : "";
    }

    private Component state(AccountRow row) {
        if (row.enabled() && !local.mayUseProvider(row.username())) {
            return new StatusPill(Tone.WARN, getTranslation("security.user.emergency"));
        }
        return row.enabled()
                ? new StatusPill(Tone.OK, getTranslation("security.user.active"))
                : new StatusPill(Tone.OFF, VaadinIcon.BAN, getTranslation("security.user.disabled"));
    }

    private Component lastSignIn(AccountRow row) {
        return row.signedInAt() == null
                ? new Span(getTranslation("security.user.never"))
                : RelativeTime.of(timeFormatter, row.signedInAt());
    }

    private Component card(AccountRow row, Component actions) {
        return new Div(who(row), role(row), new Div(state(row)), actions);
    }
}
