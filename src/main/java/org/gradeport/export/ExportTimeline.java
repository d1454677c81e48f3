package org.gradeport.export;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.database.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores the timelines of exports. Actions of users are also written to the audit trail, which outlives the export.
@Component
public class ExportTimeline {

    private static final int DETAIL_LENGTH = 1000;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportTimeline(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void add(long export, String kind, @Nullable String by, @Nullable String detail) {
        add(export, clock.instant(), kind, by, detail);
        if (by != null || kind.equals("downloaded")) {
            events.publishEvent(new Audited(by, "export." + kind, "export " + export, detail));
        }
    }

    public void add(long export, Instant at, String kind, @Nullable String by, @Nullable String detail) {
        database.sql("insert into export_moment (export_id, at, kind, actor, detail) "
                        + "values (:export, :at, :kind, :by, :detail)")
                .param("export", export)
                .param("at", Timestamp.from(at))
                .param("kind", kind)
                .param("by", by)
                .param("detail", cut(detail))
                .update();
    }

    List<TimelineEntry> of(long export) {
        return database.sql(
                        "select at, kind, actor `by`, detail from export_moment where export_id = ? order by at, id")
                .param(export)
                .query(new RecordMapper<>(TimelineEntry.class))
                .list();
    }

    private static @Nullable String cut(@Nullable String detail) {
        return detail == null ? null : Texts.cut(detail, DETAIL_LENGTH);
    }
}
