package org.parvis.casework.law;

/** What the silence of an authority means when the legal delay has run out (CRPA L231-1, L231-4). */
public enum Silence {
    ACCEPTANCE,
    REJECTION,
    /** Nothing by law: a question, a thank-you. Only the service promise counts. */
    NONE
}
