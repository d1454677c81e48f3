package org.gradeport.schedule.rule;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.schedule.ScheduleFault;
import org.gradeport.schedule.ScheduleFault.Field;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// The zones of the IANA database, by name.
public final class Zones {

    private Zones() {}

    static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream().sorted().toList();
    }

    /// The zone with this name, whatever the case of its letters.
    static ZoneId of(String name) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> unknown(name));
    }

    /// The zone of a name that a request gives; blank ones count as absent.
    public static ZoneId given(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidValueException("zone", Texts.say("schedule.refused.zone-missing"), List.of());
        }
        return of(name.strip());
    }

    /// The fault of the name; empty if there is such a zone.
    public static Optional<ScheduleFault> fault(String name) {
        return ScheduleFault.of(Field.ZONE, () -> given(name));
    }

    /// The zone of a stored name, which a later Java may not know.
    public static ZoneId stored(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw unknown(name);
        }
    }

    private static InvalidValueException unknown(String name) {
        return new InvalidValueException("zone", Texts.say("schedule.refused.zone", name), like(name));
    }

    private static List<String> like(String name) {
        String city = name.substring(name.lastIndexOf('/') + 1);
        List<String> near = names().stream()
                .filter(each -> !city.isBlank() && each.regionMatches(true, each.lastIndexOf('/') + 1, city, 0, 3))
                .limit(10)
                .toList();
        return near.isEmpty() ? List.of("Europe/Athens", "America/New_York", "UTC") : near;
    }
}
