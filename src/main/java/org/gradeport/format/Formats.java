package org.gradeport.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.springframework.stereotype.Component;

/// The catalogue of formats: every [ExportFormat] bean, in the order of its `@Order`.
@Component
public class Formats {

    private final Map<String, ExportFormat> byName = new LinkedHashMap<>();

    Formats(List<ExportFormat> formats) {
        for (ExportFormat format : formats) {
            if (byName.put(format.name(), format) != null) {
                throw new IllegalStateException("Two formats are called " + format.name() + "; rename one of them.");
            }
        }
    }

    /// All formats, the default one first.
    public List<ExportFormat> all() {
        return List.copyOf(byName.values());
    }

    public Optional<ExportFormat> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The format of this name; if there is none, an [InvalidValueException] that lists the names.
    public ExportFormat get(String name) {
        return find(name)
                .orElseThrow(() -> new InvalidValueException(
                        "export_format", Texts.say("format.unknown", name), List.copyOf(byName.keySet())));
    }

    /// The value of each option of the format, as requested or its default; refuses unknown options and values by name.
    public Map<String, String> options(ExportFormat format, Map<String, String> requested) {
        refuseUnknown(format, requested);
        Map<String, String> values = new LinkedHashMap<>();
        for (FormatOption option : format.options()) {
            values.put(option.key(), option.check(requested.get(option.key())));
        }
        return Collections.unmodifiableMap(values);
    }

    private static void refuseUnknown(ExportFormat format, Map<String, String> requested) {
        List<String> known = format.options().stream().map(FormatOption::key).toList();
        for (String key : new TreeSet<>(requested.keySet())) {
            if (!known.contains(key)) {
                throw new InvalidValueException(
                        "options." + key, Texts.say("format.no-option", format.name(), key), known);
            }
        }
    }
}
