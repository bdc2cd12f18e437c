/** What people are to each other, as far as it matters for who may ask what for whom. */
@NamedInterface("bond")
@NullMarked
package org.parvis.relation.bond;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
