/// GraphQL: its door, its bounds and its errors. The fields of a resource are beside its REST controller.
@NullMarked
package org.gradeport.api.graphql;

import org.jspecify.annotations.NullMarked;
