/**
 * Counts of cases of every kind and channel, kept up beside them by a job: what came and was answered in a month, how
 * long it took, which promises were kept, what people thought of it. No page counts the cases themselves.
 */
@NamedInterface("figures")
@NullMarked
package org.parvis.casework.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
