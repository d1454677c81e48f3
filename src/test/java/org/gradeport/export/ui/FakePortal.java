package org.gradeport.export.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.gradeport.base.Background;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.base.PortalProperties;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailReach;
import org.gradeport.export.MailedLinks;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/// The pages for exports in a browser that is not there, on a front desk in memory.
final class FakePortal implements BeforeEachCallback, AfterEachCallback {

    static final Actor ADMIN = new Actor(1, "admin", Set.of(Role.ADMIN), null);
    static final Actor TEACHER = new Actor(2, "maria", Set.of(Role.TEACHER), "t2");
    static final Actor OPERATOR = new Actor(3, "oncall", Set.of(Role.OPERATOR), null);

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
        beans.registerBean(Class.forName("org.gradeport.base.MessageBundle"));
        beans.registerBean(Figures.class);
        beans.registerBean(Moments.class);
        beans.registerBean("grades", Dataset.class, () -> new TinyDataset("grades", "Grades"));
        beans.registerBean("students", Dataset.class, () -> new TinyDataset("students", "Students"));
        beans.registerBean("excel", ExportFormat.class, () -> new TinyFormat("excel", "Excel", "xlsx"));
        beans.registerBean("csv", ExportFormat.class, () -> new TinyFormat("csv", "CSV", "csv"));
        beans.registerBean(Datasets.class);
        beans.registerBean(Formats.class);
        beans.registerBean(ExportBroadcast.class);
        beans.registerBean(Background.class);
        beans.registerBean(MailReach.class, () -> exports.mail);
        beans.registerBean(MailedLinks.class, () -> exports.links);
        beans.registerBean(ExportSite.class);
        beans.refresh();
        Routes routes = new Routes(Set.of(ExportsView.class, NewExportView.class, OneExportView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, beans, MockedUI::new));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        MockVaadin.tearDown();
        beans.close();
    }

    FakeExports exports() {
        return exports;
    }

    ExportSite site() {
        return beans.getBean(ExportSite.class);
    }

    void signIn(Actor actor) {
        exports.actor = actor;
    }

    /// An export moves on, on this node.
    void happens(ExportExample example) {
        beans.getBean(ExportBroadcast.class).on(new ExportChanged(exports.put(example)));
    }

    /// Waits for what comes by push.
    static void eventually(ThrowingRunnable check) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            check.run();
        });
    }
}
