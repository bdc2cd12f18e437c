package org.parvis.relation.brief;

/** Why a short message is where it is: «Pourquoi ici ?». */
public enum BriefWhy {
    /** It answers what we wrote about this case, lately and to the same number or account. */
    ANSWERED,
    /** It may answer several cases. */
    UNCLEAR,
    /** Nothing leads to a case. */
    UNKNOWN,
    /** Another account wrote it in a conversation of which something is in a case. */
    CONVERSATION,
    /** An agent put it here. */
    HAND,
    /** It asks for no text messages any more. */
    STOP,
    /** It asks for text messages again. */
    START
}
