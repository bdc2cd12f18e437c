/** What people are to each other, as far as it matters for who may ask what for whom. */
@NullMarked
package org.parvis.relation.bond;

import org.jspecify.annotations.NullMarked;
