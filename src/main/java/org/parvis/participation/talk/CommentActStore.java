package org.parvis.participation.talk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.talk.RegisterLine.About;
import org.parvis.participation.talk.RegisterLine.Outcome;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moderators did about comments, and the register of what they did about anything. */
@Repository
class CommentActStore extends AuthoredActStore {

    private final JdbcClient jdbc;

    CommentActStore(JdbcClient jdbc) {
        super(jdbc, "comment");
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<RegisterLine> register(@Nullable UUID before, int most) {
        return jdbc.sql("""
                select a.id, a.act, a.article, a.reason, a.since, a.at,
                    case when a.debate_id is not null then 'DEBATE' when a.proposal_id is not null then 'IDEA'
                        when a.statement_id is not null then 'STATEMENT' when a.petition_id is not null then 'PETITION' else 'COMMENT' end as about,
                    case when o.act = 'RESTORE' then 'RESTORED' when o.act = 'UPHOLD' then 'UPHELD'
                        when p.act_id is null then 'NONE'
                        when exists (
                            select from participation.comment_waiting w
                            where w.territory_id = a.territory_id and w.comment_id = a.comment_id and w.why = 'APPEALED')
                            or exists (
                                select from participation.debate d
                                where d.territory_id = a.territory_id and d.id = a.debate_id and d.waits_for = 'APPEALED')
                            or exists (
                                select from participation.proposal i
                                where i.territory_id = a.territory_id and i.id = a.proposal_id and i.moderation = 'HIDDEN' and i.title <> ''
                                    and not exists (
                                        select from participation.comment_act l
                                        where l.territory_id = a.territory_id and l.proposal_id = a.proposal_id and l.act = 'HIDE' and l.id > a.id))
                            or exists (
                                select from participation.petition t
                                where t.territory_id = a.territory_id and t.id = a.petition_id and t.hidden_why <> '' and t.title <> ''
                                    and not exists (
                                        select from participation.comment_act l
                                        where l.territory_id = a.territory_id and l.petition_id = a.petition_id and l.act = 'HIDE' and l.id > a.id))
                            or exists (
                                select from participation.statement s
                                where s.territory_id = a.territory_id and s.id = a.statement_id and s.waits_for = 'APPEALED')
                            then 'PENDING'
                        else 'MOOT' end as appeal
                from participation.comment_act a
                left join participation.comment_act o on o.territory_id = a.territory_id and o.appeal_of = a.id
                left join participation.comment_appeal p on p.territory_id = a.territory_id and p.act_id = a.id
                where a.territory_id = :territory and (:before::uuid is null or a.id < :before::uuid)
                order by a.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> new RegisterLine(
                        Rows.id(row, "id"),
                        About.valueOf(row.getString("about")),
                        ModerationAct.valueOf(row.getString("act")),
                        row.getString("article"),
                        row.getString("reason"),
                        Rows.findInstant(row, "since"),
                        Rows.instant(row, "at"),
                        Outcome.valueOf(row.getString("appeal"))))
                .list();
    }
}
