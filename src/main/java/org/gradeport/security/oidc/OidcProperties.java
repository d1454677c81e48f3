package org.gradeport.security.oidc;

import java.util.List;
import java.util.Map;
import org.gradeport.base.VisibleText;
import org.gradeport.security.Role;
import org.gradeport.security.TeacherDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the portal makes of the people whom identity providers sign in. The providers themselves are configured by
/// `spring.security.oauth2.client.registration`.
///
/// @param straight whether the sign-in page leads straight to the only provider; unset: only while local accounts are
///     off
/// @param providers by the id of the registration
@ConfigurationProperties("gradeport.sign-in.oidc")
public record OidcProperties(
        @Nullable Boolean straight, @DefaultValue Map<String, Rules> providers) {

    /// Whose account is made at the first sign-in.
    public enum Accounts {
        /// Everybody with a mapped role.
        CREATE,
        /// Teachers of the records. Other people need an account that an administrator has connected.
        KNOWN
    }

    /// The rules for the people of one provider.
    ///
    /// @param roleClaims paths of the claims with the names of roles, such as `realm_access.roles`
    /// @param roles the values of these claims that give each role
    /// @param usernameClaim the claim that names a new account
    /// @param emailTrusted whether each address of this provider counts as verified
    /// @param teacherBy the field of a teacher's record that the claim is compared with; null: administrators link
    /// @param teacherClaim the claim that is compared with this field
    public record Rules(
            @DefaultValue List<String> roleClaims,
            @DefaultValue Map<Role, List<String>> roles,
            @DefaultValue("create") Accounts accounts,
            @DefaultValue("preferred_username") String usernameClaim,
            @DefaultValue("false") boolean emailTrusted,
            TeacherDirectory.@Nullable Key teacherBy,
            @DefaultValue("email") String teacherClaim) {

        /// The values of the claims that open the portal, for people who have none of them.
        String roleNames() {
            return roles.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted()
                    .collect(VisibleText.joining(", "));
        }
    }
}
