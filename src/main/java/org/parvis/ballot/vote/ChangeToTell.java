package org.parvis.ballot.vote;

import org.parvis.ballot.proof.ProjectChange;

/**
 * Whoever has voted is to be told of this change. It may come again until all were told, so that each must be told once whatever it
 * does.
 */
public record ChangeToTell(Vote vote, ProjectChange change) {}
