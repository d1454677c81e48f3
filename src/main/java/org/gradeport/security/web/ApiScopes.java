package org.gradeport.security.web;

import static org.gradeport.security.TokenScope.ADMIN;
import static org.gradeport.security.TokenScope.EXPORT;
import static org.gradeport.security.TokenScope.IMPORT;
import static org.gradeport.security.TokenScope.OPERATE;
import static org.gradeport.security.TokenScope.READ;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gradeport.security.TokenScope;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Which scopes open which call of the API; one of them is enough. The first matching line counts, and a call without a
/// line of its own needs the scope `admin`.
public final class ApiScopes {

    private static final String V1 = "/api/v1";
    private static final Set<TokenScope> OWN_OR_OTHERS = EnumSet.of(EXPORT, OPERATE);

    private static final List<Line> LINES = List.of(
            new Line(any(V1 + "/auth/token"), Set.of()),
            line(HttpMethod.GET, "/export-jobs/{id}/download", EXPORT),
            line(HttpMethod.HEAD, "/export-jobs/{id}/download", EXPORT),
            line(HttpMethod.GET, "/**", READ),
            line(HttpMethod.HEAD, "/**", READ),
            line(HttpMethod.POST, "/export-schedules/preview", READ),
            new Line(at(HttpMethod.POST, "/import-export/exports/{id}/retry"), OWN_OR_OTHERS),
            new Line(at(HttpMethod.DELETE, "/import-export/exports/{id}"), OWN_OR_OTHERS),
            new Line(at(HttpMethod.POST, "/export-schedules/{id}/pause"), OWN_OR_OTHERS),
            new Line(at(HttpMethod.POST, "/export-schedules/{id}/resume"), OWN_OR_OTHERS),
            new Line(at(HttpMethod.POST, "/export-schedules/{id}/run"), OWN_OR_OTHERS),
            line(HttpMethod.POST, "/import-export/exports", EXPORT),
            line(HttpMethod.POST, "/export-schedules/**", EXPORT),
            line(HttpMethod.PUT, "/export-schedules/{id}", EXPORT),
            line(HttpMethod.PATCH, "/export-schedules/{id}", EXPORT),
            line(HttpMethod.DELETE, "/export-schedules/{id}", EXPORT),
            line(HttpMethod.POST, "/records/import", IMPORT),
            line(HttpMethod.POST, "/records/imports/{id}/undo", IMPORT),
            line(HttpMethod.POST, "/export-metrics/report", OPERATE),
            line(HttpMethod.POST, "/attention/snoozes", OPERATE),
            line(HttpMethod.DELETE, "/attention/snoozes", OPERATE),
            line(HttpMethod.PUT, "/retention/policy", ADMIN),
            line(HttpMethod.POST, "/retention/run", ADMIN),
            new Line(any("/graphql/**"), EnumSet.of(READ)),
            new Line(any("/api/**"), EnumSet.of(ADMIN)),
            new Line(any("/actuator/**"), EnumSet.of(READ)));

    private ApiScopes() {}

    /// The scopes of which this call needs one; empty for a call that is open to everybody.
    public static Set<TokenScope> of(HttpServletRequest request) {
        return LINES.stream()
                .filter(line -> line.call().matches(request))
                .findFirst()
                .map(Line::scopes)
                .orElse(Set.of());
    }

    private static Line line(HttpMethod method, String path, TokenScope scope) {
        return new Line(at(method, path), EnumSet.of(scope));
    }

    private static PathPatternRequestMatcher at(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, V1 + path);
    }

    private static PathPatternRequestMatcher any(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }

    private record Line(PathPatternRequestMatcher call, Set<TokenScope> scopes) {}
}
