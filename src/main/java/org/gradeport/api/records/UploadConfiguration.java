package org.gradeport.api.records;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.gradeport.base.PortalProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What programs upload lies beside what the page uploads, not in the machine's temporary folder, where a killed portal
/// would leave school records for good.
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    static Path folder(PortalProperties portal) {
        return portal.dataDir().toAbsolutePath().resolve("uploads");
    }

    @Bean
    MultipartConfigElement uploads(MultipartProperties limits, PortalProperties portal) {
        limits.setLocation(folder(portal).toString());
        return limits.createMultipartConfig();
    }
}
