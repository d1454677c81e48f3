/// What other rooms see of API tokens.
@NullMarked
@NamedInterface
package org.gradeport.security.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
