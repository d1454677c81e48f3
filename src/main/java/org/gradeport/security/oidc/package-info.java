/// Sign-in at an identity provider by OpenID Connect. Nothing here is loaded unless a provider is configured.
@NullMarked
package org.gradeport.security.oidc;

import org.jspecify.annotations.NullMarked;
