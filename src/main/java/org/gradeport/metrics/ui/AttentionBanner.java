package org.gradeport.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.stream.Collectors;
import org.gradeport.attention.AttentionList;
import org.gradeport.attention.Concern;
import org.gradeport.attention.ui.ConcernCells;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.ui.StatusPill;
import org.jspecify.annotations.Nullable;

/// Whether anything needs a person: the worst in words, or since when it is quiet.
final class AttentionBanner extends Div {

    private static final int TOLD = 3;

    private final transient ConcernCells cells;
    private final transient TimeFormatter timeFormatter;
    private String words = "";

    AttentionBanner(ConcernCells cells, TimeFormatter timeFormatter) {
        this.cells = cells;
        this.timeFormatter = timeFormatter;
        addClassNames("alert", "off");
        getElement().setAttribute("role", "status");
        add(new Span(getTranslation("dashboard.banner.waiting")));
    }

    void show(AttentionList list) {
        Instant since = list.quietSince();
        boolean quiet = list.open().isEmpty();
        String now = quiet
                ? quiet(since)
                : list.open().stream().limit(TOLD).map(this::clause).collect(Collectors.joining(" · "));
        if (words.equals(now)) {
            return;
        }
        words = now;
        removeAll();
        setClassName("off", false);
        setClassName("ok", quiet);
        setClassName("warn", !quiet && list.open().stream().noneMatch(each -> each.tone() == Tone.BAD));
        add(pill(list), said(now));
        if (!quiet) {
            add(open());
        }
    }

    void fail() {
        words = "";
        removeAll();
        setClassName("off", false);
        setClassName("ok", false);
        setClassName("warn", false);
        add(new StatusPill(Tone.BAD, getTranslation("dashboard.failed")));
    }

    private String clause(Concern concern) {
        return cells.cause(concern).replaceFirst("\\.$", "");
    }

    private static Component said(String sentence) {
        Span said = new Span(sentence);
        said.addClassName("banner-words");
        return said;
    }

    private StatusPill pill(AttentionList list) {
        int open = list.open().size();
        if (open == 0) {
            return new StatusPill(Tone.OK, getTranslation("dashboard.banner.well"));
        }
        Tone tone = list.open().stream().map(Concern::tone).anyMatch(Tone.BAD::equals) ? Tone.BAD : Tone.WARN;
        return new StatusPill(tone, getTranslation("dashboard.banner.open", open));
    }

    private String quiet(@Nullable Instant since) {
        return since == null
                ? getTranslation("attention.quiet-now")
                : getTranslation("attention.quiet", timeFormatter.since(since));
    }

    private Component open() {
        Anchor link = new Anchor("attention", getTranslation("dashboard.banner.list"));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("button");
        return link;
    }
}
