/**
 * Debates of a process: a question of the town or of a resident, what people say about it (a subject of {@code talk}), one
 * vote per person with live figures, and what the town concludes from it.
 */
@NamedInterface("debate")
@NullMarked
package org.parvis.participation.debate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
