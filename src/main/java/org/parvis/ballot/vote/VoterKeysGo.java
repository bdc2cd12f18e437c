package org.parvis.ballot.vote;

/**
 * A vote is over and its keys go in a moment: nobody can say afterwards who has voted. Whoever is to be told of a change is told now; where
 * that fails, the vote ends nevertheless.
 */
public record VoterKeysGo(Vote vote) {}
