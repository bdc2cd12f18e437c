package org.parvis.report.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for moderators, and who wants to hear of it, as rows. */
@Repository
class WaitingStore {

    static final int PAGE = 30;

    private static final String SELECT = """
            select t.report_id, r.number, r.title, r.public_description, t.why, t.words, t.times, t.since
            from report.to_moderate t
            join report.report r on r.territory_id = t.territory_id and r.id = t.report_id
            """;

    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A masked text is looked at by a human being, after publication. */
    void askAboutMask(UUID reportId, Instant now) {
        jdbc.sql("""
                insert into report.to_moderate (territory_id, report_id, why, since)
                select territory_id, id, 'MASKED', ?
                from report.report
                where territory_id = ? and id = ? and visibility = 'PUBLIC' and text_held_for is null
                    and description <> public_description
                on conflict do nothing
                """)
                .params(Timestamp.from(now), InTerritory.current(), reportId)
                .update();
    }

    /** A held text that its author wrote anew is looked at before the public reads it. */
    void askAboutCorrection(UUID reportId, Instant now) {
        jdbc.sql("""
                insert into report.to_moderate as t (territory_id, report_id, why, since)
                select territory_id, id, 'CORRECTED', ?
                from report.report
                where territory_id = ? and id = ? and text_held_for is not null
                on conflict (territory_id, report_id, why) do update
                set times = t.times + 1
                """)
                .params(Timestamp.from(now), InTerritory.current(), reportId)
                .update();
    }

    void ask(UUID reportId, Reason why, String words, Instant now) {
        jdbc.sql("""
                insert into report.to_moderate as t (territory_id, report_id, why, words, since)
                values (:territory, :report, :why, :words, :now)
                on conflict (territory_id, report_id, why) do update
                set times = t.times + 1,
                    words = left(t.words || E'\\n' || excluded.words, 4000)
                """)
                .param("territory", InTerritory.current())
                .param("report", reportId)
                .param("why", why.name())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The oldest first. */
    List<Waiting> waiting(Instant after) {
        return jdbc.sql(SELECT + """
                where t.territory_id = ? and t.since > ?
                order by t.since, t.report_id, t.why
                limit ?
                """)
                .params(InTerritory.current(), Timestamp.from(after), PAGE + 1)
                .query(WaitingStore::read)
                .list();
    }

    List<Waiting> waitingFor(UUID reportId) {
        return jdbc.sql(SELECT + """
                where t.territory_id = ? and t.report_id = ?
                order by t.since, t.why
                """)
                .params(InTerritory.current(), reportId)
                .query(WaitingStore::read)
                .list();
    }

    void settle(UUID reportId) {
        jdbc.sql("delete from report.to_moderate where territory_id = ? and report_id = ?")
                .params(InTerritory.current(), reportId)
                .update();
    }

    void insert(UUID reportId, Flagger flagger, Instant now) {
        jdbc.sql("""
                insert into report.flagger (territory_id, report_id, email, language, flagged_at)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        InTerritory.current(),
                        reportId,
                        flagger.email().value(),
                        flagger.language().getLanguage(),
                        Timestamp.from(now))
                .update();
    }

    /** Who waits to hear of a report; after that their addresses are forgotten. */
    List<Flagger> takeFlaggers(UUID reportId) {
        return jdbc.sql("""
                delete from report.flagger
                where territory_id = ? and report_id = ?
                returning email, language
                """)
                .params(InTerritory.current(), reportId)
                .query((row, n) ->
                        new Flagger(new EmailAddress(row.getString("email")), Locale.of(row.getString("language"))))
                .list();
    }

    /** Whoever waits to hear of reports hears of them by another address, once of each. Both are in small letters. */
    void readdress(String before, String after) {
        jdbc.sql("""
                delete from report.flagger f
                where f.territory_id = :territory and lower(f.email) = :before and exists (
                    select from report.flagger o
                    where o.territory_id = f.territory_id and o.report_id = f.report_id and o.email = :after)
                """)
                .param("territory", InTerritory.current())
                .param("before", before)
                .param("after", after)
                .update();
        jdbc.sql("""
                delete from report.flagger f
                where f.territory_id = :territory and lower(f.email) = :before and exists (
                    select from report.flagger o
                    where o.territory_id = f.territory_id and o.report_id = f.report_id and lower(o.email) = :before and o.email < f.email)
                """)
                .param("territory", InTerritory.current())
                .param("before", before)
                .update();
        jdbc.sql("update report.flagger set email = ? where territory_id = ? and lower(email) = ?")
                .params(after, InTerritory.current(), before)
                .update();
    }

    private static Waiting read(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("report_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("public_description"),
                Reason.valueOf(row.getString("why")),
                row.getString("words"),
                row.getInt("times"),
                row.getTimestamp("since").toInstant());
    }
}
