package org.gradeport.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// The names under which the portal is reached: the host of the base URL, this machine's loopback names, the listed
/// ones, and the numeric address at which a request arrived.
@Component
class HostNames {

    private static final Pattern NAME = Pattern.compile("[\\p{Alnum}._-]+|\\[[\\p{XDigit}:.]+]");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private final Set<String> known;
    private final Set<String> listed;
    private final URI baseUrl;

    HostNames(PortalProperties portal, HostProperties properties) {
        this.baseUrl = portal.baseUrl();
        this.listed = properties.allowedHosts().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.known = Stream.of(Stream.ofNullable(baseUrl.getHost()), listed.stream(), LOOPBACK.stream())
                .flatMap(names -> names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Every name is known while the base URL is that of this machine, as it is until somebody sets it: the portal has
    /// no name of its own then, and people may open it from other machines.
    boolean isKnown(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(String.valueOf(baseUrl.getHost()))
                || known.contains(host)
                || isSameAddress(host, request.getLocalAddr());
    }

    /// Whether a page of this origin is the portal's own: the host and port that were asked, those of the base URL, or
    /// a listed host.
    boolean isOwnOrigin(String origin, HttpServletRequest request) {
        try {
            URI page = URI.create(origin);
            String host = String.valueOf(page.getHost()).toLowerCase(Locale.ROOT);
            return (host.equals(request.getServerName().toLowerCase(Locale.ROOT))
                            && port(page) == request.getServerPort())
                    || (host.equalsIgnoreCase(baseUrl.getHost()) && port(page) == port(baseUrl))
                    || listed.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static boolean isSameAddress(String host, String local) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).equals(InetAddress.ofLiteral(local));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// More names of the portal.
    ///
    /// @param allowedHosts host names without ports that requests may name besides that of the base URL
    @ConfigurationProperties("gradeport")
    record HostProperties(@DefaultValue List<String> allowedHosts) {

        HostProperties {
            if (!allowedHosts.stream()
                    .allMatch(name -> NAME.matcher(name.strip()).matches())) {
                throw new SettingException(
                        "gradeport.allowed-hosts", "host names without scheme and port, such as portal,portal.local");
            }
        }
    }
}
