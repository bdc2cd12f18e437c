package org.parvis.relation.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a mailbox gives it.
 *
 * @param number on the server; null where it came another way
 * @param file its bytes, which whoever hands it in deletes afterwards
 */
record Arrival(MailAccount account, @Nullable Number number, Path file) {

    /** A mail's number on its server, which holds while the validity stays the same. */
    record Number(long uidValidity, long uid) {}
}
