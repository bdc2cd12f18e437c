/** Participatory budgets: projects, an envelope and the rule by which residents choose; the vote itself is {@code ballot}'s. */
@NamedInterface("budget")
@NullMarked
package org.parvis.participation.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
