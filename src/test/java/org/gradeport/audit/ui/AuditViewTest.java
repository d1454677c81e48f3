package org.gradeport.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.audit.AuditService;
import org.gradeport.base.Audited;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.SearchChip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

@PortalTest
class AuditViewTest {

    private static final Pattern ACTION =
            Pattern.compile("\"((?:sign-in|account|token|link|setting|records)" + "\\.[a-z-]+)\"");

    @Autowired
    ApplicationContext beans;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestAccounts people;

    @Autowired
    I18NProvider texts;

    private final String zoe = "zoe" + System.nanoTime();

    @BeforeEach
    void open() {
        people.signIn(Role.ADMIN);
        events.publishEvent(new Audited(zoe, "export.kept", "export 5", "for the inspection"));
        events.publishEvent(new Audited(null, "sign-in.refused", "account " + zoe));
        events.publishEvent(new Audited(zoe, "token.made", "token nightly"));
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
    }

    @Test
    void it_is_read_newest_first_by_person_or_thing() {
        BrowserlessPortal.navigate("audit?text=" + zoe);
        eventually(3);
        assertThat(row(0)).contains(zoe, "Created an API token", "token nightly", "just now");
        assertThat(row(1)).contains("Nobody signed in", "Sign-in refused", "account " + zoe);
        assertThat(row(2)).contains("Kept a file", "for the inspection");
        assertThat(_get(GridKt._getCellComponent(grid(), 2, "subject"), Anchor.class)
                        .getHref())
                .isEqualTo("exports/5");
    }

    @Test
    void the_address_narrows_it_to_an_action_and_a_time() {
        BrowserlessPortal.navigate("audit?action=export&period=24h&text=" + zoe);
        eventually(1);
        BrowserlessPortal.navigate("audit?action=nonsense&period=nonsense&text=" + zoe);
        eventually(3);
    }

    @Test
    void the_page_is_there_before_the_trail_is_read() {
        BackgroundExecutor never = mock();
        AuditView view = new AuditView(
                beans.getBean(AuditService.class),
                never,
                beans.getBean(QuantityFormatter.class),
                beans.getBean(TimeFormatter.class),
                beans.getBean(Clock.class));
        AfterNavigationEvent arrival = mock();
        when(arrival.getLocation()).thenReturn(new Location("audit"));
        UI.getCurrent().add(view);
        view.afterNavigation(arrival);
        assertThat(view.getElement().getTextRecursively()).contains("Loading …");
        _assertNone(view, ResponsiveGrid.class);
    }

    @Test
    void a_long_trail_is_read_on_while_one_scrolls() {
        for (int each = 0; each < 130; each++) {
            events.publishEvent(new Audited(zoe, "token.made", "token " + each));
        }
        BrowserlessPortal.navigate("audit?text=" + zoe);
        eventually(133);
        assertThat(row(0)).contains("token 129");
        assertThat(row(99)).contains("token 30");
        assertThat(row(100)).contains("token 29");
        assertThat(row(132)).contains("Kept a file");
    }

    @Test
    void where_nothing_matches_it_says_so_and_clears_the_filters() {
        BrowserlessPortal.navigate("audit");
        SearchChip search = _get(SearchChip.class);
        search.setValue("nobody at all");
        _fireValueChange(search, true);
        BrowserlessPortal.eventually(
                () -> assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                        .contains("No action matches"));
        _click(_get(Button.class, spec -> spec.withText("Clear the filters")));
        BrowserlessPortal.eventually(() -> assertThat(GridKt._size(grid())).isGreaterThanOrEqualTo(3));
        assertThat(_find(EmptyState.class)).isEmpty();
    }

    @Test
    void the_back_button_leaves_a_filter() {
        BrowserlessPortal.navigate("audit");
        SearchChip search = _get(SearchChip.class);
        search.setValue(zoe);
        _fireValueChange(search, true);
        UI page = UI.getCurrent();
        assertThat(page.getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("audit?text=" + zoe);
        page.getInternals().getRouter().navigate(page, new Location("audit"), NavigationTrigger.HISTORY);
        assertThat(search.getValue()).isEmpty();
    }

    @Test
    void every_action_in_the_code_has_words() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> actions = files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditViewTest::read)
                    .filter(code -> code.contains("Audited("))
                    .flatMap(code -> ACTION.matcher(code).results().map(match -> match.group(1)))
                    .toList();
            assertThat(actions)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(action -> assertThat(texts.getTranslation("audit.action." + action, Locale.ENGLISH))
                            .isNotEqualTo("audit.action." + action));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_administrators_finds_it(Role role) {
        people.signIn(role);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("audit");
        _assertNone(AuditView.class);
    }

    private static void eventually(int rows) {
        BrowserlessPortal.eventually(() -> assertThat(GridKt._size(grid())).isEqualTo(rows));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponsiveGrid<?> grid() {
        return _get(ResponsiveGrid.class);
    }

    private static String row(int number) {
        return Stream.of("at", "who", "action", "subject")
                .map(column -> GridKt._getCellComponent(grid(), number, column)
                        .getElement()
                        .getTextRecursively())
                .reduce("", (all, cell) -> all + " " + cell);
    }
}
