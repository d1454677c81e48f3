@NullMarked
package org.gradeport.storage.s3;

import org.jspecify.annotations.NullMarked;
