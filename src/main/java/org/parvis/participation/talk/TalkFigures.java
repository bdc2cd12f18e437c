package org.parvis.participation.talk;

/**
 * How much is said under an idea.
 *
 * @param comments with those that were hidden, whose place stays
 * @param pro threads that begin with an argument for it
 * @param contra threads that begin with one against it
 */
public record TalkFigures(int comments, int pro, int contra) {}
