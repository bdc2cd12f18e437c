package org.parvis.report.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.report.browse.Cursor;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follows as rows. */
@Repository
class FollowStore {

    /** What {@link #read} needs of {@code report.follow f}. */
    static final String COLUMNS = "f.id, f.subject, f.email, f.account_id, f.rhythm, f.language, f.told_until";

    /** Follows handled in one transaction. */
    static final int PAGE = 500;

    /** Before the first of a page. */
    static final UUID START = new UUID(0, 0);

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

    /** What somebody follows, by their account or by its address; the newest first. */
    List<Follow> listOf(UUID accountId, String email) {
        return jdbc.sql("""
                select %s
                from report.follow f
                where f.territory_id = :territory and f.confirmed_at is not null
                    and (f.account_id = :account or f.email = lower(:email))
                order by f.created_at desc
                """.formatted(COLUMNS))
                .param("territory", InTerritory.current())
                .param("account", accountId)
                .param("email", email)
                .query(FollowStore::read)
                .list();
    }

    /** A report that somebody follows; the cursor is where it stands in their list. */
    record Followed(Cursor cursor, UUID report) {}

    /** Single reports that somebody follows, the latest wish first, after the cursor. */
    List<Followed> reportsOf(Account account, Cursor after, int most) {
        return jdbc.sql("""
                select f.created_at, f.id, f.subject
                from report.follow f
                where f.territory_id = :territory and f.confirmed_at is not null and f.subject like 'report:%'
                    and (f.account_id = :account or f.email = lower(:email))
                    and (f.created_at, f.id) < (:at, :id)
                order by f.created_at desc, f.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("account", account.id())
                .param("email", account.email())
                .param("at", Timestamp.from(after.submittedAt()))
                .param("id", after.id())
                .param("most", most)
                .query((row, n) -> new Followed(
                        new Cursor(row.getTimestamp("created_at").toInstant(), row.getObject("id", UUID.class)),
                        ((FollowSubject.OneReport) FollowSubject.of(row.getString("subject"))).id()))
                .list();
    }

    void deleteOf(UUID accountId) {
        jdbc.sql("delete from report.follow where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), accountId)
                .update();
    }

    /**
     * What an address follows, another follows instead, where it does not already; what waits for the first to say yes ends. Both are
     * in small letters.
     */
    void readdress(String before, String after) {
        jdbc.sql("""
                delete from report.follow f
                where f.territory_id = :territory and f.email = :before and (f.confirmed_at is null or exists (
                    select from report.follow o
                    where o.territory_id = f.territory_id and o.subject = f.subject and o.email = :after and o.confirmed_at is not null))
                """)
                .param("territory", InTerritory.current())
                .param("before", before)
                .param("after", after)
                .update();
        jdbc.sql("""
                delete from report.follow f
                where f.territory_id = :territory and f.email = :after and f.confirmed_at is null and exists (
                    select from report.follow o
                    where o.territory_id = f.territory_id and o.subject = f.subject and o.email = :before)
                """)
                .param("territory", InTerritory.current())
                .param("before", before)
                .param("after", after)
                .update();
        jdbc.sql("update report.follow set email = ? where territory_id = ? and email = ?")
                .params(after, InTerritory.current(), before)
                .update();
    }

    /** The reports that turned out to be about the same thing as this one. */
    List<UUID> duplicatesOf(UUID reportId) {
        return jdbc.sql("select id from report.report where territory_id = ? and duplicate_of = ?")
                .params(InTerritory.current(), reportId)
                .query(UUID.class)
                .list();
    }

    /** Who wants to hear at once of a subject: at most {@value #PAGE}, after one of them. */
    List<Follow> atOnce(FollowSubject subject, UUID after) {
        return jdbc.sql("""
                select %s
                from report.follow f
                where f.territory_id = ? and f.subject = ? and f.id > ?
                    and f.rhythm = 'AT_ONCE' and f.confirmed_at is not null
                order by f.id
                limit %d
                """.formatted(COLUMNS, PAGE))
                .params(InTerritory.current(), subject.word(), after)
                .query(FollowStore::read)
                .list();
    }

    /** Who wants one message a day and is due: at most {@value #PAGE}, those of one person side by side. */
    List<Follow> daily(Instant toldBefore) {
        return jdbc.sql("""
                select %s
                from report.follow f
                where f.territory_id = ? and f.confirmed_at is not null and f.rhythm = 'DAILY' and f.told_until < ?
                order by coalesce(f.email, f.account_id::text), f.id
                limit %d
                """.formatted(COLUMNS, PAGE))
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

    static Follow read(ResultSet row, int n) throws SQLException {
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
