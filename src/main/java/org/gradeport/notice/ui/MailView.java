package org.gradeport.notice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.export.MailAvailability;
import org.gradeport.link.LinkSettings;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeCriteria;
import org.gradeport.notice.NoticeService;
import org.gradeport.notice.OutboxState;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.ResponsiveGrid;
import org.jspecify.annotations.Nullable;

/// The outbox, how mails are sent, and whether links need a sign-in. No student is named here.
@Route("mail")
@Menu(title = "notice.title", order = 17, icon = "vaadin:envelope-o")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("mail.css")
final class MailView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final transient NoticeService service;
    private final PageHeader header = new PageHeader(getTranslation("notice.title"));
    private final MailOffAlert off = new MailOffAlert();
    private final MailFilters filters = new MailFilters();
    private final ResponsiveGrid<Notice> responsiveGrid;
    private final Div empty = new Div();
    private final MailServerPanel server;
    private final LinkSignInPanel links;
    private transient @Nullable OutboxState shown;

    MailView(
            NoticeService service,
            LinkSettings linkSettings,
            MailAvailability mailAvailability,
            CurrentActor currentActor,
            BackgroundExecutor background,
            QuantityFormatter quantityFormatter,
            TimeFormatter timeFormatter) {
        this.service = service;
        NoticeCells cells = new NoticeCells(timeFormatter, quantityFormatter);
        responsiveGrid = cells.grid(notice -> buttons(notice, cells));
        Actor actor = currentActor.get();
        boolean isAdministrator = actor.is(Role.ADMIN);
        String ownAddress = mailAvailability.address(actor.account()).orElse("");
        Runnable test = () -> new TestMailDialog(service, background, ownAddress).open();
        server = new MailServerPanel(service, quantityFormatter, isAdministrator ? test : null);
        links = new LinkSignInPanel(linkSettings, isAdministrator);
        Div main = new Div(filters, responsiveGrid, empty);
        main.addClassName("mail-main");
        Div side = new Div(server, links);
        side.addClassName("mail-aside");
        Div columns = new Div(main, side);
        columns.addClassName("mail-columns");
        addClassNames("page", "mail");
        add(header, off, columns);
        background.whileAttached(this, BEAT, this::poll);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notice.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        server.show();
        links.show();
        refresh();
    }

    /// Refreshes the list while it is open; a list without changes is not rendered again.
    private void poll(UI ui) {
        OutboxState now = service.state();
        if (!now.equals(shown)) {
            PageAccess.run(ui, this::refresh);
        }
    }

    private void refresh() {
        OutboxState state = service.state();
        shown = state;
        off.show(service.settings(), state);
        header.setSub(getTranslation("notice.sub", state.waiting(), state.undelivered(), state.beingSent()));
        NoticeCriteria criteria = filters.criteria();
        int count = service.count(criteria);
        responsiveGrid.setItems(DataProvider.fromCallbacks(
                query -> service.list(criteria, query.getOffset(), query.getLimit()).stream(), query -> {
                    query.getOffset();
                    query.getLimit();
                    return service.count(criteria);
                }));
        responsiveGrid.setVisible(count > 0);
        showEmpty(count == 0);
    }

    private Div buttons(Notice notice, NoticeCells cells) {
        NoticeActions actions = new NoticeActions(service, notice, this::refresh);
        Div buttons = new Div();
        buttons.addClassName("row-actions");
        if (actions.canSend()) {
            buttons.add(button(actions.sendLabel(), notice, actions::send));
        }
        String details = getTranslation("notice.details");
        buttons.add(button(details, notice, () -> new NoticeDialog(actions, notice, cells).open()));
        return buttons;
    }

    private static Button button(String label, Notice notice, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.setAriaLabel(VisibleText.join(
                ": ", List.of(label, VisibleText.join(", ", List.of(notice.subject(), notice.recipient())))));
        return button;
    }

    private void showEmpty(boolean isEmpty) {
        empty.removeAll();
        empty.setVisible(isEmpty);
        if (isEmpty && filters.isActive()) {
            empty.add(filters.nothingFound(getTranslation("notice.none.filtered")));
        } else if (isEmpty) {
            empty.add(new EmptyState(VaadinIcon.ENVELOPE_O, getTranslation("notice.none")));
        }
    }
}
