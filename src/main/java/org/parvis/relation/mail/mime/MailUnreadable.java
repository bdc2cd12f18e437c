package org.parvis.relation.mail.mime;

/** A mail that is not read: it is kept aside, with this reason, and keeps no other waiting. */
public final class MailUnreadable extends Exception {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Nothing at all, or no header. */
        EMPTY,
        /** More header lines than any mailer writes. */
        TOO_MANY_HEADERS,
        /** More parts than any mailer writes. */
        TOO_MANY_PARTS,
        /** Heavier than what is taken. */
        TOO_HEAVY,
        /** Not as a mail is made. */
        BROKEN
    }

    private final Reason reason;

    public MailUnreadable(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
