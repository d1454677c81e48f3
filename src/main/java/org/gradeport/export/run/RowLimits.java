package org.gradeport.export.run;

import java.util.List;
import org.gradeport.base.Settings;
import org.gradeport.base.Texts;
import org.gradeport.export.RowLimitException;
import org.gradeport.table.InvalidValueException;
import org.springframework.stereotype.Component;

/// The row limit of exports: the administrator's setting, else the environment's.
@Component
public record RowLimits(Settings settings, ExportProperties properties) {

    static final long MAX_ROWS = 1_000_000_000;

    private static final String NAME = "export.max-records";

    public long current() {
        return settings.get(NAME).map(Long::valueOf).orElse(properties.maxRecords());
    }

    public void check(long rows, long limit) {
        if (rows > limit) {
            throw new RowLimitException(rows, limit);
        }
    }

    public void set(long rows, String by) {
        if (rows < 1 || rows > MAX_ROWS) {
            throw new InvalidValueException("row_limit", Texts.say("export.refused.limit", MAX_ROWS), List.of());
        }
        settings.set(NAME, String.valueOf(rows), by);
    }
}
