/** Files in a bucket of an S3 service. Nothing else knows the SDK, and nothing here is loaded where no bucket is set. */
@NullMarked
package org.parvis.files.s3;

import org.jspecify.annotations.NullMarked;
