package org.gradeport.notice.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
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
import java.util.concurrent.Future;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticePage;
import org.gradeport.notice.OutboxState;
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

    private final transient MailSite site;
    private final PageHeader header = new PageHeader(getTranslation("notice.title"));
    private final MailOffAlert off = new MailOffAlert();
    private final MailFilters filters = new MailFilters();
    private final ResponsiveGrid<Notice> responsiveGrid;
    private final Div empty = new Div();
    private final MailServerPanel server;
    private final LinkSignInPanel links;
    private transient @Nullable OutboxState shown;
    private transient @Nullable Future<?> poll;

    MailView(MailSite site) {
        this.site = site;
        responsiveGrid = new NoticeCells(site.moments(), site.figures())
                .grid(notice -> new NoticeButtons(site, notice, this::refresh));
        server = new MailServerPanel(site);
        links = new LinkSignInPanel(site);
        Div main = new Div(filters, responsiveGrid, empty);
        main.addClassName("mail-main");
        Div aside = new Div(server, links);
        aside.addClassName("mail-aside");
        Div columns = new Div(main, aside);
        columns.addClassName("mail-columns");
        addClassNames("page", "mail");
        add(header, off, columns);
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

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        poll = site.background().every(BEAT, () -> poll(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (poll != null) {
            poll.cancel(false);
        }
    }

    /// Mails go out while somebody looks; a list that says the same is left alone.
    void poll(UI ui) {
        OutboxState now = site.service().state();
        if (!now.equals(shown) && ui.isAttached()) {
            PageAccess.run(ui, this::refresh);
        }
    }

    private void refresh() {
        OutboxState state = site.service().state();
        shown = state;
        off.show(site.service().settings(), state);
        header.setSub(getTranslation("notice.sub", state.waiting(), state.undelivered(), state.beingSent()));
        NoticePage first = site.service().list(filters.criteria(0, 1));
        responsiveGrid.setItems(DataProvider.fromCallbacks(
                query -> site.service().list(filters.criteria(query.getPage(), query.getPageSize())).items().stream(),
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return (int) site.service().list(filters.criteria(0, 1)).total();
                }));
        responsiveGrid.setVisible(first.total() > 0);
        showEmpty(first.total() == 0);
    }

    private void showEmpty(boolean isEmpty) {
        empty.removeAll();
        empty.setVisible(isEmpty);
        if (isEmpty && filters.isActive()) {
            Button clear = new Button(getTranslation("base.filter.clear"), _ -> filters.clear());
            empty.add(new EmptyState(VaadinIcon.SEARCH, getTranslation("notice.none.filtered"), clear));
        } else if (isEmpty) {
            empty.add(new EmptyState(VaadinIcon.ENVELOPE_O, getTranslation("notice.none")));
        }
    }
}
