package org.gradeport.security.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.gradeport.security.AccountField;
import org.jspecify.annotations.Nullable;

/// Asks for a token's name and life.
class TokenForm extends AccountDialog {

    private static final int NEVER = 0;

    private final TextField name = new TextField(getTranslation("security.tokens.name"));
    private final Select<Integer> days = new Select<>();

    TokenForm(Clock clock, Consumer<NewToken> make) {
        super("security.tokens.new", "security.tokens.make");
        name.setHelperText(getTranslation("security.tokens.name.hint"));
        name.setMaxLength(100);
        name.setWidthFull();
        days.setLabel(getTranslation("security.tokens.life"));
        days.setItems(30, 90, 365, NEVER);
        days.setItemLabelGenerator(item -> item == NEVER
                ? getTranslation("security.tokens.never-expires")
                : getTranslation("security.tokens.days", item));
        days.setValue(90);
        days.setWidthFull();
        form(name, days);
        onConfirm(
                Map.of(AccountField.NAME, name),
                () -> make.accept(new NewToken(name.getValue(), end(clock.instant()))));
    }

    private @Nullable Instant end(Instant now) {
        return days.getValue() == NEVER ? null : now.plus(Duration.ofDays(days.getValue()));
    }

    /// @param expiresAt null for never
    record NewToken(String name, @Nullable Instant expiresAt) {}
}
