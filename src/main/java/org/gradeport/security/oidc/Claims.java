package org.gradeport.security.oidc;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads claims by path: `realm_access.roles` is the claim of that name, or the field `roles` of `realm_access`.
final class Claims {

    private Claims() {}

    /// The texts at this path; those of a list one by one.
    static Stream<String> values(Map<?, ?> claims, String path) {
        return texts(find(claims, path));
    }

    private static @Nullable Object find(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                Object found = find(inner, path.substring(dot + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().filter(Objects::nonNull).map(String::valueOf);
        }
        return value == null || value instanceof Map ? Stream.empty() : Stream.of(value.toString());
    }
}
