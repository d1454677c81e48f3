package org.gradeport.school.oneroster.stage;

import java.time.LocalDate;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;

/// Warns of values that the standard allows and that are mistakes: names of blanks only, and days of birth that nobody
/// in a school has.
final class OddValues {

    private static final String EARLIEST_BIRTH = "1900-01-01";

    private final RosterFile file;
    private final String today;
    private final Findings findings;

    OddValues(RosterFile file, LocalDate today, Findings findings) {
        this.file = file;
        this.today = today.toString();
        this.findings = findings;
    }

    void check(RosterField field, String text, long row) {
        Place place = new Place(file.fileName(), row, field.name());
        if (field.required() && field.type().isText() && text.codePoints().allMatch(OddValues::isBlank)) {
            findings.warning(place, "blank_value", "oneroster.blank-value", QuotedValue.of(text));
        } else if (isOddBirth(field, text)) {
            findings.warning(place, "odd_birth_date", "oneroster.odd-birth-date", EARLIEST_BIRTH, today, text);
        }
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean isOddBirth(RosterField field, String text) {
        return file.equals(CommonFiles.DEMOGRAPHICS)
                && field.name().equals("birthDate")
                && (text.compareTo(EARLIEST_BIRTH) < 0 || text.compareTo(today) > 0);
    }
}
