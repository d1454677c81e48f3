package org.gradeport.security.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import java.util.Optional;
import org.gradeport.security.AccountField;
import org.gradeport.security.TokenLife;
import org.gradeport.ui.Toast;

/// Asks an administrator for the longest life of tokens.
class TokenLifeDialog extends AccountDialog {

    TokenLifeDialog(TokenLife tokenLife) {
        super("security.tokens.longest", "base.save");
        IntegerField days = new IntegerField(getTranslation("security.tokens.longest.days"));
        days.setMin(0);
        days.setMax(TokenLife.MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setHelperText(getTranslation("security.tokens.longest.hint"));
        days.setValue(tokenLife.longestDays());
        days.setWidthFull();
        form(days, new Paragraph(getTranslation("security.tokens.longest.sentence")));
        onConfirm(Map.of(AccountField.EXPIRES_AT, days), () -> {
            int shortened = tokenLife.limit(Optional.ofNullable(days.getValue()).orElse(0));
            Toast.done(getTranslation("security.tokens.longest.saved", shortened));
        });
    }
}
