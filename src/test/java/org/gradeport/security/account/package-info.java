@NullMarked
package org.gradeport.security.account;

import org.jspecify.annotations.NullMarked;
