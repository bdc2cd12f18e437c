package org.parvis.participation.talk;

/** On which side of the idea a comment stands. */
public enum Stance {
    PRO,
    CONTRA,
    NEITHER
}
