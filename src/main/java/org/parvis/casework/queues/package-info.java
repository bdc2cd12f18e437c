/** The lists of the desk: which cases an agent sees, in which order, and how much each has in hand. */
@NullMarked
package org.parvis.casework.queues;

import org.jspecify.annotations.NullMarked;
