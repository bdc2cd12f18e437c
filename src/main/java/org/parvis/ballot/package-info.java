/**
 * The engine of votes: what a ballot may hold, how ballots are counted, and what anybody needs to count them again. It
 * knows nothing of what is voted on. Counting ({@code tally}) is pure: the same ballots and the same rule give the same
 * result, on every machine and in every order of rows; amounts are whole numbers of the smallest unit or exact fractions.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "territory", "identity", "messaging", "files", "journal"})
@NullMarked
package org.parvis.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
