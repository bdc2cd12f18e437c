/** Calls that agents make to tell people of an answer, or to ask them something. */
@NullMarked
package org.parvis.relation.call;

import org.jspecify.annotations.NullMarked;
