/// The stored export: its repository, transitions and queries.
@NullMarked
package org.gradeport.export.store;

import org.jspecify.annotations.NullMarked;
