package org.parvis.relation.post;

/** What became of a letter that came in. */
public enum LetterPlace {
    /** It opened a case. */
    OPENED,
    /** It belongs to a case that there was. */
    JOINED,
    /** Nothing is to be done. */
    NOTED
}
