/// The portal's pages for exports: the list, the form for a new export, and the page of one export.
@NullMarked
package org.gradeport.export.ui;

import org.jspecify.annotations.NullMarked;
