@NullMarked
package org.gradeport.security.web;

import org.jspecify.annotations.NullMarked;
