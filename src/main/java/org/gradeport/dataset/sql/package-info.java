/// The datasets of the records, each one SQL query, and how a selection becomes SQL.
@NullMarked
package org.gradeport.dataset.sql;

import org.jspecify.annotations.NullMarked;
