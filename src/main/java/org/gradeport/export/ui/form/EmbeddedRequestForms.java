package org.gradeport.export.ui.form;

import java.util.Locale;
import java.util.function.Consumer;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.RequestForm;
import org.gradeport.export.ui.RequestFormatter;
import org.gradeport.export.ui.RequestForms;
import org.springframework.stereotype.Component;

@Component
record EmbeddedRequestForms(ExportSite site) implements RequestForms {

    @Override
    public RequestForm create(Consumer<String> counted) {
        return new EmbeddedRequestForm(site, counted);
    }

    @Override
    public String summary(ExportRequest request) {
        RequestFormatter requestFormatter = new RequestFormatter(site.datasets(), site.formats(), site.service());
        return requestFormatter.summary(request) + " · "
                + requestFormatter.extension(request).toUpperCase(Locale.ROOT);
    }
}
