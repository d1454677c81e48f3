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
import org.gradeport.export.run.ExportRun;
import org.gradeport.export.store.StoredRequest;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.springframework.stereotype.Component;

/// What a file says about itself: title, school, and what was asked, in words people know.
@Component
public class DocumentFactory {

    private static final String SCHOOL = "school";

    private final PortalProperties portal;
    private final Clock clock;

    DocumentFactory(PortalProperties portal, Clock clock) {
        this.portal = portal;
        this.clock = clock;
    }

    public Document of(ExportRun run, Dataset dataset, ExportPermit permit) {
        StoredRequest storedRequest = run.row().requested();
        ExportRequest request = run.request();
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

    public String fileName(ExportRun run, ExportFormat format) {
        StoredRequest storedRequest = run.row().requested();
        return FileNames.of(
                storedRequest.name(),
                storedRequest.dataset(),
                storedRequest.createdAt(),
                portal.zone(),
                run.id(),
                format.extension());
    }

    /// The one school the rows come from; the portal's name where there are several.
    private String school(Dataset dataset, Selection selection, Scope scope) {
        Optional<DatasetFilter> schools =
                dataset.filters().stream().filter(it -> it.key().equals(SCHOOL)).findFirst();
        if (schools.isEmpty()) {
            return portal.name();
        }
        List<String> asked = selection.filters().getOrDefault(SCHOOL, List.of());
        if (asked.size() == 1) {
            return DocumentFacts.label(dataset, schools.get(), asked.getFirst(), scope);
        }
        List<Choice> all = dataset.choices(SCHOOL, "", scope, 2);
        return all.size() == 1 ? all.getFirst().label() : portal.name();
    }
}
