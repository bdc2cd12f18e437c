package org.parvis.participation;

/** What may be done in a phase. */
public enum Capability {
    /** Send ideas. */
    PROPOSE,
    /** Support ideas of others. */
    SUPPORT,
    /** Comment on ideas, and agree or disagree with comments of others. */
    COMMENT,
    /** Say what one thinks in debates, and vote on their questions. */
    DEBATE,
    /** Open debates of one's own. */
    OPEN_DEBATE,
    /** Answer surveys. */
    ANSWER,
    /** Say of short statements whether one agrees, and add one's own. */
    SHARE,
    /** Comment on texts article by article, and suggest other wordings. */
    ANNOTATE
}
