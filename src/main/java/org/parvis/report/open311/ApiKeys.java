package org.parvis.report.open311;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.WireError;
import org.parvis.shared.Ids;
import org.parvis.shared.Tokens;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of the territory in scope. */
@Service
public class ApiKeys {

    /** More than a town ever gives: keys taken back beyond that are not shown. */
    private static final int MOST_SHOWN = 200;

    private final ApiKeyStore store;
    private final RateLimits limits;
    private final Journal journal;

    ApiKeys(ApiKeyStore store, RateLimits limits, Journal journal) {
        this.store = store;
        this.limits = limits;
        this.journal = journal;
    }

    /** Gives a program a new key and returns its secret, which is not seen again. */
    @Transactional
    public String create(NewKey wanted, Visitor by) {
        String secret = Tokens.link();
        ApiKey key = new ApiKey(Ids.next(), wanted.name(), wanted.perMinute(), wanted.scopes());
        grant(secret, key);
        journal.append(JournalEntry.by(by, "report.keyCreated", "key", key.id())
                .with("name", key.name())
                .with("perMinute", key.perMinute())
                .with("scopes", new TreeSet<>(key.scopes())));
        return secret;
    }

    /** Lets this secret write as the key says; one that is known already gets the new name, limit and scopes. */
    public void grant(String secret, ApiKey key) {
        store.upsert(Tokens.hash(secret), key);
    }

    /** Those in force. */
    public List<ApiKey> list() {
        return store.list();
    }

    /** Those in force, newest first, then those taken back. */
    public List<GivenKey> listGiven() {
        return store.listGiven(MOST_SHOWN);
    }

    public Optional<GivenKey> findGiven(UUID id) {
        return store.findGiven(id);
    }

    /** Shuts the key out at once; whether there was such a key in force. */
    @Transactional
    public boolean revoke(UUID id, Visitor by) {
        boolean revoked = store.revoke(id);
        if (revoked) {
            journal.append(JournalEntry.by(by, "report.keyRevoked", "key", id)
                    .with("name", store.findGiven(id).orElseThrow().key().name()));
        }
        return revoked;
    }

    /** The key of a secret that may do this now; a {@link Mistake} otherwise. */
    public ApiKey admit(@Nullable String secret, ApiKey.Scope scope) {
        if (secret == null) {
            throw Mistake.forbidden("api_key is required: ask the contact named in discovery for one.");
        }
        ApiKeyStore.Found found = store.find(Tokens.hash(secret))
                .orElseThrow(() -> Mistake.forbidden("api_key is not known here."));
        ApiKey key = found.key();
        if (!key.scopes().contains(scope)) {
            throw Mistake.forbidden("This api_key may not do that.");
        }
        if (!limits.allowsHere(perMinute(key), key.id().toString())) {
            throw new Mistake(List.of(new WireError(
                    429, "This api_key may write " + key.perMinute() + " times a minute: wait a little.")));
        }
        if (!found.isNoted()) {
            store.noteUse(key.id());
        }
        return key;
    }

    private static RateLimit perMinute(ApiKey key) {
        return new RateLimit("api-key", key.perMinute(), Duration.ofMinutes(1));
    }
}
