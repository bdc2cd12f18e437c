package org.parvis.relation.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that a department has read for it.
 *
 * @param address as people write to it
 * @param folder from which mails are read
 * @param doneFolder where they go afterwards; empty: they stay, marked as read
 * @param subaddressing whether the server takes {@code name+anything@} into it
 */
public record MailAccount(
        UUID id,
        UUID departmentId,
        String address,
        MailServer server,
        String folder,
        String doneFolder,
        boolean subaddressing,
        boolean active,
        boolean hasPassword,
        Health health) {

    /**
     * How the reading goes.
     *
     * @param taken mails so far
     * @param failures in a row
     * @param problem the last one; null where the last reading went well
     */
    public record Health(
            long taken,
            int failures,
            @Nullable String problem,
            @Nullable Instant triedAt,
            @Nullable Instant readAt,
            @Nullable Instant nextAt) {}

    /** How far it was read: both numbers are the server's. */
    public record Progress(long uidValidity, long lastUid) {}
}
