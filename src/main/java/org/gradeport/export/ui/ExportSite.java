package org.gradeport.export.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailAvailability;
import org.gradeport.export.MailedLinks;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.ui.BackgroundExecutor;
import org.springframework.stereotype.Component;

/// What every page about exports stands on.
@Component
public record ExportSite(
        ExportService service,
        Datasets datasets,
        Formats formats,
        CurrentActor currentActor,
        ExportBroadcast broadcast,
        BackgroundExecutor background,
        QuantityFormatter figures,
        TimeFormatter moments,
        Clock clock,
        PortalProperties portal,
        MailAvailability mail,
        MailedLinks links) {

    public Actor actor() {
        return currentActor.get();
    }

    /// The address of an export's page, for people who are signed in and may see it.
    URI address(long id) {
        String base = portal.baseUrl().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "exports/" + id);
    }

    /// The dataset of that name; the first there is if the portal has none such.
    public Dataset dataset(String name) {
        List<Dataset> all = datasets.all();
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseGet(all::getFirst);
    }

    /// The format of that name; the first there is if the portal has none such.
    public ExportFormat format(String name) {
        List<ExportFormat> all = formats.all();
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseGet(all::getFirst);
    }

    public static RouteParameters id(long id) {
        return new RouteParameters(new RouteParam("id", id));
    }
}
