package org.gradeport;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The portal: records in, exports out.
@SpringBootApplication
@ConfigurationPropertiesScan
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class Gradeport implements AppShellConfigurator {

    static void main(String[] args) {
        // Libraries write SQL in the language of the machine: signed_ın_at in Turkish, LIMIT ٥ in Arabic.
        Locale.setDefault(Locale.ENGLISH);
        SpringApplication.run(Gradeport.class, args);
    }
}
