package org.parvis.ballot.pabulib;

/** A file that is no election of Pabulib, with what is wrong and where. */
public final class PabulibUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PabulibUnreadable(long line, String problem) {
        super((line > 0 ? "line " + line + ": " : "") + problem);
    }
}
