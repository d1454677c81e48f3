package org.gradeport.security;

import java.util.EnumMap;
import java.util.Map;

/// A change of an account was refused; each sentence has the reason and what to do instead.
public class AccountRuleException extends RuntimeException {

    private final EnumMap<AccountField, String> refusals;

    /// @param refusals at least one
    public AccountRuleException(Map<AccountField, String> refusals) {
        super(String.join(" ", refusals.values()));
        this.refusals = new EnumMap<>(refusals);
    }

    public AccountRuleException(AccountField field, String sentence) {
        this(Map.of(field, sentence));
    }

    /// The sentences by field.
    public Map<AccountField, String> refusals() {
        return refusals;
    }
}
