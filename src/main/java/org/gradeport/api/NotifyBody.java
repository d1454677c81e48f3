package org.gradeport.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gradeport.export.Delivery;
import org.jspecify.annotations.Nullable;

/// Who is mailed what became of an export: an object, or `true` or `false` for its owner alone.
///
/// @param owner whether its owner is; she is if nothing is said
/// @param addresses others who are, for administrators to name
/// @param attach whether the file goes along where it is small enough; else a link does
record NotifyBody(
        @Schema(defaultValue = "true") @Nullable Boolean owner,
        @Nullable List<String> addresses,
        @Schema(defaultValue = "false") @Nullable Boolean attach) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NotifyBody of(boolean owner) {
        return new NotifyBody(owner, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static NotifyBody of(
            @JsonProperty("owner") @Nullable Boolean owner,
            @JsonProperty("addresses") @Nullable List<String> addresses,
            @JsonProperty("attach") @Nullable Boolean attach) {
        return new NotifyBody(owner, addresses, attach);
    }

    static NotifyBody of(Delivery delivery) {
        return new NotifyBody(delivery.owner(), delivery.others(), delivery.attach());
    }

    static Delivery read(@Nullable NotifyBody body) {
        return body == null ? new Delivery(true, List.of(), false) : body.delivery();
    }

    private Delivery delivery() {
        return new Delivery(
                !Boolean.FALSE.equals(owner), addresses == null ? List.of() : addresses, Boolean.TRUE.equals(attach));
    }
}
