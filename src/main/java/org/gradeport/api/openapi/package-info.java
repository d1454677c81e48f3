/// The description of the API at `/v3/api-docs`, derived from its records and methods.
@NullMarked
package org.gradeport.api.openapi;

import org.jspecify.annotations.NullMarked;
