package org.gradeport.error;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// What a request may send.
///
/// @param maxSize of a body that is no upload of records, at least 64 KB
/// @param trustedProxies addresses or networks (CIDR) of the proxies whose `X-Forwarded-*` headers count
@Validated
@ConfigurationProperties("gradeport.request")
record RequestProperties(
        @DefaultValue("1MB") @NotNull DataSize maxSize,
        @DefaultValue List<String> trustedProxies) {

    /// The largest body of a caller who is not signed in; pages send as much in one go.
    static final DataSize OPEN = DataSize.ofKilobytes(64);

    RequestProperties {
        if (maxSize.compareTo(OPEN) < 0) {
            throw new IllegalArgumentException("gradeport.request.max-size must be at least 64KB");
        }
        trustedProxies.forEach(RequestProperties::check);
    }

    private static void check(String proxy) {
        try {
            new NetMask(requireText(proxy));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "GRADEPORT_TRUSTED_PROXIES has “%s”: write addresses or networks, such as 10.0.0.5,10.1.0.0/16"
                            .formatted(proxy),
                    e);
        }
    }

    private static String requireText(String proxy) {
        if (proxy.isBlank()) {
            throw new IllegalArgumentException("It is empty");
        }
        return proxy;
    }
}
