package org.parvis.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of the territory in scope. */
@Service
public class ApiTokens {

    /** More than a town ever gives. */
    private static final int MOST_SHOWN = 200;

    /** The last use is known to the minute. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiTokenStore store;
    private final Departments departments;
    private final RateLimits limits;
    private final Journal journal;
    private final Clock clock;

    ApiTokens(ApiTokenStore store, Departments departments, RateLimits limits, Journal journal, Clock clock) {
        this.store = store;
        this.departments = departments;
        this.limits = limits;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives a program a token and returns its secret, which is not seen again.
     *
     * @throws Refusal where something is wrong with it
     */
    @Transactional
    public String create(NewToken wanted, Visitor administrator) {
        Map<String, String> problems = wanted.problems();
        if (!problems.isEmpty()) {
            throw new Refusal(problems.values().iterator().next());
        }
        if (!choices().stream().map(Department::id).toList().containsAll(wanted.departments())) {
            throw new Refusal("api.refused.departments");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String secret = "pvs_" + Tokens.link();
        ApiToken token = new ApiToken(
                Ids.next(), wanted.name(), wanted.scopes(), wanted.departments(), wanted.perMinute(),
                now.plus(Duration.ofDays(wanted.days())));
        store.insert(Tokens.hash(secret), token, now);
        journal.append(JournalEntry.by(administrator, "api.tokenCreated", "token", token.id())
                .with("name", token.name())
                .with("scopes", new TreeSet<>(token.scopes()))
                .with("departments", names(token))
                .with("expiresAt", token.expiresAt()));
        return secret;
    }

    /** Departments that a token may be given: those that handle cases now. */
    public List<Department> choices() {
        return departments.list().stream().filter(one -> !one.isOutside()).toList();
    }

    /** Those whose cases a token sees, by name. */
    public List<String> names(ApiToken token) {
        return token.departments().stream()
                .map(departments::find)
                .flatMap(Optional::stream)
                .map(Department::name)
                .sorted()
                .toList();
    }

    /** Those in force first, the newest first. */
    @Transactional(readOnly = true)
    public List<GivenToken> list() {
        return store.list(MOST_SHOWN);
    }

    @Transactional(readOnly = true)
    public Optional<GivenToken> find(UUID id) {
        return store.find(id);
    }

    /** Shuts it out on every node: the next call is refused. Whether it was in force. */
    @Transactional
    public boolean revoke(UUID id, Visitor administrator) {
        boolean revoked = store.revoke(id, clock.instant());
        if (revoked) {
            journal.append(JournalEntry.by(administrator, "api.tokenRevoked", "token", id)
                    .with("name", store.find(id).orElseThrow().token().name()));
        }
        return revoked;
    }

    /** The token of a secret, if it is in force now; asked of the database each time, so that a token taken back is out at once. */
    public Optional<ApiToken> find(String secret) {
        Instant now = clock.instant();
        Optional<GivenToken> found = store.findByHash(Tokens.hash(secret)).filter(given -> given.isInForce(now));
        found.filter(given -> given.lastUsedAt() == null || given.lastUsedAt().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(given -> store.noteUse(given.token().id(), now, now.minus(NOTED_EVERY)));
        return found.map(GivenToken::token);
    }

    /** Counts one call of a token on this node; whether it is one too many. */
    public boolean isTooOften(ApiToken token) {
        return !limits.allowsHere(
                new RateLimit("api-token", token.perMinute(), Duration.ofMinutes(1)), token.id().toString());
    }
}
