package org.gradeport.export.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.Export;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailAvailability;
import org.gradeport.export.ui.form.NewExportView;
import org.gradeport.export.ui.list.ExportsView;
import org.gradeport.export.ui.page.ExportDetailsView;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.PageSection;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/// The pages for exports without a browser, on a service in memory.
public final class FakePortal implements BeforeEachCallback, AfterEachCallback {

    public static final Actor ADMIN = new Actor(1, "admin", Set.of(Role.ADMIN), null);
    public static final Actor TEACHER = new Actor(2, "maria", Set.of(Role.TEACHER), "t2");
    public static final Actor OPERATOR = new Actor(3, "oncall", Set.of(Role.OPERATOR), null);

    private record Section(FakeExports exports) implements PageSection<Export> {
        @Override
        public Optional<Component> of(Export export, Runnable changed) {
            return exports.section.of(export, changed);
        }
    }

    private FakeExports exports = new FakeExports();
    private GenericWebApplicationContext beans = new GenericWebApplicationContext();

    @Override
    public void beforeEach(ExtensionContext test) throws ReflectiveOperationException {
        exports = new FakeExports();
        beans = new GenericWebApplicationContext(new MockServletContext());
        AnnotationConfigUtils.registerAnnotationConfigProcessors(beans);
        beans.registerBean(ExportService.class, () -> exports.service);
        beans.registerBean(CurrentActor.class, () -> () -> exports.actor);
        beans.registerBean(Clock.class, () -> Clock.fixed(ExportExample.NOW, ZoneOffset.UTC));
        beans.registerBean(
                PortalProperties.class,
                () -> new PortalProperties(
                        Path.of("target"), URI.create("https://school.example/"), "Gradeport", ZoneOffset.UTC));
        beans.registerBean(Class.forName("org.gradeport.ui.shell.TranslationProvider"));
        beans.registerBean(QuantityFormatter.class);
        beans.registerBean(TimeFormatter.class);
        beans.registerBean("grades", Dataset.class, () -> new TinyDataset("grades", "Grades"));
        beans.registerBean("students", Dataset.class, () -> new TinyDataset("students", "Students"));
        beans.registerBean("excel", ExportFormat.class, () -> new TinyFormat("excel", "Excel", "xlsx"));
        beans.registerBean("csv", ExportFormat.class, () -> new TinyFormat("csv", "CSV", "csv"));
        beans.registerBean(Datasets.class);
        beans.registerBean(Formats.class);
        beans.registerBean(BackgroundExecutor.class);
        beans.registerBean(MailAvailability.class, () -> exports.mail);
        beans.registerBean(Section.class, () -> new Section(exports));
        new ClassPathBeanDefinitionScanner(beans).scan("org.gradeport.export.ui");
        beans.refresh();
        Routes routes =
                new Routes(Set.of(ExportsView.class, NewExportView.class, ExportDetailsView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, beans, MockedUI::new));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        MockVaadin.tearDown();
        beans.close();
    }

    public FakeExports exports() {
        return exports;
    }

    public TimeFormatter times() {
        return beans.getBean(TimeFormatter.class);
    }

    public void signIn(Actor actor) {
        exports.actor = actor;
    }

    /// Changes an export on this node.
    public void happens(ExportExample example) {
        beans.getBean(ExportBroadcast.class).on(new ExportChanged(exports.put(example)));
    }

    /// Waits for a push.
    public static void eventually(ThrowingRunnable check) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            check.run();
        });
    }
}
