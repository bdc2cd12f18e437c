package org.parvis.relation.mail;

/** Why a mail is where it is: «Pourquoi ici ?». */
public enum MailWhy {
    /** It was sent to the address that one of our mails of this case gave for answers. */
    ADDRESS,
    /** It answers one of our mails of this case. */
    ANSWERED,
    /** It follows a mail of the same sender that is in this case. */
    FOLLOWED,
    /** Its subject names the case, and the requester has its address. */
    NUMBER,
    /** Nothing led to a case: it opened one. */
    NEW,
    /** Nothing led to a case. */
    UNKNOWN,
    /** It seems to answer something, and nothing proves what. */
    UNCLEAR,
    /** An agent put it here. */
    HAND,
    AUTO_REPLY,
    BULK,
    BOUNCE,
    /** One of our own mails came back. */
    LOOP,
    /** The relay says that it is spam. */
    FLAGGED,
    /** The relay found that the sender's domain did not send it. */
    FORGED,
    /** The town has blocked the sender. */
    BLOCKED,
    /** It says nothing and leads elsewhere. */
    ONLY_LINK,
    /** It says nothing and brings a program or a page. */
    ONLY_PROGRAM,
    /** It cannot be read. */
    UNREADABLE,
    /** What should have been done with it failed. */
    FAILED;

    /** Whether nobody wanted it; what failed by our own fault is none of these. */
    boolean isUnwanted() {
        return switch (this) {
            case FLAGGED, FORGED, BLOCKED, ONLY_LINK, ONLY_PROGRAM, LOOP -> true;
            default -> false;
        };
    }

    /** The words for it. */
    public String messageKey() {
        return "mail.why." + name();
    }
}
