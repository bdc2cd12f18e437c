package org.parvis.casework;

/** Whether everybody may read the public part of a case's timeline, or only its requester. */
public enum CaseVisibility {
    PUBLIC,
    PRIVATE
}
