package org.gradeport.base;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The portal's address, name, data folder and time zone.
///
/// @param dataDir the folder of database, files and logs
/// @param baseUrl the start of all links in messages
/// @param name the portal's name on the sign-in page
/// @param zone in which times are shown and schedules run unless they name their own, an IANA name; unset for the
///     machine's own
@Validated
@ConfigurationProperties("gradeport")
public record PortalProperties(
        @DefaultValue("data") @NotNull Path dataDir,
        @DefaultValue("http://localhost:8080") @NotNull URI baseUrl,
        @DefaultValue("Gradeport") @NotBlank String name,
        @Nullable ZoneId zone) {

    public PortalProperties {
        zone = zone == null ? ZoneId.systemDefault() : zone;
    }

    @Override
    public ZoneId zone() {
        return Objects.requireNonNull(zone);
    }

    /// The address of a page of the portal, such as `exports/42`.
    public URI address(String path) {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + path);
    }
}
