package org.gradeport.chaos;

import java.util.List;
import java.util.stream.Stream;
import org.gradeport.chaos.invariant.Reading;
import org.gradeport.chaos.invariant.StoredFile;

/// How much the checks read, and what the last one found.
final class ReadTotals {

    private long files;
    private long bytes;
    private long checks;
    private String found = "";

    void add(Reading reading) {
        List<StoredFile> read = Stream.of(reading.store(), reading.archive())
                .flatMap(place -> place.values().stream())
                .toList();
        checks++;
        files += read.size();
        bytes += read.stream().mapToLong(StoredFile::size).sum();
        found = "%s; %d due times; %s".formatted(mails(reading), reading.dues().size(), outcomes(reading));
    }

    List<String> lines() {
        return List.of("%d checks read %d files (%d MB) again".formatted(checks, files, bytes >> 20), found);
    }

    private static String mails(Reading reading) {
        long different = reading.mails().stream()
                .map(mail -> mail.messageId())
                .distinct()
                .count();
        return "%d mails, %d of them repeated with the same Message-ID"
                .formatted(different, reading.mails().size() - different);
    }

    private static String outcomes(Reading reading) {
        return "exports ready %s, failed %s, cancelled %s"
                .formatted(
                        reading.stats().get("ready"),
                        reading.stats().get("failed"),
                        reading.stats().get("cancelled"));
    }
}
