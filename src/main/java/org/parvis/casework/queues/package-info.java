/** The lists of the desk: which cases an agent sees, in which order, and how much each has in hand. */
@NamedInterface("queues")
@NullMarked
package org.parvis.casework.queues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
