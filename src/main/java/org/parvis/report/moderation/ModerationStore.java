package org.parvis.report.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for moderators and what they did, as rows. */
@Repository
class ModerationStore {

    static final int PAGE = 30;

    private final JdbcClient jdbc;

    ModerationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A masked text is looked at by a human being, after publication. */
    void askAboutMask(UUID reportId, Instant now) {
        jdbc.sql("""
                insert into report.to_moderate (territory_id, report_id, why, since)
                select territory_id, id, 'MASKED', ?
                from report.report
                where territory_id = ? and id = ? and visibility = 'PUBLIC' and description <> public_description
                on conflict do nothing
                """)
                .params(Timestamp.from(now), InTerritory.current(), reportId)
                .update();
    }

    void ask(UUID reportId, String why, String words, Instant now) {
        jdbc.sql("""
                insert into report.to_moderate as t (territory_id, report_id, why, words, since)
                values (:territory, :report, :why, :words, :now)
                on conflict (territory_id, report_id, why) do update
                set times = t.times + 1,
                    words = left(t.words || E'\\n' || excluded.words, 4000)
                """)
                .param("territory", InTerritory.current())
                .param("report", reportId)
                .param("why", why)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The oldest first. */
    List<Waiting> waiting(Instant after) {
        return jdbc.sql("""
                select t.report_id, r.number, r.title, r.public_description, t.why, t.words, t.times, t.since
                from report.to_moderate t
                join report.report r on r.territory_id = t.territory_id and r.id = t.report_id
                where t.territory_id = ? and t.since > ?
                order by t.since, t.report_id, t.why
                limit ?
                """)
                .params(InTerritory.current(), Timestamp.from(after), PAGE + 1)
                .query((row, n) -> new Waiting(
                        row.getObject("report_id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("public_description"),
                        row.getString("why"),
                        row.getString("words"),
                        row.getInt("times"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    List<Waiting> waitingFor(UUID reportId) {
        return waiting(Instant.EPOCH).stream().filter(w -> w.reportId().equals(reportId)).toList();
    }

    void settle(UUID reportId) {
        jdbc.sql("delete from report.to_moderate where territory_id = ? and report_id = ?")
                .params(InTerritory.current(), reportId)
                .update();
    }

    void insert(UUID id, UUID reportId, Ruling ruling, UUID account, Instant now) {
        jdbc.sql("""
                insert into report.moderation (territory_id, id, report_id, act, reason, picture_id, account_id, at)
                values (:territory, :id, :report, :act, :reason, :picture, :account, :now)
                """)
                .param("territory", InTerritory.current())
                .param("id", id)
                .param("report", reportId)
                .param("act", ruling.act().name())
                .param("reason", ruling.reason())
                .param("picture", ruling.picture())
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    void rewrite(UUID reportId, String title, String publicDescription) {
        jdbc.sql("""
                update report.report
                set title = ?, public_description = ?, updated_at = now()
                where territory_id = ? and id = ?
                """)
                .params(title, publicDescription, InTerritory.current(), reportId)
                .update();
    }

    void hide(UUID reportId, UUID ruling) {
        jdbc.sql("""
                update report.report
                set visibility = 'HIDDEN', hidden_for = ?, updated_at = now()
                where territory_id = ? and id = ? and visibility = 'PUBLIC'
                """)
                .params(ruling, InTerritory.current(), reportId)
                .update();
    }

    void show(UUID reportId) {
        jdbc.sql("""
                update report.report
                set visibility = 'PUBLIC', hidden_for = null, updated_at = now()
                where territory_id = ? and id = ? and visibility = 'HIDDEN'
                """)
                .params(InTerritory.current(), reportId)
                .update();
    }

    /** The last thing that a moderator took from public view, if anything. */
    Optional<Ruling> lastRestriction(UUID reportId) {
        return jdbc.sql("""
                select act, reason, picture_id
                from report.moderation
                where territory_id = ? and report_id = ?
                order by at desc
                limit 1
                """)
                .params(InTerritory.current(), reportId)
                .query((row, n) -> new Ruling(
                        ModerationAct.valueOf(row.getString("act")),
                        row.getString("reason"),
                        List.of(),
                        row.getObject("picture_id", UUID.class)))
                .optional()
                .filter(ruling -> ruling.act() != ModerationAct.KEEP && ruling.act() != ModerationAct.SHOW_REPORT);
    }
}
