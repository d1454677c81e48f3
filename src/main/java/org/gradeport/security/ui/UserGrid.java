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
import org.gradeport.base.DenseGrid;
import org.gradeport.base.Moments;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;
import org.gradeport.base.TwoLines;
import org.gradeport.security.AccountFilter;
import org.gradeport.security.AccountRow;
import org.gradeport.security.Accounts;
import org.gradeport.security.Role;
import org.gradeport.security.TeacherDirectory;

/// One account a row.
class UserGrid extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient TeacherDirectory teachers;
    private final transient Moments moments;
    private final DenseGrid<AccountRow> grid;
    private final Map<String, String> teacherNames = new HashMap<>();

    UserGrid(
            Accounts accounts,
            TeacherDirectory teachers,
            Moments moments,
            ValueProvider<AccountRow, Component> actions) {
        this.accounts = accounts;
        this.teachers = teachers;
        this.moments = moments;
        grid = new DenseGrid<>(row -> card(row, actions.apply(row)));
        grid.addComponentColumn(UserGrid::who)
                .setHeader(getTranslation("security.user.name"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::role)
                .setHeader(getTranslation("security.user.role"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("security.user.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::lastSignIn)
                .setHeader(getTranslation("security.user.signed-in"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(actions).setKey("actions").setAutoWidth(true).setFlexGrow(0);
        grid.setSizeFull();
        addClassName("grow");
        add(grid);
    }

    void show(AccountFilter filter) {
        CallbackDataProvider<AccountRow, Void> pages = DataProvider.fromCallbacks(
                query -> page(filter, query.getOffset(), query.getLimit()).stream(), query -> accounts.count(filter));
        grid.setItems(pages.withConfigurableFilter());
    }

    /// Names are looked up for a page at once, not for each row.
    private List<AccountRow> page(AccountFilter filter, int offset, int limit) {
        List<AccountRow> rows = accounts.list(filter, offset, limit);
        teacherNames.putAll(teachers.names(rows.stream()
                .map(AccountRow::teacher)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        return rows;
    }

    private static Component who(AccountRow row) {
        return TwoLines.of(row.name(), row.email() == null ? row.username() : row.username() + " · " + row.email());
    }

    private Component role(AccountRow row) {
        return TwoLines.of(new Span(getTranslation("base.role." + row.role())), link(row));
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
        return row.enabled()
                ? new StatusPill(Tone.OK, getTranslation("security.user.active"))
                : new StatusPill(Tone.OFF, VaadinIcon.BAN, getTranslation("security.user.disabled"));
    }

    private Component lastSignIn(AccountRow row) {
        return row.signedInAt() == null
                ? new Span(getTranslation("security.user.never"))
                : moments.show(row.signedInAt());
    }

    private Component card(AccountRow row, Component actions) {
        Div card = new Div(who(row), role(row), new Div(state(row)), actions);
        card.addClassName("phone-card");
        return card;
    }
}
