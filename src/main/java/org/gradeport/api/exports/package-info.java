/// Exports and their files, for programs.
@NullMarked
package org.gradeport.api.exports;

import org.jspecify.annotations.NullMarked;
