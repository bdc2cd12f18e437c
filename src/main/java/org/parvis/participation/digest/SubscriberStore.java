package org.parvis.participation.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets letters, and the links by which they end that, as rows. */
@Repository
class SubscriberStore {

    private final JdbcClient jdbc;

    SubscriberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever has the address; known from now on where they were not. Two who come at once wait for one another. */
    UUID know(String email, @Nullable UUID account, Locale language) {
        return jdbc.sql("""
                insert into participation.subscriber as s (territory_id, id, email, account_id, language)
                values (:territory, :id, :email, :account, :language)
                on conflict (territory_id, email) do update
                set account_id = coalesce(excluded.account_id, s.account_id), language = excluded.language
                returning id
                """)
                .param("territory", InTerritory.current())
                .param("id", Ids.next())
                .param("email", email)
                .param("account", account)
                .param("language", language.getLanguage())
                .query(UUID.class)
                .single();
    }

    /** Those of these addresses, or of the account, that get letters. */
    List<UUID> listIds(Collection<String> emails, @Nullable UUID account) {
        return jdbc.sql("""
                select id from participation.subscriber where territory_id = :territory and email = any (:emails)
                union
                select id from participation.subscriber where territory_id = :territory and account_id = :account::uuid
                """)
                .param("territory", InTerritory.current())
                .param("emails", emails.toArray(String[]::new))
                .param("account", account)
                .query(UUID.class)
                .list();
    }

    /** Subscriptions, keys and what says which letters they got go with them. */
    int delete(Collection<UUID> ids) {
        return jdbc.sql("delete from participation.subscriber where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** One of them goes by an address and is an account's. */
    void readdress(UUID id, String email, UUID account) {
        jdbc.sql("update participation.subscriber set email = ?, account_id = ? where territory_id = ? and id = ?")
                .params(email, account, InTerritory.current(), id)
                .update();
    }

    /** What one gets, another gets who does not yet, and the links that end it with them; the first is gone. */
    void join(UUID gone, UUID stays) {
        for (String statement : List.of("""
                update participation.subscription s set subscriber_id = :stays
                where s.territory_id = :territory and s.subscriber_id = :gone and not exists (
                    select from participation.subscription o
                    where o.territory_id = s.territory_id and o.subscriber_id = :stays and o.process_id is not distinct from s.process_id)
                """,
                "update participation.subscriber_key set subscriber_id = :stays where territory_id = :territory and subscriber_id = :gone",
                "delete from participation.subscriber where territory_id = :territory and id = :gone")) {
            jdbc.sql(statement).param("territory", InTerritory.current()).param("gone", gone).param("stays", stays).update();
        }
    }

    /** One key for each of them who is still there, by one statement. */
    Map<UUID, String> keys(Collection<UUID> subscribers, Instant now) {
        Map<UUID, String> tokens = new LinkedHashMap<>();
        subscribers.forEach(id -> tokens.put(id, Tokens.link()));
        List<UUID> alive = jdbc.sql("""
                insert into participation.subscriber_key (territory_id, hash, subscriber_id, made_at)
                select s.territory_id, k.hash, s.id, :now
                from unnest(:hashes::text[], :ids::uuid[]) as k (hash, id)
                join participation.subscriber s on s.territory_id = :territory and s.id = k.id
                for key share of s
                returning subscriber_id
                """)
                .param("territory", InTerritory.current())
                .param("hashes", tokens.values().stream().map(Tokens::hash).toArray(String[]::new))
                .param("ids", tokens.keySet().toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
        tokens.keySet().retainAll(alive);
        return tokens;
    }

    /** The address of one of them, in small letters. */
    Optional<String> findEmail(UUID subscriber) {
        return jdbc.sql("select email from participation.subscriber where territory_id = ? and id = ?")
                .params(InTerritory.current(), subscriber)
                .query(String.class)
                .optional();
    }

    Optional<UUID> findByKey(String token) {
        return jdbc.sql("select subscriber_id from participation.subscriber_key where territory_id = ? and hash = ?")
                .params(InTerritory.current(), Tokens.hash(token))
                .query(UUID.class)
                .optional();
    }

    /**
     * Who gets a letter, in the order of their ids, behind one of them.
     *
     * @param process that it is about; null for one about anything, which those get who asked for all
     * @param agreedBy whoever says yes while it goes out gets the next one
     */
    List<Subscriber> list(@Nullable UUID process, Instant agreedBy, UUID after, int most) {
        return jdbc.sql("""
                select s.id, s.email, s.language, u.agreed_at
                from participation.subscriber s
                cross join lateral (
                    select max(u.confirmed_at) as agreed_at from participation.subscription u
                    where u.territory_id = s.territory_id and u.subscriber_id = s.id and u.confirmed_at <= :by
                        and (u.process_id is null or u.process_id = :process::uuid)) u
                where s.territory_id = :territory and s.id > :after and u.agreed_at is not null
                order by s.id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("by", Timestamp.from(agreedBy))
                .param("process", process)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** How many a letter would go to now. */
    long count(@Nullable UUID process) {
        return jdbc.sql("""
                select count(distinct subscriber_id)
                from participation.subscription
                where territory_id = :territory and (process_id is null or process_id = :process::uuid)
                """)
                .param("territory", InTerritory.current())
                .param("process", process)
                .query(Long.class)
                .single();
    }

    private static Subscriber read(ResultSet row) throws SQLException {
        return new Subscriber(Rows.id(row, "id"), row.getString("email"), Locale.of(row.getString("language")), Rows.instant(row, "agreed_at"));
    }
}
