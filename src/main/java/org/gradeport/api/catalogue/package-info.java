/// What can be exported and how, for programs.
@NullMarked
package org.gradeport.api.catalogue;

import org.jspecify.annotations.NullMarked;
