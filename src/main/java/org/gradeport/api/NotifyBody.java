package org.gradeport.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.gradeport.export.Addresses;
import org.gradeport.export.Delivery;
import org.jspecify.annotations.Nullable;

/// Who is mailed what became of an export: an object; `true` or `false` for its owner alone; or a list of addresses,
/// who
/// are mailed besides her.
///
/// @param owner whether its owner is; she is if nothing is said
/// @param addresses others who are, for administrators to name
/// @param attach whether the file goes along where it is small enough; else a link does
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
            @JsonProperty("addresses") @Nullable List<@Nullable String> addresses,
            @JsonProperty("attach") @Nullable Boolean attach) {
        return new NotifyBody(owner, addresses, attach);
    }

    static NotifyBody of(Delivery delivery) {
        return new NotifyBody(delivery.owner(), List.<@Nullable String>copyOf(delivery.others()), delivery.attach());
    }

    static Delivery read(@Nullable NotifyBody body) {
        return body == null ? new Delivery(true, List.of(), false) : body.delivery();
    }

    private Delivery delivery() {
        return new Delivery(!Boolean.FALSE.equals(owner), others(), Boolean.TRUE.equals(attach));
    }

    private List<String> others() {
        List<@Nullable String> named = addresses == null ? List.of() : addresses;
        List<String> texts =
                named.stream().map(text -> Objects.requireNonNullElse(text, "")).toList();
        return Addresses.check("notify.addresses", texts);
    }
}
