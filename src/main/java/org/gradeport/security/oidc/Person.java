package org.gradeport.security.oidc;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.Sha256;
import org.gradeport.base.VisibleText;
import org.gradeport.security.Role;
import org.gradeport.security.account.AccountRules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/// A person whom a provider has signed in, read by the rules of that provider. Issuer and subject alone say who it is;
/// other claims can change or be chosen by their owner.
///
/// @param provider the id of the registration
record Person(String provider, String issuer, String subject, Map<String, Object> claims, OidcProperties.Rules rules) {

    private static final int LONGEST_NAME = 255;

    /// If several are mapped, the first in this order counts.
    private static final List<Role> ORDER = List.of(Role.ADMIN, Role.OPERATOR, Role.TEACHER);

    /// The claims of the token and of the user info endpoint. If the two name different addresses, it is open which one
    /// is verified.
    static Map<String, Object> claims(
            Map<String, Object> all, StandardClaimAccessor token, @Nullable OidcUserInfo info) {
        String address = info == null ? null : info.getEmail();
        if (address == null || token.getEmail() == null || Addresses.equal(address, token.getEmail())) {
            return all;
        }
        Map<String, Object> claims = new HashMap<>(all);
        claims.remove(StandardClaimNames.EMAIL_VERIFIED);
        return claims;
    }

    Optional<Role> role() {
        List<String> names = rules.roleClaims().stream().flatMap(this::values).toList();
        return ORDER.stream()
                .filter(role ->
                        rules.roles().getOrDefault(role, List.of()).stream().anyMatch(names::contains))
                .findFirst();
    }

    /// The address, if the provider has verified it.
    Optional<String> email() {
        return values(StandardClaimNames.EMAIL).findFirst().filter(AccountRules::isEmail);
    }

    /// What the record of a teacher is found by.
    Optional<String> teacherKey() {
        return values(rules.teacherClaim()).findFirst().filter(key -> !key.isBlank());
    }

    Optional<String> name() {
        return values(StandardClaimNames.NAME)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME && VisibleText.isVisible(name))
                .findFirst();
    }

    /// The name of a new account: of the claim, as far as the portal allows, else one made of the subject.
    String username() {
        return values(rules.usernameClaim())
                .map(Person::plain)
                .filter(AccountRules::isUsername)
                .findFirst()
                .orElseGet(() -> plain(provider) + "-" + Sha256.hex(subject).substring(0, 10));
    }

    /// An address that is not verified gives no right: not even as a role, a teacher or a name.
    private Stream<String> values(String claim) {
        return claim.equals(StandardClaimNames.EMAIL) && !isEmailVerified()
                ? Stream.empty()
                : Claims.values(claims, claim);
    }

    private boolean isEmailVerified() {
        return rules.emailTrusted() || Boolean.TRUE.equals(claims.get(StandardClaimNames.EMAIL_VERIFIED));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
