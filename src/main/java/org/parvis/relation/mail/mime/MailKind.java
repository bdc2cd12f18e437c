package org.parvis.relation.mail.mime;

/** Who wrote: a person, or a machine. Only what a person wrote is an answer or opens a case. */
public enum MailKind {
    MESSAGE,
    /** «I am away until…» and other words of machines (RFC 3834). */
    AUTO_REPLY,
    /** Sent to many. */
    BULK,
    /** A mail of ours did not arrive. */
    BOUNCE
}
