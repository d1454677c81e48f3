package org.gradeport.export.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
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
import org.gradeport.testing.FakePages;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.PageSection;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.web.context.support.GenericWebApplicationContext;

/// The pages for exports without a browser, on a service in memory.
public final class FakePortal extends FakePages {

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

    public FakePortal() {
        super(ExportExample.NOW, Set.of(ExportsView.class, NewExportView.class, ExportDetailsView.class));
    }

    @Override
    protected void register(GenericWebApplicationContext beans) {
        exports = new FakeExports();
        beans.registerBean(ExportService.class, () -> exports.service);
        beans.registerBean(CurrentActor.class, () -> () -> exports.actor);
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
    }

    public FakeExports exports() {
        return exports;
    }

    public TimeFormatter times() {
        return bean(TimeFormatter.class);
    }

    public void signIn(Actor actor) {
        exports.actor = actor;
    }

    /// Changes an export on this node.
    public void happens(ExportExample example) {
        bean(ExportBroadcast.class).on(new ExportChanged(exports.put(example)));
    }
}
