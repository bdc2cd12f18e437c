package org.parvis.participation.opinion.math;

/** What a group holds of a statement. */
public enum Stance {
    AGREE,
    DISAGREE
}
