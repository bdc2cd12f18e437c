/**
 * The legal clock: what silence means for a request and on which day, as pure functions of what happened (CRPA L112-3 to
 * L114-5-1, L231-1 to L232-4), and the dated values of the law that they count with. Apart from the promise's clock:
 * two things, shown as two things. Knows nothing of cases.
 */
@NamedInterface("law")
@NullMarked
package org.parvis.casework.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
