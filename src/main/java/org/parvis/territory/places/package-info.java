/** How people write addresses, and how likely it is that they mean this one. Pure. */
@NullMarked
package org.parvis.territory.places;

import org.jspecify.annotations.NullMarked;
