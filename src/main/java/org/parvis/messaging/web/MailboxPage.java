package org.parvis.messaging.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.MessageView;

/**
 * The list of a mailbox.
 *
 * @param recipient whose mails are shown; empty for everybody's
 * @param next the last message shown, where there are older ones
 */
public record MailboxPage(String recipient, List<MessageView> messages, @Nullable UUID next) {}
