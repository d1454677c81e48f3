package org.gradeport.security.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.security.AccountField;
import org.gradeport.security.TokenScope;
import org.jspecify.annotations.Nullable;

/// Asks for a token's name, life and scopes.
class TokenForm extends AccountDialog {

    private static final int NEVER = 0;

    private final TextField name = new TextField(getTranslation("security.tokens.name"));
    private final Select<Integer> days = new Select<>();
    private final CheckboxGroup<TokenScope> scopes = new CheckboxGroup<>(getTranslation("security.tokens.scopes"));

    /// @param longest the longest life in days; 0 for no limit
    /// @param usable the scopes that can be chosen
    TokenForm(Clock clock, int longest, Set<TokenScope> usable, Consumer<NewToken> make) {
        super("security.tokens.new", "security.tokens.make");
        name.setHelperText(getTranslation("security.tokens.name.hint"));
        name.setMaxLength(100);
        name.setWidthFull();
        days.setLabel(getTranslation("security.tokens.life"));
        days.setItems(lives(longest));
        days.setItemLabelGenerator(item -> item == NEVER
                ? getTranslation("security.tokens.never-expires")
                : getTranslation("security.tokens.days", item));
        days.setValue(longest == NEVER ? 90 : Math.min(90, longest));
        days.setWidthFull();
        scopes.setItems(Stream.of(TokenScope.values()).filter(usable::contains).toList());
        scopes.setItemLabelGenerator(scope -> getTranslation("security.scope." + scope));
        scopes.setHelperText(getTranslation("security.tokens.scopes.hint"));
        scopes.setValue(usable);
        form(name, days, scopes);
        onConfirm(
                Map.of(AccountField.NAME, name, AccountField.EXPIRES_AT, days, AccountField.SCOPES, scopes),
                () -> make.accept(new NewToken(name.getValue(), end(clock.instant()), scopes.getValue())));
    }

    private static List<Integer> lives(int longest) {
        return longest == NEVER
                ? List.of(30, 90, 365, NEVER)
                : IntStream.of(30, 90, 365, longest)
                        .filter(days -> days <= longest)
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList();
    }

    private @Nullable Instant end(Instant now) {
        return days.getValue() == NEVER ? null : now.plus(Duration.ofDays(days.getValue()));
    }

    /// @param expiresAt null for never
    record NewToken(String name, @Nullable Instant expiresAt, Set<TokenScope> scopes) {}
}
