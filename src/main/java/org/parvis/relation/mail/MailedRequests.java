package org.parvis.relation.mail;

import java.util.UUID;

/** Opens a case for a mail that belongs to none; filled by the wing that handles whatever people ask. */
public interface MailedRequests {

    /** Whether the territory in scope takes requests at all; else its mails wait for an agent. */
    default boolean isOpen() {
        return true;
    }

    /** Opens the case, in the caller's transaction; gives its id. */
    UUID open(NewMailRequest request);
}
