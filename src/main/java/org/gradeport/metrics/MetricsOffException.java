package org.gradeport.metrics;

import org.gradeport.base.Texts;

/// There are no figures because nothing is measured.
public class MetricsOffException extends IllegalStateException {

    public MetricsOffException() {
        super(Texts.say("dashboard.refused.off"));
    }
}
