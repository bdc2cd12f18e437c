package org.parvis.relation.mail;

/** Where a mailbox is kept. */
public record MailServer(String host, int port, Security security, String login) {

    /** How the line is kept from being read. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }
}
