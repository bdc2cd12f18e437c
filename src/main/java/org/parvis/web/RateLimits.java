package org.parvis.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down whoever tries too often; one attempt too many ends the request with «too many requests».
 *
 * <p>What would do harm (guessing codes and passwords, having mails sent) is counted in PostgreSQL, so that more nodes
 * allow no more attempts; in a transaction of its own, so that a refused attempt stays counted. Mere look-ups are
 * counted in the node's memory and cost the database nothing. Each territory counts for itself: a code of one opens
 * nothing in another.
 */
@Component
public class RateLimits {

    /** With 1,500 tries a day, 20⁸ codes stay out of reach, and an office behind one address finds its reports. */
    private static final RateLimit CODES = new RateLimit("code", 1_500, Duration.ofDays(1));

    private static final RateLimit CODES_AT_ONCE = new RateLimit("codes-at-once", 30, Duration.ofSeconds(10));
    /** Phones share the addresses of their networks; a flood of invented reports comes from few. */
    private static final RateLimit REPORTS = new RateLimit("report", 30, Duration.ofHours(1));

    private static final RateLimit MESSAGES = new RateLimit("message", 200, Duration.ofDays(1));
    private static final RateLimit MESSAGES_AT_ONCE = new RateLimit("messages-at-once", 10, Duration.ofMinutes(1));

    /** As fast as somebody types, times the colleagues behind one router. */
    private static final RateLimit LOOK_UPS = new RateLimit("look-up", 200, Duration.ofSeconds(10));

    private static final Duration LONGEST = Duration.ofDays(1);

    private record Count(Instant since, int attempts) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Cache<String, Count> here =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    RateLimits(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Counts one try of a code. */
    public void tryCode(HttpServletRequest request) {
        takeHere(CODES_AT_ONCE, Source.of(request));
        take(CODES, Source.of(request));
    }

    /** Counts one message that a stranger makes us send. */
    public void sendMessage(HttpServletRequest request) {
        take(MESSAGES_AT_ONCE, Source.of(request));
        take(MESSAGES, Source.of(request));
    }

    /** Ends the request of a source that has sent enough, before anything of it is read; counts nothing. */
    public void mayReport(HttpServletRequest request) {
        check(attempts(REPORTS, Source.of(request)) < REPORTS.most());
    }

    /** Counts one report, or one that somebody begins, in the caller's transaction: sent again under its key, it is one. */
    public void report(HttpServletRequest request) {
        check(allowsWithin(REPORTS, Source.of(request)));
    }

    /** Counts one look-up of something public. */
    public void lookUp(HttpServletRequest request) {
        takeHere(LOOK_UPS, Source.of(request));
    }

    /** Counts an attempt over all nodes; the longest limit is a day. Call outside of transactions: it takes a connection. */
    public void take(RateLimit limit, String who) {
        check(allows(limit, who));
    }

    /** Counts an attempt over all nodes and says whether it is within the limit. */
    public boolean allows(RateLimit limit, String who) {
        return Boolean.TRUE.equals(apart.execute(status -> allowsWithin(limit, who)));
    }

    /** The same in the caller's transaction: what is rolled back was no attempt. */
    public boolean allowsWithin(RateLimit limit, String who) {
        Instant now = clock.instant();
        Timestamp over = Timestamp.from(now.minus(limit.within()));
        Integer attempts = jdbc.sql("""
                        insert into web.attempts as a (territory_id, key, count, since)
                        values (?, ?, 1, ?)
                        on conflict (territory_id, key) do update set
                            count = case when a.since < ? then 1 else a.count + 1 end,
                            since = case when a.since < ? then excluded.since else a.since end
                        returning count
                        """)
                .params(InTerritory.current(), Tokens.hash(key(limit, who)), Timestamp.from(now), over, over)
                .query(Integer.class)
                .single();
        return attempts <= limit.most();
    }

    /** Whether one more attempt would be too many; counts nothing. */
    public boolean isSpent(RateLimit limit, String who) {
        return attempts(limit, who) >= limit.most();
    }

    /** How many attempts each of these has left, by name; counts nothing. */
    public Map<String, Integer> left(RateLimit limit, Collection<String> all) {
        Map<String, String> byKey = new HashMap<>();
        all.forEach(who -> byKey.put(Tokens.hash(key(limit, who)), who));
        Map<String, Integer> left = new HashMap<>();
        all.forEach(who -> left.put(who, limit.most()));
        jdbc.sql("select key, count from web.attempts where territory_id = ? and key = any (?) and since >= ?")
                .param(InTerritory.current())
                .param(byKey.keySet().toArray(String[]::new))
                .param(Timestamp.from(clock.instant().minus(limit.within())))
                .query(row -> {
                    String who = Objects.requireNonNull(byKey.get(row.getString("key")));
                    left.put(who, Math.max(0, limit.most() - row.getInt("count")));
                });
        return left;
    }

    private int attempts(RateLimit limit, String who) {
        return jdbc.sql("select count from web.attempts where territory_id = ? and key = ? and since >= ?")
                .params(
                        InTerritory.current(),
                        Tokens.hash(key(limit, who)),
                        Timestamp.from(clock.instant().minus(limit.within())))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Counts an attempt on this node only. */
    public void takeHere(RateLimit limit, String who) {
        check(allowsHere(limit, who));
    }

    /** Counts an attempt on this node only and says whether it is within the limit; costs no connection. */
    public boolean allowsHere(RateLimit limit, String who) {
        Instant now = clock.instant();
        Count count = here.asMap().compute(InTerritory.current() + " " + key(limit, who), (key, before) ->
                before == null || before.since().isBefore(now.minus(limit.within()))
                        ? new Count(now, 1)
                        : new Count(before.since(), before.attempts() + 1));
        return count.attempts() <= limit.most();
    }

    /** The right answer came: earlier mistakes are forgotten. */
    public void forget(RateLimit limit, String who) {
        jdbc.sql("delete from web.attempts where territory_id = ? and key = ?")
                .params(InTerritory.current(), Tokens.hash(key(limit, who)))
                .update();
    }

    /** Deletes what no limit looks at any more. */
    void forgetOld() {
        jdbc.sql("delete from web.attempts where territory_id = ? and since < ?")
                .params(InTerritory.current(), Timestamp.from(clock.instant().minus(LONGEST)))
                .update();
    }

    private static void check(boolean isWithin) {
        if (!isWithin) {
            throw new HttpProblem(429);
        }
    }

    private static String key(RateLimit limit, String who) {
        return limit.name() + " " + who.toLowerCase(Locale.ROOT);
    }
}
