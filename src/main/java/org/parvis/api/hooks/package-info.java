/** Signed calls that tell other programs what happened. */
@NullMarked
package org.parvis.api.hooks;

import org.jspecify.annotations.NullMarked;
