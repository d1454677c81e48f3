package org.gradeport.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradeport.base.Texts;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;

/// Checks e-mail addresses: one line without line breaks or other characters that mail servers interpret.
public final class EmailAddresses {

    /// The pattern of HTML's `<input type="email">`, with at least one dot or `localhost` after the @.
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
                    + "(localhost|[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)");

    private static final int LENGTH = 254;
    private static final int MOST = 50;

    private EmailAddresses() {}

    /// Whether the text is a valid address.
    public static boolean isAddress(String text) {
        return text.length() <= LENGTH && ADDRESS.matcher(text).matches();
    }

    /// The address without blanks around it; an `InvalidValueException` on this field if it is invalid.
    public static String check(String field, String text) {
        return check(Part.NONE, field, text);
    }

    private static String check(Part part, String place, String text) {
        String address = text.strip();
        if (!isAddress(address)) {
            throw new InvalidValueException(
                    part, place, Texts.say("export.refused.address", text.replaceAll("\\p{Cntrl}", "?")), List.of());
        }
        return address;
    }

    /// The addresses, each once; an `InvalidValueException` on this field of all invalid ones, or if there are too
    /// many.
    public static List<String> check(Part part, String place, List<String> texts) {
        if (texts.size() > MOST) {
            throw new InvalidValueException(part, place, Texts.say("export.refused.addresses", MOST), List.of());
        }
        Faults faults = new Faults();
        Set<String> addresses = new LinkedHashSet<>();
        texts.forEach(text -> faults.check(() -> addresses.add(check(part, place, text))));
        faults.refuse();
        return List.copyOf(addresses);
    }

    public static NoticeOptions check(NoticeOptions noticeOptions) {
        return new NoticeOptions(
                noticeOptions.owner(), check(Part.DELIVERY, ".others", noticeOptions.others()), noticeOptions.attach());
    }
}
