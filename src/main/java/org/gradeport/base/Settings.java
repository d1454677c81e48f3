package org.gradeport.base;

import java.time.Clock;
import java.util.Optional;
import org.gradeport.base.SettingRepository.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Settings that administrators change while the portal runs; they override the environment on all nodes.
@Component
public class Settings {

    private static final Logger log = LoggerFactory.getLogger(Settings.class);

    private final SettingRepository settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settings(SettingRepository settings, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// The value that was set; empty if none was.
    ///
    /// @param name the feature and the setting, such as `export.max-records`
    public Optional<String> get(String name) {
        return settings.findById(name).map(Setting::value);
    }

    /// Sets a value of at most 1,000 characters; the caller has checked the value and the right to set it.
    @Transactional
    public void set(String name, String value, String by) {
        settings.replace(name, value, clock.instant(), by);
        events.publishEvent(new Audited(by, "setting.changed", name, value));
        log.info("{} set {} to {}", by, name, value);
    }
}
