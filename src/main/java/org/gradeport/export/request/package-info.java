/// What people ask for and do with an export.
@NullMarked
package org.gradeport.export.request;

import org.jspecify.annotations.NullMarked;
