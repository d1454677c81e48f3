package org.gradeport.ui.filter;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A filter in the address.
///
/// @param narrows whether it hides rows
/// @param values its values in the address; none for its default
/// @param show shows values of an address, and returns the unknown ones
record UrlField(String key, boolean narrows, Supplier<List<String>> values, UnaryOperator<List<String>> show) {

    /// One of several values.
    static <T> UrlField choice(
            String key,
            boolean narrows,
            List<T> values,
            Supplier<T> usual,
            Function<T, String> parameter,
            Supplier<T> chosen,
            Consumer<T> choose) {
        return new UrlField(
                key,
                narrows,
                () -> chosen.get().equals(usual.get()) ? List.of() : List.of(parameter.apply(chosen.get())),
                given -> {
                    Optional<T> known = values.stream()
                            .filter(value -> given.stream().limit(1).anyMatch(parameter.apply(value)::equalsIgnoreCase))
                            .findFirst();
                    choose.accept(known.orElseGet(usual));
                    return known.isPresent() ? List.of() : given;
                });
    }

    boolean isActive() {
        return narrows && !values.get().isEmpty();
    }

    /// Shows its values of the address, and returns the unknown ones.
    Stream<String> read(QueryParameters address) {
        List<String> given = address.getParameters(key).stream()
                .filter(value -> !value.isBlank())
                .toList();
        return show.apply(given).stream().map(unknown -> key + "=" + unknown);
    }
}
