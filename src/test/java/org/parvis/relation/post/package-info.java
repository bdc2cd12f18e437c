@NullMarked
package org.parvis.relation.post;

import org.jspecify.annotations.NullMarked;
