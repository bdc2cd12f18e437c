package org.parvis.relation.mail;

import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.parvis.identity.Seal;
import org.parvis.shared.InTerritory;
import org.parvis.shared.OutboundGuard;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Opens mailboxes: only servers that may be called from here, with the password that was sealed for just this mailbox.
 */
@Component
@EnableConfigurationProperties(MailboxSettings.class)
class MailboxDoor {

    private static final Set<Integer> PORTS = Set.of(143, 993);

    private final MailAccountStore store;
    private final Seal seal;
    private final MailboxSettings settings;
    private final OutboundGuard guard = new OutboundGuard(false);

    MailboxDoor(MailAccountStore store, Seal seal, MailboxSettings settings) {
        this.store = store;
        this.seal = seal;
        this.settings = settings;
    }

    ImapMailbox open(MailAccount account) throws MailboxProblem {
        return ImapMailbox.open(account, password(account));
    }

    ImapListener listen(MailAccount account) throws MailboxProblem {
        return ImapListener.open(account, password(account));
    }

    private String password(MailAccount account) throws MailboxProblem {
        check(account.server());
        return store.findPassword(account.id())
                .flatMap(sealed -> seal.open(sealed, context(account)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new MailboxProblem(MailboxProblem.Kind.NO_PASSWORD, ""));
    }

    byte[] sealed(MailAccount account, String password) {
        return seal.close(password.getBytes(StandardCharsets.UTF_8), context(account));
    }

    /** Bound to server and login: whoever changes these in the database alone cannot have it sent elsewhere. */
    private static String context(MailAccount account) {
        MailServer server = account.server();
        return String.join(
                "\n", "relation.mail", InTerritory.current().toString(), account.id().toString(), server.host(),
                server.login());
    }

    private void check(MailServer server) throws MailboxProblem {
        if (settings.isAllowedInside(server.host())) {
            return;
        }
        try {
            if (!PORTS.contains(server.port())) {
                throw new MailboxProblem(MailboxProblem.Kind.FORBIDDEN, "port " + server.port());
            }
            // The guard speaks of addresses of sites; whether a host is inside is the same question.
            guard.check(URI.create("https://" + server.host()));
        } catch (OutboundGuard.Forbidden | IllegalArgumentException e) {
            throw new MailboxProblem(MailboxProblem.Kind.FORBIDDEN, server.host());
        } catch (UnknownHostException e) {
            throw new MailboxProblem(MailboxProblem.Kind.UNREACHABLE, server.host());
        }
    }
}
