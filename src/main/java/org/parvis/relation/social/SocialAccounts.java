package org.parvis.relation.social;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parvis.identity.Seal;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.relation.social.MastodonCalls.Access;
import org.parvis.relation.social.MastodonServer.Found;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The account of the territory in scope on a public network, for its administrators. */
@Service
public class SocialAccounts {

    private final SocialAccountStore store;
    private final MastodonServer servers;
    private final Seal seal;
    private final Journal journal;
    private final TransactionTemplate transaction;

    SocialAccounts(
            SocialAccountStore store, MastodonServer servers, Seal seal, Journal journal, TransactionTemplate transaction) {
        this.store = store;
        this.servers = servers;
        this.seal = seal;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** What an administrator sets. */
    public record Settings(String server, String token, Reading reading) {}

    /** Whether mentions are read. */
    public enum Reading {
        ON,
        OFF
    }

    public Optional<SocialAccount> find() {
        return store.find();
    }

    /**
     * Asks the server whose token it is, and keeps the account.
     *
     * @param settings an empty token: as before, where the server stays the same
     * @throws Refusal where the server does not accept it, with the reason
     */
    public void save(Settings settings, Visitor by) {
        Access access = new Access(settings.server(), settings.token().isEmpty() ? keptToken(settings.server()) : settings.token());
        Found found = look(access);
        SocialAccount account = new SocialAccount(
                access.server(), found.name(), found.longest(), settings.reading() == Reading.ON, null,
                new SocialAccount.Health(0, 0, null, null, null));
        byte[] sealed = seal.close(access.token().getBytes(StandardCharsets.UTF_8), context(access.server()));
        transaction.executeWithoutResult(_ -> {
            store.save(account, sealed);
            journal.append(JournalEntry.by(by, "social.accountChanged", "socialAccount", account.name() + " " + account.server())
                    .with("reading", settings.reading()));
        });
    }

    /** A token goes only where it was given for. */
    private String keptToken(String server) {
        return store.find()
                .filter(before -> before.server().equals(server))
                .flatMap(before -> access())
                .map(Access::token)
                .orElseThrow(() -> new Refusal("social.refused.token"));
    }

    private Found look(Access access) {
        try {
            return servers.look(access);
        } catch (SocialProblem problem) {
            throw new Refusal("social.problem." + problem.kind());
        }
    }

    /** How the account is opened; empty where there is none, or its token was sealed by another key. */
    Optional<Access> access() {
        return store.find().flatMap(this::access);
    }

    /** How this account is opened; empty where another has taken its place, too. */
    Optional<Access> access(SocialAccount account) {
        return store.findToken(account)
                .flatMap(sealed -> seal.open(sealed, context(account.server())))
                .map(token -> new Access(account.server(), new String(token, StandardCharsets.UTF_8)));
    }

    /** Bound to the server: whoever changes it in the database alone cannot have the token sent elsewhere. */
    private static String context(String server) {
        return String.join("\n", "relation.social", InTerritory.current().toString(), server);
    }

    /** No longer read; what was taken stays. */
    public void remove(Visitor by) {
        transaction.executeWithoutResult(_ -> store.find().ifPresent(account -> {
            store.delete();
            journal.append(JournalEntry.by(by, "social.accountRemoved", "socialAccount", account.name() + " " + account.server()));
        }));
    }
}
