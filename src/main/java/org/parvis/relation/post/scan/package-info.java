/** Codes on paper: drawn on cover sheets, read again from scans. Whatever a scan holds, reading it ends and does no harm. */
@NullMarked
package org.parvis.relation.post.scan;

import org.jspecify.annotations.NullMarked;
