package org.parvis.relation.mail;

/** A mailbox cannot be read; in words for an administrator. */
final class MailboxProblem extends Exception {
    private static final long serialVersionUID = 1;

    /** What to say. */
    enum Kind {
        /** The server's name is not known, or lies in a network that is not called. */
        FORBIDDEN,
        UNREACHABLE,
        /** Name or password. */
        LOGIN,
        FOLDER,
        NO_PASSWORD,
        /** The line broke, or the server said something that makes no sense. */
        BROKEN
    }

    private final Kind kind;

    MailboxProblem(Kind kind, String said) {
        super(kind + " " + said, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
