package org.gradeport.chaos.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.chaos.load.Schedules;
import org.gradeport.chaos.site.ReceivedMail;

/// Each run of a mailing schedule is mailed once to each recipient, under one Message-ID. A second copy may come only
/// where a sender cannot know that the first one arrived, and has the same Message-ID.
///
/// @param episodes the faults so far
public record EachMailOnce(Supplier<List<Episode>> episodes) implements Invariant {

    @Override
    public Stream<String> violations(Reading reading) {
        Map<String, List<ReceivedMail>> received =
                reading.mails().stream().collect(Collectors.groupingBy(ReceivedMail::messageId));
        return Stream.of(unknown(reading, received), unsent(reading, received), repeated(received), unmailed(reading))
                .flatMap(Function.identity());
    }

    private static Stream<String> unknown(Reading reading, Map<String, List<ReceivedMail>> received) {
        Map<String, String> written =
                reading.notices().stream().collect(Collectors.toMap(NoticeRow::messageId, NoticeRow::recipient));
        return received.values().stream()
                .flatMap(List::stream)
                .filter(mail -> !mail.recipient().equals(written.get(mail.messageId())))
                .map(mail -> "a mail that is not in the outbox: " + mail);
    }

    private static Stream<String> unsent(Reading reading, Map<String, List<ReceivedMail>> received) {
        return reading.notices().stream()
                .filter(notice -> switch (notice.status()) {
                    case "SENT" -> !received.containsKey(notice.messageId());
                    case "UNDELIVERED" -> !String.valueOf(notice.answer()).contains("550");
                    case "WAITING" -> false;
                    default -> true;
                })
                .map(notice -> "a mail that did not arrive as its row says: " + notice);
    }

    /// Copies whose answer was withheld are no copies that the sender could know of.
    private Stream<String> repeated(Map<String, List<ReceivedMail>> received) {
        return received.values().stream()
                .map(copies -> copies.stream().filter(ReceivedMail::confirmed).toList())
                .filter(copies -> copies.size() > 1 && !isExcused(copies))
                .map(copies -> "a mail that arrived more than once: " + copies);
    }

    private boolean isExcused(List<ReceivedMail> copies) {
        return episodes.get().stream()
                .filter(Episode::repeatsMail)
                .anyMatch(episode -> !episode.from().isAfter(copies.getLast().at())
                        && !episode.until().isBefore(copies.getFirst().at().minusSeconds(1)));
    }

    private static Stream<String> unmailed(Reading reading) {
        Map<Long, List<String>> recipients = reading.notices().stream()
                .filter(notice -> notice.exportId() != null)
                .collect(Collectors.groupingBy(
                        notice -> Objects.requireNonNull(notice.exportId()),
                        Collectors.mapping(NoticeRow::recipient, Collectors.toList())));
        Set<String> wanted = new HashSet<>(Schedules.RECIPIENTS);
        return reading.exports().stream()
                .filter(ExportRow::mailed)
                .filter(row -> !wanted.equals(new HashSet<>(recipients.getOrDefault(row.id(), new ArrayList<>()))))
                .map(row -> "the end of %s is mailed to %s".formatted(row, recipients.get(row.id())));
    }
}
