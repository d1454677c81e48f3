package org.gradeport.base.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/// The settings of Spring that the documentation names.
///
/// @param address on which the portal listens; empty for all of this machine
/// @param certificate with its key for HTTPS without a proxy; empty for HTTP
/// @param connections at a time; others wait
/// @param url of the database; empty for the embedded one
record SpringSettings(
        @Name("server.port") @DefaultValue("8080") @Min(0) @Max(65_535)
        int port,

        @Name("server.address")
        @DefaultValue("")
        @Pattern(regexp = "[\\w.:%-]*", message = "an address or a name of this machine, such as 127.0.0.1")
        String address,

        @Name("server.ssl.certificate") @DefaultValue("") String certificate,

        @Name("server.ssl.certificate-private-key") @DefaultValue("")
        String certificateKey,

        @Name("server.tomcat.max-connections") @DefaultValue("2000") @Min(1)
        int connections,

        @Name("spring.datasource.url")
        @DefaultValue("")
        @NotNull
        @Pattern(
                regexp = "(jdbc:mariadb:([a-z-]+:)?//[^/?]*/[^/?]+(\\?.*)?)?",
                message = "the address of a MariaDB, such as jdbc:mariadb://db.example.org/gradeport")
        String url,

        @Name("spring.datasource.username") @DefaultValue("") @NotNull
        String username,

        @Name("spring.datasource.password") @DefaultValue("") @NotNull
        String password,

        @Name("springdoc.swagger-ui.enabled") @DefaultValue("true")
        boolean swaggerUi) {}
