package org.gradeport.notice.content;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFile;
import org.gradeport.notice.MailContent.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The figures of an export that a mail lists.
@Component
class ExportMailFacts {

    private final ExportMailSubjects exportMailSubjects;
    private final QuantityFormatter quantityFormatter;
    private final TimeFormatter timeFormatter;

    ExportMailFacts(
            ExportMailSubjects exportMailSubjects, QuantityFormatter quantityFormatter, TimeFormatter timeFormatter) {
        this.exportMailSubjects = exportMailSubjects;
        this.quantityFormatter = quantityFormatter;
        this.timeFormatter = timeFormatter;
    }

    List<Fact> ready(Export export) {
        ExportFile file = Objects.requireNonNull(export.file());
        List<Fact> facts = what(export);
        facts.add(fact("rows", quantityFormatter.count(file.rows())));
        facts.add(fact("size", quantityFormatter.size(file.sizeBytes())));
        addDuration(facts, export);
        Instant expires = export.expiresAt();
        facts.add(fact("expires", expires == null ? MailMessages.say("never") : timeFormatter.exact(expires)));
        return facts;
    }

    List<Fact> failed(Export export) {
        ExportFailure failure = Objects.requireNonNull(export.failure());
        List<Fact> facts = what(export);
        facts.add(fact("class", failure.failureClass().name().toLowerCase(Locale.ROOT)));
        facts.add(fact("tries", quantityFormatter.count(export.attempts())));
        Instant finished = export.finishedAt();
        if (finished != null) {
            facts.add(fact("failed-at", timeFormatter.exact(finished)));
        }
        return facts;
    }

    private List<Fact> what(Export export) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("dataset", exportMailSubjects.dataset(export.request())));
        facts.add(fact("format", exportMailSubjects.format(export.request())));
        facts.add(fact("number", "#" + export.id()));
        return facts;
    }

    private void addDuration(List<Fact> facts, Export export) {
        Duration took = between(export.startedAt(), export.finishedAt());
        if (took != null) {
            facts.add(fact("took", quantityFormatter.duration(took)));
        }
    }

    private static @Nullable Duration between(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null ? null : Duration.between(start, end);
    }

    private Fact fact(String key, String value) {
        return new Fact(MailMessages.say("fact." + key), value);
    }
}
