package org.parvis.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.CaseStatus;
import org.parvis.database.Rows;
import org.parvis.participation.Proposal.Lifecycle;
import org.parvis.participation.Proposal.Moderation;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of ideas, one at a time. */
@Repository
class ProposalStore {

    private static final String COLUMNS = """
            select id, process_id, case_id, number, title, words, place, shown_name, submitted_at,
                version, lifecycle, withdrawn_why, is_withdrawal_read, status, moderation, moderated_why
            from participation.proposal
            """;

    private final JdbcClient jdbc;
    private final ProposalVersionStore versions;

    ProposalStore(JdbcClient jdbc, ProposalVersionStore versions) {
        this.versions = versions;
        this.jdbc = jdbc;
    }

    /** Whether its process takes ideas at this moment of the database's clock: asked by the statement that takes it. */
    boolean insert(Proposal made) {
        boolean isTaken = jdbc.sql("""
                        insert into participation.proposal
                            (territory_id, id, process_id, case_id, number, title, words, place, shown_name, submitted_at, status)
                        select pr.territory_id, :id, pr.id, :case, :number, :title, :words, :place, :shownName, :at, :status
                        from participation.process pr
                        where pr.territory_id = :territory and pr.id = :process and pr.published_at is not null
                            and exists (
                                select 1 from participation.phase ph
                                where ph.territory_id = pr.territory_id and ph.process_id = pr.id
                                    and 'PROPOSE' = any (ph.allows)
                                    and ph.opens_at <= clock_timestamp() and ph.closes_at > clock_timestamp())
                        """)
                        .param("id", made.id())
                        .param("case", made.caseId())
                        .param("number", made.number())
                        .param("title", made.title())
                        .param("words", made.words())
                        .param("place", made.place())
                        .param("shownName", made.shownName())
                        .param("at", Timestamp.from(made.submittedAt()))
                        .param("status", made.status().name())
                        .param("territory", InTerritory.current())
                        .param("process", made.processId())
                        .update()
                == 1;
        if (isTaken) {
            versions.add(made.id(), made.title(), made.words(), made.submittedAt());
            addFirstAuthor(made);
        }
        return isTaken;
    }

    /** Whoever sends it; others may be invited later. Their address is their case's. */
    private void addFirstAuthor(Proposal made) {
        jdbc.sql("""
                insert into participation.author
                    (territory_id, id, proposal_id, is_first, language, shown_name, is_name_read, invited_at, accepted_at)
                values (:territory, :id, :id, true, 'fr', :name, true, :at, :at)
                """)
                .param("territory", InTerritory.current())
                .param("id", made.id())
                .param("name", made.shownName())
                .param("at", Timestamp.from(made.submittedAt()))
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Proposal> find(String number) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and number = ?")
                .params(InTerritory.current(), number)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Proposal> list(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    List<Proposal> listByNumber(Collection<String> numbers) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and number = any (?)")
                .param(InTerritory.current())
                .param(numbers.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Kept from changing until the transaction ends. */
    Proposal hold(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .single();
    }

    /** It says something else from now on, and is read again before it is shown. */
    void correct(UUID id, String title, String words, Instant at) {
        jdbc.sql("""
                update participation.proposal
                set title = ?, words = ?, version = version + 1, moderation = 'QUARANTINED', moderated_why = ''
                where territory_id = ? and id = ?
                """)
                .params(title, words, InTerritory.current(), id)
                .update();
        versions.add(id, title, words, at);
    }

    void moderate(UUID id, Moderation moderation, String why) {
        jdbc.sql("update participation.proposal set moderation = ?, moderated_why = ? where territory_id = ? and id = ?")
                .params(moderation.name(), why, InTerritory.current(), id)
                .update();
    }

    void withdraw(UUID id, String why) {
        jdbc.sql("update participation.proposal set lifecycle = 'WITHDRAWN', withdrawn_why = ? where territory_id = ? and id = ?")
                .params(why, InTerritory.current(), id)
                .update();
    }

    /** A reason that is not fit to be read is not kept. False where none waits. */
    boolean judgeWithdrawal(UUID id, boolean isFit) {
        return jdbc.sql("""
                        update participation.proposal
                        set is_withdrawal_read = true, withdrawn_why = case when ? then withdrawn_why else ? end
                        where territory_id = ? and id = ? and lifecycle = 'WITHDRAWN' and not is_withdrawal_read
                        """)
                        .params(isFit, Proposal.BLANKED, InTerritory.current(), id)
                        .update()
                == 1;
    }

    /** @param at when its case came to stand there; an answer keeps its moment whatever happens to the case afterwards */
    void stand(UUID id, CaseStatus status, Instant at) {
        jdbc.sql("""
                update participation.proposal
                set status = :status, answered_at = case when status = :status then answered_at else :answered::timestamptz end
                where territory_id = :territory and id = :id
                """)
                .param("status", status.name())
                .param("answered", status.isOpen() ? null : Timestamp.from(at))
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    /** Cases of ideas that tell of somebody still and were sent before a moment, in the order of their ids. */
    List<UUID> listSentBefore(Instant moment, UUID after, int most) {
        return jdbc.sql("""
                select p.case_id
                from participation.proposal p
                where p.territory_id = :territory and p.case_id > :after and p.submitted_at < :moment
                    and exists (
                        select 1 from participation.version v where v.territory_id = p.territory_id and v.proposal_id = p.id)
                order by p.case_id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("moment", Timestamp.from(moment))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Forgets who wrote the ideas of these cases and how they were before, and what was never shown; gives of how many. */
    int forgetAuthors(Collection<UUID> cases) {
        int forgotten = versions.forget(cases);
        jdbc.sql("""
                update participation.proposal
                set shown_name = '',
                    title = case when moderation = 'VISIBLE' then title else '' end,
                    words = case when moderation = 'VISIBLE' then words else '' end,
                    place = case when moderation = 'VISIBLE' then place else '' end
                where territory_id = ? and case_id = any (?)
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
        return forgotten;
    }

    /** Forgets all that was written in the ideas of these cases; gives of how many. */
    int forgetWords(Collection<UUID> cases) {
        versions.forget(cases);
        return jdbc.sql("""
                update participation.proposal set shown_name = '', title = '', words = '', place = '', 
                    withdrawn_why = case when lifecycle = 'WITHDRAWN' then '–' else '' end
                where territory_id = ? and case_id = any (?) and title <> ''
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    private static Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                Rows.id(row, "case_id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("words"),
                row.getString("place"),
                row.getString("shown_name"),
                Rows.instant(row, "submitted_at"),
                row.getInt("version"),
                Lifecycle.valueOf(row.getString("lifecycle")),
                row.getString("withdrawn_why"),
                row.getBoolean("is_withdrawal_read"),
                CaseStatus.valueOf(row.getString("status")),
                Moderation.valueOf(row.getString("moderation")),
                row.getString("moderated_why"));
    }
}
