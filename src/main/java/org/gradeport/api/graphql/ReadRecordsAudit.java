package org.gradeport.api.graphql;

import java.util.Locale;
import java.util.stream.Collectors;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.security.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Records how many records of which kinds a query read, as the download of a file is recorded.
@Component
class ReadRecordsAudit {

    private final CurrentActor current;
    private final ApplicationEventPublisher events;

    ReadRecordsAudit(CurrentActor current, ApplicationEventPublisher events) {
        this.current = current;
        this.events = events;
    }

    void record(RecordCount count) {
        if (count.total() > 0) {
            String kinds = count.counts().entrySet().stream()
                    .map(kind -> kind.getKey().name().toLowerCase(Locale.ROOT) + " " + kind.getValue())
                    .collect(Collectors.joining(", "));
            String detail = Texts.say("api.graphql.audited", count.total(), kinds);
            events.publishEvent(new Audited(current.get().username(), "records.read", "records", detail));
        }
    }
}
