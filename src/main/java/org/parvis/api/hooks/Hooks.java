package org.parvis.api.hooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.parvis.api.ApiTokens;
import org.parvis.api.GivenToken;
import org.parvis.database.AfterCommit;
import org.parvis.identity.Seal;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.OutboundGuard;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks of the territory in scope. */
@Service
public class Hooks {

    private final HookStore store;
    private final ApiTokens tokens;
    private final HookCaller caller;
    private final Seal seal;
    private final Journal journal;
    private final Clock clock;

    /** So that a case moves at no cost where nobody is told; other nodes hear of a new webhook when theirs runs out. */
    private final Cache<UUID, List<Hook>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).maximumSize(1_000).build();

    Hooks(HookStore store, ApiTokens tokens, HookCaller caller, Seal seal, Journal journal, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.caller = caller;
        this.seal = seal;
        this.journal = journal;
        this.clock = clock;
    }

    /** A webhook and the secret that signs its deliveries, shown this once. */
    public record Created(Hook hook, String secret) {}

    /**
     * @throws Refusal where the address cannot be called, with the key {@code api.refused.url…}, or nothing is chosen
     */
    @Transactional
    public Created create(UUID token, String typedUrl, Set<HookEvent> events, Visitor administrator) {
        GivenToken given = tokens.find(token)
                .filter(one -> one.isInForce(clock.instant()))
                .orElseThrow(() -> new Refusal("api.refused.token"));
        if (events.isEmpty()) {
            throw new Refusal("api.refused.events");
        }
        URI url = callable(typedUrl);
        String secret = HookSignature.newSecret();
        Hook hook = new Hook(Ids.next(), token, url.toString(), events, clock.instant().truncatedTo(ChronoUnit.MICROS), 0, null);
        store.insert(hook, seal.close(secret.getBytes(StandardCharsets.UTF_8), context(hook.id())));
        journal.append(JournalEntry.by(administrator, "api.hookCreated", "webhook", hook.id())
                .with("host", url.getHost())
                .with("token", given.token().name())
                .with("events", new TreeSet<>(events)));
        forgetAfterCommit();
        return new Created(hook, secret);
    }

    /** Why an address cannot be called, as a message key; empty where it can. */
    public Optional<String> problem(String typedUrl) {
        try {
            callable(typedUrl);
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused.messageKey());
        }
    }

    private URI callable(String typed) {
        String url = typed.strip();
        try {
            URI address = URI.create(url);
            if (url.length() > Hook.LONGEST_URL || !address.isAbsolute() || !url.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new Refusal("api.refused.url");
            }
            caller.check(address);
            return address;
        } catch (IllegalArgumentException e) {
            throw new Refusal("api.refused.url");
        } catch (OutboundGuard.Forbidden e) {
            throw new Refusal("api.refused.url.forbidden");
        } catch (UnknownHostException e) {
            throw new Refusal("api.refused.url.unknown");
        }
    }

    @Transactional(readOnly = true)
    public List<Hook> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public Optional<Hook> find(UUID id) {
        return store.find(id);
    }

    @Transactional
    public void enable(Hook hook, Visitor administrator) {
        store.enable(hook.id());
        journal.append(JournalEntry.by(administrator, "api.hookEnabled", "webhook", hook.id()).with("host", host(hook)));
        forgetAfterCommit();
    }

    @Transactional
    public void disable(Hook hook, Visitor administrator) {
        if (store.disable(hook.id(), clock.instant())) {
            journal.append(JournalEntry.by(administrator, "api.hookDisabled", "webhook", hook.id()).with("host", host(hook)));
        }
        forgetAfterCommit();
    }

    /** With its deliveries. */
    @Transactional
    public void remove(Hook hook, Visitor administrator) {
        if (store.delete(hook.id())) {
            journal.append(JournalEntry.by(administrator, "api.hookRemoved", "webhook", hook.id()).with("host", host(hook)));
        }
        forgetAfterCommit();
    }

    /** Those that are told of something, from memory. */
    List<Hook> telling(HookEvent event) {
        return known.get(InTerritory.current(), _ -> store.list()).stream()
                .filter(hook -> hook.isEnabled() && hook.events().contains(event))
                .toList();
    }

    /** Empty where it cannot be opened any more, as after a restore without the instance's key. */
    Optional<String> secret(UUID id) {
        return seal.open(store.secret(id), context(id)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    static String host(Hook hook) {
        return String.valueOf(URI.create(hook.url()).getHost());
    }

    private static String context(UUID id) {
        return "api.hook " + InTerritory.current() + " " + id;
    }

    void forgetAfterCommit() {
        UUID territory = InTerritory.current();
        AfterCommit.run(() -> known.invalidate(territory));
    }
}
