package org.gradeport.api.metrics;

import org.gradeport.metrics.RunCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// Narrows the runs that are counted, by parameters of the address.
record RunFilterParameters(
        @BindParam("export_type") @Nullable String type,
        @BindParam("export_format") @Nullable String format,
        @BindParam("owner_id") @Nullable Long owner,
        @BindParam("schedule_id") @Nullable Long schedule,
        @Nullable String node) {

    RunCriteria filter() {
        return new RunCriteria(type, format, owner, schedule, node);
    }
}
