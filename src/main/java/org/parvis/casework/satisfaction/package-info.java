/**
 * Whether people were satisfied with the answer they got: one word and one text for each closing of a case, told on the
 * page that only they have, or to an agent who types it in. Figures name nobody; the texts are for whoever may read the
 * case.
 */
@NamedInterface("satisfaction")
@NullMarked
package org.parvis.casework.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
