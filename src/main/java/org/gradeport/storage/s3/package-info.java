/// Stores finished files in a bucket of Amazon S3 or of a server with the same interface.
@NullMarked
package org.gradeport.storage.s3;

import org.jspecify.annotations.NullMarked;
