/// The file of an export: its name, description, download and deletion.
@NullMarked
package org.gradeport.export.file;

import org.jspecify.annotations.NullMarked;
