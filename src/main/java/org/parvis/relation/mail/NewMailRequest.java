package org.parvis.relation.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked by mail.
 *
 * @param departmentId whose mailbox it came to
 * @param subject empty where there is none
 * @param text without what is quoted; may be empty where all is in the attachments
 * @param senderAddress proves nothing; answers go there
 * @param attachments documents of the module files, which stay the mail's
 * @param path local path of the mail's page, for agents
 */
public record NewMailRequest(
        UUID mailId,
        UUID departmentId,
        String subject,
        String text,
        @Nullable String senderAddress,
        String senderName,
        List<UUID> attachments,
        String path,
        Instant receivedAt) {}
