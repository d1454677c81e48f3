package org.gradeport.security.ui;

import java.util.List;
import java.util.Optional;
import org.gradeport.security.AccountCriteria;
import org.gradeport.security.Role;
import org.gradeport.ui.filter.SearchChip;
import org.gradeport.ui.filter.SingleSelectChip;
import org.gradeport.ui.filter.UrlFilters;

/// The filters of the list of accounts.
class UserFilters extends UrlFilters {

    private final SingleSelectChip<Optional<Role>> role = optionalChoice(
            "role",
            getTranslation("security.users.any-role"),
            List.of(Role.values()),
            Role::name,
            each -> getTranslation("base.role." + each));
    private final SingleSelectChip<Optional<Boolean>> enabled = optionalChoice(
            "enabled",
            getTranslation("security.users.any-state"),
            List.of(true, false),
            String::valueOf,
            each -> getTranslation(each ? "security.user.active" : "security.user.disabled"));
    private final SearchChip text = search("text", getTranslation("security.users.search"));

    UserFilters() {
        super("users");
    }

    AccountCriteria criteria() {
        return new AccountCriteria(
                text.getValue(), role.chosen().orElse(null), enabled.chosen().orElse(null));
    }
}
