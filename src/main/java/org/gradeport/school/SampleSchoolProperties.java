package org.gradeport.school;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/// Whether the first start loads the sample school.
///
/// @param mode `auto` loads it only with the embedded database; `always` and `never` apply to any database
/// @param databaseUrl empty with the embedded database
@ConfigurationProperties
public record SampleSchoolProperties(
        @Name("gradeport.sample-school") @DefaultValue("auto")
        Mode mode,

        @Name("spring.datasource.url") @DefaultValue("") String databaseUrl) {

    boolean wanted() {
        return switch (mode) {
            case AUTO -> databaseUrl.isEmpty();
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /// The values of the setting.
    public enum Mode {
        AUTO,
        ALWAYS,
        NEVER
    }
}
