package org.gradeport.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gradeport.base.Texts;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
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
                        Part.EXPORT_FORMAT, "", Texts.say("format.unknown", name), List.copyOf(byName.keySet())));
    }

    /// The value of each option of the format, as requested or its default; refuses unknown options and values by name.
    public Map<String, String> options(ExportFormat format, Map<String, String> requested) {
        List<String> known = format.options().stream().map(FormatOption::key).toList();
        Map<String, String> values = new LinkedHashMap<>();
        Faults faults = new Faults();
        new TreeSet<>(requested.keySet())
                .stream()
                        .filter(key -> !known.contains(key))
                        .forEach(key -> faults.add(new InvalidValueException(
                                Part.OPTIONS, "." + key, Texts.say("format.no-option", format.name(), key), known)));
        format.options()
                .forEach(option ->
                        faults.check(() -> values.put(option.key(), option.check(requested.get(option.key())))));
        faults.refuse();
        return Collections.unmodifiableMap(values);
    }
}
