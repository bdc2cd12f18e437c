/** Rules of selection as pure functions over frozen ballots (participatory budgets), each with its explanation. */
@NamedInterface("tally")
@NullMarked
package org.parvis.ballot.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
