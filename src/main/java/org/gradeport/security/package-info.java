/// Accounts, roles, sign-in and API tokens.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui", "ui :: filter", "error"})
package org.gradeport.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
