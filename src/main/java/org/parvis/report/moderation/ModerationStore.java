package org.parvis.report.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moderators did, as rows. */
@Repository
class ModerationStore {

    private final JdbcClient jdbc;

    ModerationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** What is taken from public view now, the latest first: the report, its text, each of its photos. */
    List<Ruling> restrictions(UUID reportId) {
        return jdbc.sql("""
                select m.act, m.reason, m.picture_id
                from report.report r
                join report.moderation m on m.territory_id = r.territory_id and m.report_id = r.id
                where r.territory_id = ? and r.id = ?
                    and (m.id = r.text_held_for
                        or m.id = r.hidden_for and r.visibility = 'HIDDEN'
                        or m.act = 'HIDE_PHOTO' and not exists (
                            select
                            from report.moderation later
                            where later.territory_id = m.territory_id and later.report_id = m.report_id
                                and later.picture_id = m.picture_id and later.at > m.at))
                order by m.at desc
                """)
                .params(InTerritory.current(), reportId)
                .query((row, n) -> new Ruling(
                        ModerationAct.valueOf(row.getString("act")),
                        row.getString("reason"),
                        List.of(),
                        row.getObject("picture_id", UUID.class)))
                .list();
    }
}
