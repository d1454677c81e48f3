package org.gradeport.export;

import java.util.List;
import org.gradeport.base.Settings;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.springframework.stereotype.Component;

/// How many rows an export may have: what an administrator set in the portal, else what the environment says.
@Component
class RowLimits {

    static final long MOST = 1_000_000_000;

    private static final String NAME = "export.max-records";

    private final Settings settings;
    private final ExportProperties properties;

    RowLimits(Settings settings, ExportProperties properties) {
        this.settings = settings;
        this.properties = properties;
    }

    long present() {
        return settings.get(NAME).map(Long::valueOf).orElse(properties.maxRecords());
    }

    void check(long rows, long limit) {
        if (rows > limit) {
            throw new RowLimitException(rows, limit);
        }
    }

    void set(long rows, String by) {
        if (rows < 1 || rows > MOST) {
            throw new InvalidValueException("row_limit", Texts.say("export.refused.limit", MOST), List.of());
        }
        settings.set(NAME, String.valueOf(rows), by);
    }
}
