package org.parvis.report.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follows and the links that their messages carry, as rows. */
@Repository
class FollowStore {

    private static final String COLUMNS = "f.id, f.subject, f.email, f.account_id, f.rhythm, f.language, f.told_until";

    /** What a link in a message is about: one follow, or all that come in one daily message. */
    enum Reach {
        ONE,
        DAILY
    }

    record Linked(Follow follow, Reach reach) {}

    private final JdbcClient jdbc;

    FollowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the wish, or changes the rhythm of the one that is there; answers with the one that is. */
    UUID put(Follow follow, Instant now, @Nullable Instant confirmed) {
        return jdbc.sql("""
                insert into report.follow as f (territory_id, id, subject, email, account_id, rhythm, language,
                    created_at, confirmed_at, told_until)
                values (:territory, :id, :subject, :email, :account, :rhythm, :language, :now, :confirmed, :now)
                on conflict %s do update
                set rhythm = case when f.confirmed_at is null or excluded.confirmed_at is not null
                    then excluded.rhythm else f.rhythm end
                returning id
                """.formatted(follow.email() == null
                        ? "(territory_id, subject, account_id)"
                        : "(territory_id, subject, email)"))
                .param("territory", InTerritory.current())
                .param("id", follow.id())
                .param("subject", follow.subject().word())
                .param("email", follow.email())
                .param("account", follow.accountId())
                .param("rhythm", follow.rhythm().name())
                .param("language", follow.language().getLanguage())
                .param("now", Timestamp.from(now))
                .param("confirmed", confirmed == null ? null : Timestamp.from(confirmed))
                .query(UUID.class)
                .single();
    }

    void confirm(UUID id, Instant now) {
        jdbc.sql("""
                update report.follow
                set confirmed_at = coalesce(confirmed_at, :now), told_until = :now
                where territory_id = :territory and id = :id
                """)
                .param("now", Timestamp.from(now))
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    void delete(Collection<UUID> ids) {
        jdbc.sql("delete from report.follow where territory_id = ? and id = any (?)")
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .update();
    }

    /** All daily follows of whoever has this one. */
    void deleteDailyOf(Follow follow) {
        jdbc.sql("""
                delete from report.follow
                where territory_id = :territory and rhythm = 'DAILY'
                    and (email = :email or account_id = :account)
                """)
                .param("territory", InTerritory.current())
                .param("email", follow.email())
                .param("account", follow.accountId())
                .update();
    }

    String newLink(UUID followId, Reach reach, Instant now) {
        String token = Tokens.link();
        jdbc.sql("""
                insert into report.follow_link (territory_id, hash, follow_id, reach, created_at)
                values (?, ?, ?, ?, ?)
                """)
                .params(InTerritory.current(), Tokens.hash(token), followId, reach.name(), Timestamp.from(now))
                .update();
        return token;
    }

    Optional<Linked> linked(String token) {
        return jdbc.sql("""
                select %s, l.reach
                from report.follow_link l
                join report.follow f on f.territory_id = l.territory_id and f.id = l.follow_id
                where l.territory_id = ? and l.hash = ?
                """.formatted(COLUMNS))
                .params(InTerritory.current(), Tokens.hash(token))
                .query((row, n) -> new Linked(read(row, n), Reach.valueOf(row.getString("reach"))))
                .optional();
    }

    List<Follow> ofAccount(UUID accountId) {
        return jdbc.sql("""
                select %s
                from report.follow f
                where f.territory_id = ? and f.account_id = ?
                order by f.created_at desc
                limit 200
                """.formatted(COLUMNS))
                .params(InTerritory.current(), accountId)
                .query(FollowStore::read)
                .list();
    }

    /** Who follows a report, or one that turned out to be about the same thing, and wants to know at once. */
    List<Follow> atOnce(UUID reportId) {
        return jdbc.sql("""
                select %s
                from (
                    select :id::uuid as id
                    union all
                    select r.id
                    from report.report r
                    where r.territory_id = :territory and r.duplicate_of = :id) same
                join report.follow f on f.territory_id = :territory and f.subject = 'report:' || same.id
                where f.confirmed_at is not null and f.rhythm = 'AT_ONCE'
                """.formatted(COLUMNS))
                .param("territory", InTerritory.current())
                .param("id", reportId)
                .query(FollowStore::read)
                .list();
    }

    /** Who follows more than one report and wants to know of new ones at once. */
    List<Follow> ofAreas() {
        return jdbc.sql("""
                select %s
                from report.follow f
                where f.territory_id = ? and f.confirmed_at is not null and f.rhythm = 'AT_ONCE'
                    and f.subject not like 'report:%%'
                """.formatted(COLUMNS))
                .param(InTerritory.current())
                .query(FollowStore::read)
                .list();
    }

    List<Follow> daily(Instant toldBefore) {
        return jdbc.sql("""
                select %s
                from report.follow f
                where f.territory_id = ? and f.confirmed_at is not null and f.rhythm = 'DAILY' and f.told_until < ?
                order by coalesce(f.email, f.account_id::text)
                limit 5000
                """.formatted(COLUMNS))
                .params(InTerritory.current(), Timestamp.from(toldBefore))
                .query(FollowStore::read)
                .list();
    }

    void told(Collection<UUID> ids, Instant until) {
        jdbc.sql("""
                update report.follow
                set told_until = greatest(told_until, ?)
                where territory_id = ? and id = any (?)
                """)
                .params(Timestamp.from(until), InTerritory.current(), ids.toArray(UUID[]::new))
                .update();
    }

    /** Wishes that nobody confirmed, links of messages long gone. */
    void forget(Instant unconfirmedBefore, Instant linkedBefore) {
        jdbc.sql("delete from report.follow where territory_id = ? and confirmed_at is null and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(unconfirmedBefore))
                .update();
        jdbc.sql("delete from report.follow_link where territory_id = ? and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(linkedBefore))
                .update();
    }

    private static Follow read(ResultSet row, int n) throws SQLException {
        return new Follow(
                row.getObject("id", UUID.class),
                FollowSubject.of(row.getString("subject")),
                row.getString("email"),
                row.getObject("account_id", UUID.class),
                Rhythm.valueOf(row.getString("rhythm")),
                Locale.of(row.getString("language")),
                row.getTimestamp("told_until").toInstant());
    }
}
