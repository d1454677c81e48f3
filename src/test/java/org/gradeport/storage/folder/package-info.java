@NullMarked
package org.gradeport.storage.folder;

import org.jspecify.annotations.NullMarked;
