package org.gradeport.export.file;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.access.ExportPermit;
import org.gradeport.export.store.StoredExport;
import org.gradeport.export.store.StoredRequest;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.springframework.stereotype.Component;

/// Builds the description in a file: title, school and request, with labels for people.
@Component
public record DocumentFactory(PortalProperties portal, Clock clock) {

    private static final String SCHOOL = "school";

    public Document of(StoredExport storedExport, ExportRequest request, Dataset dataset, ExportPermit permit) {
        StoredRequest storedRequest = storedExport.requested();
        return new Document(
                storedRequest.name(),
                school(dataset, request.selection(), permit.scope()),
                storedRequest.ownerName(),
                clock.instant(),
                portal.zone(),
                dataset.check(request.selection()),
                DocumentFacts.of(dataset, request.selection(), permit.scope()),
                request.options());
    }

    public String fileName(StoredExport storedExport, ExportFormat format) {
        StoredRequest storedRequest = storedExport.requested();
        return FileNames.of(
                storedRequest.name(),
                storedRequest.dataset(),
                storedRequest.createdAt(),
                portal.zone(),
                storedExport.number(),
                format.extension());
    }

    /// The school of the rows; the portal's name if there are several.
    private String school(Dataset dataset, Selection selection, Scope scope) {
        Optional<DatasetFilter> schools =
                dataset.filters().stream().filter(it -> it.key().equals(SCHOOL)).findFirst();
        if (schools.isEmpty()) {
            return portal.name();
        }
        List<String> values = selection.filters().getOrDefault(SCHOOL, List.of());
        if (values.size() == 1) {
            return DocumentFacts.label(dataset, schools.get(), values.getFirst(), scope);
        }
        List<Choice> all = dataset.choices(SCHOOL, "", scope, 2);
        return all.size() == 1 ? all.getFirst().label() : portal.name();
    }
}
