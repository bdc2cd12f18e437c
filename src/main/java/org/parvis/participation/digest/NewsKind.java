package org.parvis.participation.digest;

/** What a letter can tell of, in the order in which it is offered. */
public enum NewsKind {
    /** The town answered an idea, with reasons. */
    ANSWER,
    /** Departments said whether an idea can be done. */
    STUDY,
    /** The town decided on a vote, a process or a petition. */
    DECISION,
    /** What the town takes from a debate. */
    CONCLUSION,
    /** What the town takes from opinions on statements. */
    OPINION,
    /** A text that people comment on: it is there, has a new version, or its end. */
    TEXT,
    /** What was said at a meeting. */
    MINUTES,
    /** An idea that everybody can read. */
    IDEA,
    /** A petition that people sign. */
    PETITION,
    /** A meeting that comes. */
    MEETING,
    /** A phase of a process that comes, or is open. */
    PHASE,
    /** A vote on a budget that comes, or is open. */
    VOTE
}
