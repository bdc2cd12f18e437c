package org.parvis.ballot.tally;

/**
 * What one ballot gives to one project.
 *
 * @param project its place in the list of projects
 * @param points 1 on ballots whose projects are all alike, else the points given or those of the rank
 */
public record Mark(int project, int points) {}
