/// What every request passes: the check of its host and origin, and the policy for scripts.
@NullMarked
package org.gradeport.security.web;

import org.jspecify.annotations.NullMarked;
