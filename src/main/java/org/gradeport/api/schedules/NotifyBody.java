package org.gradeport.api.schedules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.gradeport.export.EmailAddresses;
import org.gradeport.export.NoticeOptions;
import org.gradeport.table.InvalidValueException.Part;
import org.jspecify.annotations.Nullable;

/// Who is mailed the result of an export: an object; `true` or `false` for the owner only; or a list of addresses that
/// are mailed in addition to the owner.
///
/// @param owner whether the owner is mailed; true if null
/// @param addresses other recipients, which only administrators may name
/// @param attach whether the file is attached if it fits; otherwise the mail has a link
record NotifyBody(
        @Schema(defaultValue = "true") @Nullable Boolean owner,
        @Nullable List<@Nullable String> addresses,
        @Schema(defaultValue = "false") @Nullable Boolean attach) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NotifyBody of(boolean owner) {
        return new NotifyBody(owner, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NotifyBody of(List<@Nullable String> addresses) {
        return new NotifyBody(null, addresses, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static NotifyBody of(
            @JsonProperty("owner") @Nullable Boolean owner,
            @JsonProperty("addresses") @JsonSetter(contentNulls = Nulls.SET) @Nullable List<@Nullable String> addresses,
            @JsonProperty("attach") @Nullable Boolean attach) {
        return new NotifyBody(owner, addresses, attach);
    }

    static NotifyBody of(NoticeOptions noticeOptions) {
        return new NotifyBody(
                noticeOptions.owner(), List.<@Nullable String>copyOf(noticeOptions.others()), noticeOptions.attach());
    }

    static NoticeOptions read(@Nullable NotifyBody body) {
        return body == null ? new NoticeOptions(true, List.of(), false) : body.delivery();
    }

    private NoticeOptions delivery() {
        return new NoticeOptions(!Boolean.FALSE.equals(owner), others(), Boolean.TRUE.equals(attach));
    }

    private List<String> others() {
        List<@Nullable String> named = addresses == null ? List.of() : addresses;
        List<String> texts =
                named.stream().map(text -> Objects.requireNonNullElse(text, "")).toList();
        return EmailAddresses.check(Part.NONE, "notify.addresses", texts);
    }
}
