package org.parvis.participation.kin;

import java.util.Collection;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is forgotten of merges and splits, with whoever proposed them. */
@Repository
class MergeForgettingStore {

    private final JdbcClient jdbc;

    MergeForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Texts by these authors of merges and splits that never came to be, why ideas were split, and why they undid others: where it is not known who gave a
     * reason it may be theirs.
     */
    void forgetTexts(Collection<UUID> authors) {
        UUID[] known = authors.toArray(UUID[]::new);
        jdbc.sql("""
                update participation.merge set title = '–', words = '–', ended_why = case when ended_why = '' or state = 'UNDONE' then ended_why else '–' end,
                    state = case when state in ('READING', 'ASKED') then 'STOPPED' else state end
                where territory_id = ? and proposed_by = any (?) and result_id is null
                """)
                .param(InTerritory.current())
                .param(known)
                .update();
        jdbc.sql("""
                update participation.merge_part t set title = '–', words = '–'
                from participation.merge m
                where m.territory_id = ? and m.proposed_by = any (?) and t.territory_id = m.territory_id and t.merge_id = m.id
                    and t.proposal_id is null
                """)
                .param(InTerritory.current())
                .param(known)
                .update();
        jdbc.sql("""
                update participation.merge m set ended_why = '–'
                where m.territory_id = :territory and m.state = 'UNDONE' and m.ended_why <> '–'
                    and (m.ended_by = any (:authors) or m.ended_by is null and exists (
                        select 1 from participation.author a
                        where a.territory_id = m.territory_id and a.proposal_id = m.result_id and a.id = any (:authors)))
                """)
                .param("territory", InTerritory.current())
                .param("authors", known)
                .update();
    }
}
