package org.parvis.relation;

/** From the person, or to them. */
public enum Direction {
    IN,
    OUT
}
