package org.parvis.relation.mail;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever runs the instance allows (environment {@code PARVIS_MAILBOXES_…}).
 *
 * @param privateHosts servers of one's own network that administrators of territories may have read, comma between; any
 *     port of theirs
 */
@ConfigurationProperties("parvis.mailboxes")
record MailboxSettings(@DefaultValue List<String> privateHosts) {

    boolean isAllowedInside(String host) {
        return privateHosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
