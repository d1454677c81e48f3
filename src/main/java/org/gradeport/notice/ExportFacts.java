package org.gradeport.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFile;
import org.gradeport.notice.MailText.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An export in figures, as a mail lists them.
@Component
class ExportFacts {

    private final Words words;
    private final ExportSubjects subjects;
    private final Figures figures;
    private final Moments moments;

    ExportFacts(Words words, ExportSubjects subjects, Figures figures, Moments moments) {
        this.words = words;
        this.subjects = subjects;
        this.figures = figures;
        this.moments = moments;
    }

    List<Fact> ready(Export export) {
        ExportFile file = Objects.requireNonNull(export.file());
        List<Fact> facts = what(export);
        facts.add(fact("rows", figures.count(file.rows())));
        facts.add(fact("size", figures.size(file.sizeBytes())));
        addDuration(facts, export);
        Instant expires = export.expiresAt();
        facts.add(fact("expires", expires == null ? words.say("never") : moments.exact(expires)));
        return facts;
    }

    List<Fact> failed(Export export) {
        ExportFailure failure = Objects.requireNonNull(export.failure());
        List<Fact> facts = what(export);
        facts.add(fact("class", failure.failureClass().name().toLowerCase(Locale.ROOT)));
        facts.add(fact("tries", figures.count(export.attempts())));
        Instant finished = export.finishedAt();
        if (finished != null) {
            facts.add(fact("failed-at", moments.exact(finished)));
        }
        return facts;
    }

    private List<Fact> what(Export export) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("dataset", subjects.dataset(export.request())));
        facts.add(fact("format", subjects.format(export.request())));
        facts.add(fact("number", "#" + export.id()));
        return facts;
    }

    private void addDuration(List<Fact> facts, Export export) {
        Duration took = between(export.startedAt(), export.finishedAt());
        if (took != null) {
            facts.add(fact("took", figures.duration(took)));
        }
    }

    private static @Nullable Duration between(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null ? null : Duration.between(start, end);
    }

    private Fact fact(String key, String value) {
        return new Fact(words.say("fact." + key), value);
    }
}
