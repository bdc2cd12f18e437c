package org.parvis.casework.texts;

import java.util.List;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.Cases;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The finer statuses that the territory gave itself. */
@Service
@Transactional
public class FinerStatuses {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseActs acts;

    FinerStatuses(JdbcClient jdbc, Cases cases, CaseActs acts) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.acts = acts;
    }

    @Transactional(readOnly = true)
    public List<FinerStatus> list() {
        return jdbc.sql("""
                select code, label, status from casework.territory_status
                where territory_id = ?
                order by position, code
                """)
                .param(InTerritory.current())
                .query(FinerStatus.class)
                .list();
    }

    /** Notes the step that a case has reached within the status where it stands. */
    public Case reach(UUID caseId, String code, Actor by) {
        Case before = cases.get(caseId);
        FinerStatus finer = list().stream()
                .filter(one -> one.code().equals(code) && one.status() == before.status())
                .findFirst()
                .orElseThrow(() -> new Refusal("casework.refused.finerStatus"));
        return acts.reach(before, finer.code(), finer.label(), by);
    }

    void save(FinerStatus finer, int position) {
        jdbc.sql("""
                insert into casework.territory_status (territory_id, code, label, status, position)
                values (?, ?, ?, ?, ?)
                on conflict (territory_id, code) do update
                set label = excluded.label, status = excluded.status, position = excluded.position
                """)
                .params(InTerritory.current(), finer.code(), finer.label(), finer.status().name(), position)
                .update();
    }

    void remove(String code) {
        jdbc.sql("delete from casework.territory_status where territory_id = ? and code = ?")
                .params(InTerritory.current(), code)
                .update();
    }
}
