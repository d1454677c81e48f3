package org.gradeport.metrics;

/// There are no figures because nothing is measured.
public class MetricsOffException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public MetricsOffException() {
        super("Runs are not measured on this portal, so there are no figures");
    }
}
