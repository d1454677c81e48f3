package org.gradeport.metrics.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.gradeport.base.MessageFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.base.VisibleText;
import org.gradeport.metrics.AttentionSummary.Item;
import org.gradeport.metrics.AttentionSummary.Summary;
import org.gradeport.ui.StatusPill;
import org.jspecify.annotations.Nullable;

/// Shows the worst concerns, or since when it is quiet.
final class AttentionBanner extends Div {

    private static final int SHOWN = 3;

    private final transient MessageFormatter messages;
    private final transient TimeFormatter timeFormatter;
    private String shown = "";

    AttentionBanner(MessageFormatter messages, TimeFormatter timeFormatter) {
        this.messages = messages;
        this.timeFormatter = timeFormatter;
        addClassNames("alert", "off");
        getElement().setAttribute("role", "status");
        add(new Span(getTranslation("dashboard.banner.loading")));
    }

    void show(Summary list) {
        Instant since = list.quietSince();
        boolean quiet = list.open().isEmpty();
        String now = quiet
                ? quiet(since)
                : list.open().stream().limit(SHOWN).map(this::clause).collect(VisibleText.joining(" · "));
        if (shown.equals(now)) {
            return;
        }
        shown = now;
        removeAll();
        setClassName("off", false);
        setClassName("ok", quiet);
        setClassName("warn", !quiet && list.open().stream().noneMatch(each -> each.tone() == Tone.BAD));
        add(pill(list), styled(new Span(now), "banner-words"));
        if (!quiet) {
            add(open());
        }
    }

    void fail() {
        shown = "";
        removeAll();
        setClassName("off", false);
        setClassName("ok", false);
        setClassName("warn", false);
        add(new StatusPill(Tone.BAD, getTranslation("dashboard.failed")));
    }

    private String clause(Item item) {
        return messages.format(item.cause()).replaceFirst("\\.$", "");
    }

    private StatusPill pill(Summary list) {
        int open = list.open().size();
        if (open == 0) {
            return new StatusPill(Tone.OK, getTranslation("dashboard.banner.well"));
        }
        Tone tone = list.open().stream().map(Item::tone).anyMatch(Tone.BAD::equals) ? Tone.BAD : Tone.WARN;
        return new StatusPill(tone, getTranslation("dashboard.banner.open", open));
    }

    private String quiet(@Nullable Instant since) {
        return since == null
                ? getTranslation("attention.quiet-now")
                : getTranslation("attention.quiet", timeFormatter.since(since));
    }

    private Component open() {
        Anchor link = styled(new Anchor("attention", getTranslation("dashboard.banner.list")), "button");
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
