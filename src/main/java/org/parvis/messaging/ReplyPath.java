package org.parvis.messaging;

import java.util.Optional;

/** Says where answers to a message arrive; filled by the module that reads mailboxes. */
public interface ReplyPath {

    /** The mailbox that reads answers to this message and tells them apart by what follows a plus; empty for none. */
    Optional<EmailAddress> mailbox(OutgoingMessage message);
}
