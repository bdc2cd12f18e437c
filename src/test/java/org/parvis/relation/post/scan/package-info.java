@NullMarked
package org.parvis.relation.post.scan;

import org.jspecify.annotations.NullMarked;
