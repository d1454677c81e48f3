/// Sessions in browsers: their list, their end and their longest life.
@NullMarked
package org.gradeport.security.session;

import org.jspecify.annotations.NullMarked;
