@NullMarked
package org.gradeport.api.graphql;

import org.jspecify.annotations.NullMarked;
