package org.gradeport.schedule.rule;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.schedule.ScheduleFault;
import org.gradeport.schedule.ScheduleFault.Field;
import org.gradeport.table.InvalidValueException;

/// The zones a rule can follow: those of the IANA database, by name.
public final class Zones {

    private Zones() {}

    static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream().sorted().toList();
    }

    /// The zone of that name, however its letters are cased.
    static ZoneId of(String name) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> unknown(name));
    }

    /// What is wrong with the name; empty if it is a zone's.
    public static Optional<ScheduleFault> fault(String name) {
        return ScheduleFault.of(Field.ZONE, () -> RuleParser.zone(name));
    }

    /// The zone of a stored name, which Java may have dropped since.
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
