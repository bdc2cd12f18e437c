/**
 * Panels of residents drawn by lot for a process. What decides is promised before it is known: the list of people by the digest
 * of its numbers, a secret by its hash, and a public draw to come of which nobody is master. So anybody can draw again.
 */
@NamedInterface("panel")
@NullMarked
package org.parvis.participation.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
