package org.parvis.relation.mail.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.relation.mail.MailAccount;

/**
 * All mailboxes.
 *
 * @param departments names by id
 */
public record AccountsPage(List<MailAccount> accounts, Map<UUID, String> departments, String done) {}
