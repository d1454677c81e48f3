package org.gradeport.base.config;

import java.util.List;

/// Settings are wrong; the message has a sentence for each.
final class InvalidSettingsException extends RuntimeException {

    InvalidSettingsException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
