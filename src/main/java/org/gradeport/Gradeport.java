package org.gradeport;

import java.util.Locale;
import org.gradeport.storage.StoreMove;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The portal: records in, exports out.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gradeport {

    static void main(String[] args) {
        // Libraries write SQL in the language of the machine: signed_ın_at in Turkish, LIMIT ٥ in Arabic.
        Locale.setDefault(Locale.ENGLISH);
        if (args.length > 0 && args[0].equals("store-move")) {
            System.exit(StoreMove.run(args));
        }
        SpringApplication.run(Gradeport.class, args);
    }
}
