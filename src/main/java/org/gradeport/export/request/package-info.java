/// Requests and actions on exports.
@NullMarked
package org.gradeport.export.request;

import org.jspecify.annotations.NullMarked;
