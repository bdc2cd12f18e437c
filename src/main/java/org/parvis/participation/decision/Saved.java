package org.parvis.participation.decision;

/**
 * What became of a draft that was saved.
 *
 * @param revision that it has now
 * @param added how many ideas came into it, as they were shown since, or were answered otherwise
 */
public record Saved(int revision, int added) {}
