/**
 * «Lettre de la participation»: what moves in the town's processes, who waits for an answer, and the letter in which the town tells
 * those who asked for it. Who gets it said yes by a link; nobody is counted opening it.
 */
@NamedInterface("digest")
@NullMarked
package org.parvis.participation.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
