package org.gradeport.api.attention;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.gradeport.api.openapi.Words;
import org.gradeport.attention.AttentionList;
import org.gradeport.attention.AttentionService;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.attention.SnoozedConcern;
import org.gradeport.base.MessageFormatter;
import org.gradeport.base.Tone;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/attention")
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
@Tag(name = "Needs attention")
class AttentionController {

    /// A request to snooze a concern.
    record SnoozeBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String key,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Instant until) {}

    private final AttentionService attentionService;
    private final MessageFormatter messageFormatter;

    AttentionController(AttentionService attentionService, MessageFormatter messageFormatter) {
        this.attentionService = attentionService;
        this.messageFormatter = messageFormatter;
    }

    @GetMapping
    @Operation(operationId = "listConcerns", summary = "The concerns of now, broken things first")
    AttentionAnswer look() {
        return AttentionAnswer.of(attentionService.list(), messageFormatter);
    }

    @PostMapping("/snoozes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "snoozeConcern", summary = "Snooze a concern, with a reason")
    void snooze(@RequestBody SnoozeBody body) {
        attentionService.snooze(
                required("key", body.key()), required("reason", body.reason()), required("until", body.until()));
    }

    @DeleteMapping("/snoozes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "wakeConcern", summary = "End the snooze of a concern")
    void wake(@RequestParam String key) {
        attentionService.unsnooze(key);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValueException(field, "The field “%s” is missing.".formatted(field), List.of());
        }
        return value;
    }

    /// What needs a person, as programs read it.
    ///
    /// @param quietSince since when there is no concern; null while there is one
    record AttentionAnswer(
            List<ConcernAnswer> items,
            List<SnoozedAnswer> snoozed,
            @JsonProperty("quiet_since") @Nullable Instant quietSince) {

        /// One concern.
        ///
        /// @param severity `broken` or `warning`
        record ConcernAnswer(
                String key,
                String kind,
                @Words(also = {"broken", "warning"}) String severity,
                String cause,
                String fix,
                Instant since,
                @Nullable String owner,
                List<RemedyAnswer> remedies) {}

        /// What can be done, and where in the portal.
        record RemedyAnswer(String verb, String address) {}

        /// A snoozed concern.
        record SnoozedAnswer(ConcernAnswer concern, String reason, String by, Instant until) {}

        static AttentionAnswer of(AttentionList list, MessageFormatter messageFormatter) {
            return new AttentionAnswer(
                    list.open().stream()
                            .map(concern -> concern(concern, messageFormatter))
                            .toList(),
                    list.snoozed().stream()
                            .map(each -> snoozed(each, messageFormatter))
                            .toList(),
                    list.quietSince());
        }

        private static SnoozedAnswer snoozed(SnoozedConcern each, MessageFormatter messageFormatter) {
            return new SnoozedAnswer(concern(each.concern(), messageFormatter), each.reason(), each.by(), each.until());
        }

        private static ConcernAnswer concern(Concern concern, MessageFormatter messageFormatter) {
            return new ConcernAnswer(
                    concern.key(),
                    concern.kind(),
                    concern.tone() == Tone.BAD ? "broken" : "warning",
                    messageFormatter.format(concern.cause()),
                    messageFormatter.format(concern.fix()),
                    concern.since(),
                    concern.owner(),
                    concern.remedies().stream().map(AttentionAnswer::remedy).toList());
        }

        private static RemedyAnswer remedy(Remedy remedy) {
            return new RemedyAnswer(remedy.verb(), remedy.address());
        }
    }
}
