package org.parvis.participation.worth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of rounds and of what people answer in them. */
@Repository
class WorthStore {

    /** An answer of somebody, with the project that it is about. */
    record Given(String project, Answer answer) {}

    /** Somebody who supported the idea of a project. */
    record Supporter(String key, String email) {}

    private final JdbcClient jdbc;

    WorthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For every project delivered until a day that had none. */
    void open(LocalDate deliveredUntil, Instant now, Instant closes) {
        jdbc.sql("""
                insert into participation.worth_round (territory_id, delivery_id, opened_at, closes_at)
                select territory_id, id, :now, :closes
                from participation.delivery
                where territory_id = :territory and state = 'DELIVERED' and delivered_on <= :day
                on conflict do nothing
                """)
                .param("territory", InTerritory.current())
                .param("day", deliveredUntil)
                .param("now", Timestamp.from(now))
                .param("closes", Timestamp.from(closes))
                .update();
    }

    Optional<Round> find(UUID delivery) {
        return jdbc.sql("""
                        select delivery_id, opened_at, closes_at from participation.worth_round where territory_id = ? and delivery_id = ?
                        """)
                .params(InTerritory.current(), delivery)
                .query((row, n) -> round(row))
                .optional();
    }

    /** Rounds in which somebody is still to be asked. */
    List<UUID> listAsking() {
        return jdbc.sql("select delivery_id from participation.worth_round where territory_id = ? and asked_to is not null order by opened_at")
                .param(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    /** How far the asking came, locked against whoever else asks; empty where all were. */
    Optional<String> hold(UUID delivery) {
        return jdbc.sql("""
                        select asked_to from participation.worth_round
                        where territory_id = ? and delivery_id = ? and asked_to is not null
                        for update skip locked
                        """)
                .params(InTerritory.current(), delivery)
                .query(String.class)
                .optional();
    }

    void askedTo(UUID delivery, @Nullable String key) {
        jdbc.sql("update participation.worth_round set asked_to = ? where territory_id = ? and delivery_id = ?")
                .params(Rows.of(key, InTerritory.current(), delivery))
                .update();
    }

    /** Behind one that was asked, in the order of their keys. */
    List<Supporter> listSupporters(UUID proposal, String after, int most) {
        return jdbc.sql("""
                        select supporter, email from participation.support
                        where territory_id = ? and proposal_id = ? and supporter > ? and email is not null
                        order by supporter
                        limit ?
                        """)
                .params(InTerritory.current(), proposal, after, most)
                .query((row, n) -> new Supporter(row.getString("supporter"), row.getString("email")))
                .list();
    }

    /** Makes a link and gives its secret, which is written nowhere here. */
    String createLink(Asked asked) {
        String secret = Tokens.link();
        jdbc.sql("insert into participation.worth_link (territory_id, hash, delivery_id, email) values (?, ?, ?, ?)")
                .params(InTerritory.current(), Tokens.hash(secret), asked.deliveryId(), asked.email())
                .update();
        return secret;
    }

    Optional<Asked> findLink(String secret) {
        return jdbc.sql("select delivery_id, email from participation.worth_link where territory_id = ? and hash = ?")
                .params(InTerritory.current(), Tokens.hash(secret))
                .query((row, n) -> new Asked(Rows.id(row, "delivery_id"), row.getString("email")))
                .optional();
    }

    /**
     * Once per address, in place of what it answered before.
     *
     * @return false where the round is not open, by the database's clock
     */
    boolean put(Asked by, @Nullable UUID account, Answer answer) {
        return jdbc.sql("""
                        insert into participation.worth_answer (territory_id, delivery_id, person, email, account_id, verdict, words, at)
                        select territory_id, delivery_id, :person, :email, :account, :verdict, :words, :at
                        from participation.worth_round
                        where territory_id = :territory and delivery_id = :delivery and closes_at > clock_timestamp()
                        on conflict (territory_id, delivery_id, person) do update
                            set verdict = excluded.verdict, words = excluded.words, at = excluded.at,
                                account_id = coalesce(excluded.account_id, worth_answer.account_id)
                        """)
                .param("territory", InTerritory.current())
                .param("delivery", by.deliveryId())
                .param("person", Tokens.hash(by.email()))
                .param("email", by.email())
                .param("account", account)
                .param("verdict", answer.verdict().name())
                .param("words", answer.words())
                .param("at", Timestamp.from(answer.at()))
                .update()
                == 1;
    }

    Optional<Answer> find(Asked by) {
        return jdbc.sql("""
                        select verdict, words, at from participation.worth_answer
                        where territory_id = ? and delivery_id = ? and person = ?
                        """)
                .params(InTerritory.current(), by.deliveryId(), Tokens.hash(by.email()))
                .query((row, n) -> answer(row))
                .optional();
    }

    /** By delivery; those without an answer are not in it. */
    Map<UUID, Map<Verdict, Long>> count(Collection<UUID> deliveries) {
        Map<UUID, Map<Verdict, Long>> counts = new HashMap<>();
        jdbc.sql("""
                        select delivery_id, verdict, count(*) as people from participation.worth_answer
                        where territory_id = ? and delivery_id = any (?)
                        group by delivery_id, verdict
                        """)
                .param(InTerritory.current())
                .param(deliveries.toArray(UUID[]::new))
                .query(row -> {
                    counts.computeIfAbsent(Rows.id(row, "delivery_id"), _ -> new EnumMap<>(Verdict.class))
                            .put(Verdict.valueOf(row.getString("verdict")), row.getLong("people"));
                });
        return counts;
    }

    /** Those with words before a moment, the newest first. */
    List<Answer> listWords(UUID delivery, Instant before, int most) {
        return jdbc.sql("""
                        select verdict, words, at from participation.worth_answer
                        where territory_id = ? and delivery_id = ? and words <> '' and at < ?
                        order by at desc
                        limit ?
                        """)
                .params(InTerritory.current(), delivery, Timestamp.from(before), most)
                .query((row, n) -> answer(row))
                .list();
    }

    List<Given> listOf(Collection<String> emails) {
        return jdbc.sql("""
                        select d.name, a.verdict, a.words, a.at
                        from participation.worth_answer a
                        join participation.delivery d on d.territory_id = a.territory_id and d.id = a.delivery_id
                        where a.territory_id = ? and a.email = any (?)
                        order by a.at
                        """)
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query((row, n) -> new Given(row.getString("name"), answer(row)))
                .list();
    }

    boolean isUsed() {
        return jdbc.sql("select exists (select 1 from participation.worth_round where territory_id = ?)")
                .param(InTerritory.current())
                .query(Boolean.class)
                .single();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(Rows.id(row, "delivery_id"), Rows.instant(row, "opened_at"), Rows.instant(row, "closes_at"));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(Verdict.valueOf(row.getString("verdict")), row.getString("words"), Rows.instant(row, "at"));
    }
}
