package org.parvis.relation.mail;

import java.util.UUID;

/**
 * A mailbox with the settings with which it is listened to: with others it is another.
 *
 * @param passwordMark other once the password is
 */
record ListenedMailbox(UUID territory, UUID account, MailServer server, String folder, String passwordMark) {}
