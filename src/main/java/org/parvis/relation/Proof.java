package org.parvis.relation;

/** How the authority knows that something is somebody's. */
public enum Proof {
    /** They, or somebody for them, said so. */
    STATED,
    /** An agent saw a paper that says so. */
    SEEN
}
