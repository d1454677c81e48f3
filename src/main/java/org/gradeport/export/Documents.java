package org.gradeport.export;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Filter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Selection;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.springframework.stereotype.Component;

/// What a file says about itself: title, school, and what was asked, in words people know.
@Component
class Documents {

    private static final String SCHOOL = "school";

    private final PortalProperties portal;
    private final Clock clock;

    Documents(PortalProperties portal, Clock clock) {
        this.portal = portal;
        this.clock = clock;
    }

    Document of(ExportRun run, Dataset dataset, ExportPermit permit) {
        Asked asked = run.row().asked();
        ExportRequest request = run.request();
        return new Document(
                asked.name(),
                school(dataset, request.selection(), permit.scope()),
                asked.ownerName(),
                clock.instant(),
                portal.zone(),
                dataset.check(request.selection()),
                RequestFacts.of(dataset, request.selection(), permit.scope()),
                request.options());
    }

    String fileName(ExportRun run, ExportFormat format) {
        Asked asked = run.row().asked();
        return FileNames.of(
                asked.name(), asked.dataset(), asked.createdAt(), portal.zone(), run.id(), format.extension());
    }

    /// The one school the rows come from; the portal's name where there are several.
    private String school(Dataset dataset, Selection selection, Scope scope) {
        Optional<Filter> schools =
                dataset.filters().stream().filter(it -> it.key().equals(SCHOOL)).findFirst();
        if (schools.isEmpty()) {
            return portal.name();
        }
        List<String> asked = selection.filters().getOrDefault(SCHOOL, List.of());
        if (asked.size() == 1) {
            return RequestFacts.label(dataset, schools.get(), asked.getFirst(), scope);
        }
        List<Choice> all = dataset.choices(SCHOOL, "", scope, 2);
        return all.size() == 1 ? all.getFirst().label() : portal.name();
    }
}
