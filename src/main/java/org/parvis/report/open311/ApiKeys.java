package org.parvis.report.open311;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.WireError;
import org.parvis.shared.Ids;
import org.parvis.shared.Tokens;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.springframework.stereotype.Service;

/** The keys of the territory in scope. */
@Service
public class ApiKeys {

    private final ApiKeyStore store;
    private final RateLimits limits;

    ApiKeys(ApiKeyStore store, RateLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** Gives a program a new key and returns its secret, which is not seen again. */
    public String create(String name, int perMinute, Set<ApiKey.Scope> scopes) {
        String secret = Tokens.link();
        grant(secret, new ApiKey(Ids.next(), name, perMinute, scopes));
        return secret;
    }

    /** Lets this secret write as the key says; one that is known already gets the new name, limit and scopes. */
    public void grant(String secret, ApiKey key) {
        store.upsert(Tokens.hash(secret), key);
    }

    public List<ApiKey> list() {
        return store.list();
    }

    /** Shuts the key out at once; whether there was such a key. */
    public boolean revoke(UUID id) {
        return store.revoke(id);
    }

    /** The key of a secret that may do this now; a {@link Mistake} otherwise. */
    public ApiKey admit(@Nullable String secret, ApiKey.Scope scope) {
        if (secret == null) {
            throw Mistake.forbidden("api_key is required: ask the contact named in discovery for one.");
        }
        ApiKey key = store.find(Tokens.hash(secret))
                .orElseThrow(() -> Mistake.forbidden("api_key is not known here."));
        if (!key.scopes().contains(scope)) {
            throw Mistake.forbidden("This api_key may not do that.");
        }
        if (!limits.allowsHere(perMinute(key), key.id().toString())) {
            throw new Mistake(List.of(new WireError(
                    429, "This api_key may write " + key.perMinute() + " times a minute: wait a little.")));
        }
        return key;
    }

    private static RateLimit perMinute(ApiKey key) {
        return new RateLimit("api-key", key.perMinute(), Duration.ofMinutes(1));
    }
}
