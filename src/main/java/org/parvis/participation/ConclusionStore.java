package org.parvis.participation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what was concluded about ideas. */
@Repository
class ConclusionStore {

    private final JdbcClient jdbc;

    ConclusionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID proposal, Conclusion made) {
        Estimate estimate = made.estimate();
        jdbc.sql("""
                insert into participation.conclusion (territory_id, proposal_id, version, department_id, feasibility, cost,
                    running_cost, delay_months, explanation, reason, concluded_at, answer_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        proposal,
                        made.version(),
                        made.departmentId(),
                        made.feasibility().name(),
                        estimate.cost(),
                        estimate.runningCost(),
                        estimate.delayMonths(),
                        made.explanation(),
                        made.reason(),
                        Timestamp.from(made.concludedAt()),
                        Date.valueOf(made.answerUntil())))
                .update();
    }

    /** The first version first. */
    List<Conclusion> list(UUID proposal) {
        return jdbc.sql("""
                select version, department_id, feasibility, cost, running_cost, delay_months, explanation, reason,
                    concluded_at, answer_until, answer, answered_at, final_at, replaced_at
                from participation.conclusion
                where territory_id = ? and proposal_id = ?
                order by version
                """)
                .params(InTerritory.current(), proposal)
                .query((row, n) -> read(row))
                .list();
    }

    void answer(UUID proposal, int version, String answer, Instant at) {
        jdbc.sql("""
                update participation.conclusion set answer = ?, answered_at = ?
                where territory_id = ? and proposal_id = ? and version = ?
                """)
                .params(answer, Timestamp.from(at), InTerritory.current(), proposal, version)
                .update();
    }

    void replacePending(UUID proposal, Instant at) {
        jdbc.sql("""
                update participation.conclusion set replaced_at = ?
                where territory_id = ? and proposal_id = ? and final_at is null and replaced_at is null
                """)
                .params(Timestamp.from(at), InTerritory.current(), proposal)
                .update();
    }

    void makeFinal(UUID proposal, int version, Instant at) {
        jdbc.sql("""
                update participation.conclusion set final_at = ?
                where territory_id = ? and proposal_id = ? and version = ?
                """)
                .params(Timestamp.from(at), InTerritory.current(), proposal, version)
                .update();
    }

    /** Ideas whose author let the last day pass without a word, in the order of their ids. */
    List<UUID> listUnanswered(LocalDate today, UUID after, int most) {
        return jdbc.sql("""
                select c.proposal_id
                from participation.conclusion c
                join participation.proposal p on p.territory_id = c.territory_id and p.id = c.proposal_id
                where c.territory_id = :territory and c.final_at is null and c.replaced_at is null
                    and c.answered_at is null and c.answer_until < :today and c.proposal_id > :after and p.lifecycle = 'SENT'
                order by c.proposal_id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("today", Date.valueOf(today))
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** What the authors of these cases said to the conclusions. */
    void forgetAnswers(Collection<UUID> cases) {
        jdbc.sql("""
                update participation.conclusion c set answer = ''
                from participation.proposal p
                where c.territory_id = ? and p.territory_id = c.territory_id and p.id = c.proposal_id and p.case_id = any (?)
                    and c.answer <> ''
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    /** All that was written about the ideas of these cases. */
    void forgetWords(Collection<UUID> cases) {
        jdbc.sql("""
                update participation.conclusion c
                set answer = '', explanation = case when explanation = '' then '' else '–' end,
                    reason = case when reason = '' then '' else '–' end
                from participation.proposal p
                where c.territory_id = ? and p.territory_id = c.territory_id and p.id = c.proposal_id and p.case_id = any (?)
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    /** From the columns {@code cost}, {@code running_cost} and {@code delay_months}. */
    static Estimate estimate(ResultSet row) throws SQLException {
        return new Estimate(
                row.getObject("cost", Long.class), row.getObject("running_cost", Long.class), row.getObject("delay_months", Integer.class));
    }

    private static Conclusion read(ResultSet row) throws SQLException {
        return new Conclusion(
                row.getInt("version"),
                Rows.id(row, "department_id"),
                Feasibility.valueOf(row.getString("feasibility")),
                estimate(row),
                row.getString("explanation"),
                row.getString("reason"),
                Rows.instant(row, "concluded_at"),
                row.getDate("answer_until").toLocalDate(),
                row.getString("answer"),
                Rows.findInstant(row, "answered_at"),
                Rows.findInstant(row, "final_at"),
                Rows.findInstant(row, "replaced_at"));
    }
}
