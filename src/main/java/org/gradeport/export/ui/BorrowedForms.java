package org.gradeport.export.ui;

import java.util.Locale;
import java.util.function.Consumer;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.RequestForm;
import org.gradeport.export.RequestForms;
import org.springframework.stereotype.Component;

@Component
record BorrowedForms(ExportSite site) implements RequestForms {

    @Override
    public RequestForm create(Consumer<String> counted) {
        return new BorrowedForm(site, counted);
    }

    @Override
    public String summary(ExportRequest request) {
        RequestWords words = new RequestWords(site.datasets(), site.formats(), site.service());
        return words.summary(request) + " · " + words.extension(request).toUpperCase(Locale.ROOT);
    }
}
