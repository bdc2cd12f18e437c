/**
 * Votes under way: what a vote runs under is frozen before it opens, people are entered on a roll that never tells how they
 * voted, ballots lie sealed in an urn that nobody can look into before the closing, and a signed log shows that each stays
 * what it was (docs/guides/verify.md, ADR 0031). Whoever asks for a vote says who a person is and what is voted on.
 */
@NamedInterface("vote")
@NullMarked
package org.parvis.ballot.vote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
