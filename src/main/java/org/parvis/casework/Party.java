package org.parvis.casework;

/** The capacity in which somebody acts on a case. */
public enum Party {
    AGENT,
    REQUESTER,
    FOLLOWER,
    CONTRACTOR,
    OUTSIDE_BODY,
    SYSTEM
}
