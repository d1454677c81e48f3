package org.gradeport.retention.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Clock;
import java.time.Instant;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportService;
import org.gradeport.format.Formats;
import org.gradeport.retention.RetentionService;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.gradeport.ui.BackgroundExecutor;
import org.springframework.stereotype.Component;

/// What the parts of the page share.
@Component
record RetentionSite(
        RetentionService service,
        ExportService exports,
        Datasets datasets,
        Formats formats,
        TimeFormatter moments,
        QuantityFormatter figures,
        BackgroundExecutor background,
        CurrentActor current,
        Clock clock) {

    /// Operators look, administrators decide.
    boolean decides() {
        return current.get().is(Role.ADMIN);
    }

    /// As people know it; the bare name of one that is gone.
    String dataset(String name) {
        return datasets.find(name).map(dataset -> translate(dataset.label())).orElse(name);
    }

    /// As people know it; the bare name of one that is gone.
    String format(String name) {
        return formats.find(name).map(format -> translate(format.label())).orElse(name);
    }

    Instant now() {
        return clock.instant();
    }
}
