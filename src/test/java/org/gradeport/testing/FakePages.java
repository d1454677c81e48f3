package org.gradeport.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/// Some pages without a browser, on services of a test.
public abstract class FakePages implements BeforeEachCallback, AfterEachCallback {

    private final SettableClock clock;
    private final Set<Class<? extends Component>> pages;
    private GenericWebApplicationContext beans = new GenericWebApplicationContext();

    protected FakePages(Instant now, Set<Class<? extends Component>> pages) {
        clock = new SettableClock(now.toString());
        this.pages = pages;
    }

    /// Adds what the pages need besides the clock and the texts.
    protected abstract void register(GenericWebApplicationContext context);

    @Override
    public final void beforeEach(ExtensionContext test) throws ReflectiveOperationException, IOException {
        PortalProperties portal = new PortalProperties(
                Files.createTempDirectory("pages"), URI.create("https://school.example/"), "Gradeport", ZoneOffset.UTC);
        beans = new GenericWebApplicationContext(new MockServletContext());
        AnnotationConfigUtils.registerAnnotationConfigProcessors(beans);
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(PortalProperties.class, () -> portal);
        beans.registerBean(Class.forName("org.gradeport.ui.shell.TranslationProvider"));
        beans.registerBean(QuantityFormatter.class);
        beans.registerBean(TimeFormatter.class);
        register(beans);
        beans.refresh();
        Routes routes = new Routes(Set.copyOf(pages), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, beans, MockedUI::new));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Override
    public final void afterEach(ExtensionContext test) {
        MockVaadin.tearDown();
        beans.close();
    }

    /// Advances the clock of the pages.
    public final void advance(Duration time) {
        clock.advance(time);
    }

    protected final <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
