package org.parvis.relation;

/** Somebody, or several people under one name: an association, a company, another administration. */
public enum PersonKind {
    PERSON,
    ORGANISATION
}
