package org.parvis.identity;

/** How well we know that a person is who they say, from the weakest. */
public enum Verification {
    NONE,
    /** Reads the mail of that address. */
    EMAIL,
    /** Was seen at the counter with an identity document. */
    COUNTER,
    /** Came through FranceConnect. */
    FRANCECONNECT
}
