/// The page to try GraphQL.
@NullMarked
package org.gradeport.api.graphql.ui;

import org.jspecify.annotations.NullMarked;
