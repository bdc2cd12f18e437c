package org.parvis.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay that takes the mails of every territory of this instance (environment {@code PARVIS_SMTP_…}); signing
 * (DKIM) is its work.
 *
 * @param host empty: no relay
 * @param security NONE, STARTTLS (required, not opportunistic) or TLS
 * @param from the sender's address of territories that have none of their own; empty: one of their site's domain
 * @param workers connections at most; 0: this node sends nothing, others do
 * @param bounces where mails come back that did not arrive, one address for each after a plus; empty: to the sender
 */
@ConfigurationProperties("parvis.smtp")
record MailSettings(
        @Nullable String host,
        @DefaultValue("25") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("NONE") Security security,
        @Nullable String from,
        @DefaultValue("4") int workers,
        @Nullable String bounces) {

    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    boolean isConfigured() {
        return host != null && !host.isBlank();
    }
}
