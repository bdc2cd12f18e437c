package org.parvis.participation.petition;

/** What so many signatures oblige the town to. */
public enum Duty {
    /** To answer in writing, with reasons. */
    ANSWER,
    /** To receive who began the petition. */
    MEETING,
    /** To put it on the agenda of its assembly, which is free in what it decides (CGCT L1112-16 for the right to ask for it). */
    COUNCIL,
    /** Something that the rule says in its words. */
    OTHER
}
