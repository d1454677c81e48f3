package org.gradeport.api.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Dataset;
import org.gradeport.format.ExportFormat;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.SweepDecision;
import org.jspecify.annotations.Nullable;

/// What a sweep would do, as programs read it.
///
/// @param token for `POST /retention/run`
/// @param totals by verdict: `delete`, `archive`, `remove` (from the archive), `exempt` (on hold), `keep` (by the
///     policy)
/// @param files at most 500, due files first; the CSV has all of them
record RetentionPreviewAnswer(
        String token,
        @JsonProperty("as_of") Instant asOf,
        @JsonProperty("fresh_until") Instant freshUntil,
        Map<@Words(SweepDecision.class) String, Total> totals,
        List<Item> files) {

    /// The total of the files of one verdict.
    ///
    /// @param oldest when the first of them was finished; null if there are none
    record Total(
            long files,
            @JsonProperty("size_bytes") long sizeBytes,
            @Nullable Instant oldest) {

        static Total of(RetentionPreview.Total dueFileTotals) {
            return new Total(dueFileTotals.files(), dueFileTotals.sizeBytes(), dueFileTotals.oldest());
        }
    }

    /// One file.
    ///
    /// @param dueAt null if it is kept
    record Item(
            @JsonProperty("export_id") long export,
            String name,

            @JsonProperty("export_type") @Words(Dataset.class)
            String type,

            @JsonProperty("export_format") @Words(ExportFormat.class)
            String format,

            String owner,
            @JsonProperty("size_bytes") long sizeBytes,
            @JsonProperty("finished_at") Instant finishedAt,
            @Words(SweepDecision.class) String verdict,
            @JsonProperty("due_at") @Nullable Instant dueAt,
            @JsonProperty("kept_by") @Nullable String keptBy,
            @Nullable String reason) {

        static Item of(DueFile file) {
            return new Item(
                    file.id(),
                    file.name(),
                    file.dataset(),
                    file.format(),
                    file.ownerName(),
                    file.sizeBytes(),
                    file.finishedAt(),
                    word(file.decision()),
                    file.dueAt(),
                    file.heldBy(),
                    file.holdReason());
        }
    }

    static RetentionPreviewAnswer of(RetentionPreview preview, List<DueFile> files) {
        Map<String, Total> totals = Stream.of(SweepDecision.values())
                .collect(Collectors.toMap(
                        RetentionPreviewAnswer::word,
                        sweepDecision ->
                                preview.total(sweepDecision).map(Total::of).orElse(new Total(0, 0, null)),
                        (one, _) -> one,
                        TreeMap::new));
        return new RetentionPreviewAnswer(
                preview.token(),
                preview.asOf(),
                preview.freshUntil(),
                totals,
                files.stream().map(Item::of).toList());
    }

    private static String word(SweepDecision sweepDecision) {
        return sweepDecision.name().toLowerCase(Locale.ROOT);
    }
}
