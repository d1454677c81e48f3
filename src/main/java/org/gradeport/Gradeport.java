package org.gradeport;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The portal: records in, exports out.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gradeport {

    static void main(String[] args) {
        SpringApplication.run(Gradeport.class, args);
    }
}
