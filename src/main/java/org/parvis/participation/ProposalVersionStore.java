package org.parvis.participation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what ideas said one after the other. */
@Repository
class ProposalVersionStore {

    private final JdbcClient jdbc;

    ProposalVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String title, String words, Instant at) {
        jdbc.sql("""
                insert into participation.version (territory_id, proposal_id, ordinal, title, words, at)
                select :territory, :proposal, coalesce(max(ordinal), 0) + 1, :title, :words, :at
                from participation.version
                where territory_id = :territory and proposal_id = :proposal
                """)
                .param("territory", InTerritory.current())
                .param("proposal", id)
                .param("title", title)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<ProposalVersion> list(UUID id) {
        return jdbc.sql("""
                select ordinal, title, words, at, shown_at, substantive, why
                from participation.version
                where territory_id = ? and proposal_id = ?
                order by ordinal
                """)
                .params(InTerritory.current(), id)
                .query((row, n) -> new ProposalVersion(
                        row.getInt("ordinal"),
                        row.getString("title"),
                        row.getString("words"),
                        Rows.instant(row, "at"),
                        Rows.findInstant(row, "shown_at"),
                        row.getBoolean("substantive"),
                        row.getString("why")))
                .list();
    }

    /** The version that counts can be read by everybody from now on. */
    void show(UUID id, Instant now) {
        jdbc.sql("""
                update participation.version v set shown_at = :now
                from participation.proposal p
                where p.territory_id = :territory and p.id = :id
                    and v.territory_id = p.territory_id and v.proposal_id = p.id and v.ordinal = p.version and v.shown_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    /** Whether a change, a name, a merge or a split that its authors want, or a reason that one of them gave waits to be read. */
    boolean isAwaited(UUID id) {
        return jdbc.sql("""
                select exists (select 1 from participation.revision where territory_id = :territory and proposal_id = :id)
                    or exists (
                        select 1 from participation.author
                        where territory_id = :territory and proposal_id = :id and accepted_at is not null and left_at is null
                            and shown_name <> '' and not is_name_read)
                    or exists (
                        select 1 from participation.merge m
                        join participation.merge_source s on s.territory_id = m.territory_id and s.merge_id = m.id
                        where m.territory_id = :territory and m.state = 'READING' and s.proposal_id = :id)
                    or exists (
                        select 1 from participation.proposal
                        where territory_id = :territory and id = :id and lifecycle = 'WITHDRAWN' and not is_withdrawal_read and withdrawn_why <> '–')
                    or exists (
                        select 1 from participation.merge m
                        where m.territory_id = :territory and m.state = 'UNDONE' and not m.is_end_read and m.ended_why <> '–'
                            and (m.result_id = :id or exists (
                                select 1 from participation.merge_part t
                                where t.territory_id = m.territory_id and t.merge_id = m.id and t.proposal_id = :id) or exists (
                                select 1 from participation.merge_source s
                                where s.territory_id = m.territory_id and s.merge_id = m.id and s.proposal_id = :id)))
                """)
                .param("territory", InTerritory.current())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Gives of how many ideas. */
    int forget(Collection<UUID> cases) {
        return jdbc.sql("""
                with gone as (
                    delete from participation.version v
                    using participation.proposal p
                    where v.territory_id = :territory and p.territory_id = :territory and p.id = v.proposal_id
                        and p.case_id = any (:cases)
                    returning v.proposal_id
                )
                select count(distinct proposal_id) from gone
                """)
                .param("territory", InTerritory.current())
                .param("cases", cases.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
