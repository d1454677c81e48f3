package org.gradeport.school.oneroster.stage;

import java.util.Map;
import java.util.TreeMap;
import org.gradeport.base.Texts;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.ShortList;

/// The columns with values that the portal reads and does not keep.
final class NotKept {

    private final Map<String, Long> values = new TreeMap<>();

    void add(RosterFile file, String column) {
        values.merge(file.name() + "." + column, 1L, Long::sum);
    }

    /// Tells all of them once.
    void tell(Findings findings) {
        if (!values.isEmpty()) {
            findings.warnings(
                    Place.ZIP,
                    "not_kept",
                    values.size(),
                    () -> Texts.say("oneroster.not-kept-columns", values.size(), ShortList.of(values.keySet())));
        }
    }
}
