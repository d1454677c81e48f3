package org.gradeport.base.config;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses the start with wrong settings, before the database starts, and warns of unknown ones.
final class SettingsListener implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final Logger log = LoggerFactory.getLogger(SettingsListener.class);

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
        SettingCatalogue catalogue = SettingCatalogue.ofPortal();
        new UnknownSettings(catalogue, environment).warnings().forEach(log::warn);
        List<String> faults = new SettingsCheck(catalogue, environment).faults();
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
    }
}
