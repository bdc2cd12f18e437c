package org.parvis.casework.texts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.Cases;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The finer statuses that the territory gave itself. Answers from memory. */
@Service
public class FinerStatuses {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseActs acts;
    private final PerVersion<List<FinerStatus>> all;

    FinerStatuses(JdbcClient jdbc, Cases cases, CaseActs acts, Territories territories) {
        this.all = new PerVersion<>(territories, this::stored);
        this.jdbc = jdbc;
        this.cases = cases;
        this.acts = acts;
    }

    public List<FinerStatus> list() {
        return all.current();
    }

    /** The steps that a case can be noted to have reached from where it stands. */
    public List<FinerStatus> ahead(Case subject) {
        return list().stream()
                .filter(finer -> finer.status() == subject.status())
                .filter(finer -> !finer.code().equals(subject.state().localStatus()))
                .toList();
    }

    /** The step that a case has reached, in the territory's words; null for none. */
    public @Nullable String label(Case subject) {
        String code = subject.state().localStatus();
        return code == null
                ? null
                : list().stream()
                        .filter(finer -> finer.code().equals(code))
                        .map(FinerStatus::label)
                        .findFirst()
                        .orElse(null);
    }

    List<FinerStatus> stored() {
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
    @Transactional
    public Case reach(UUID caseId, String code, Actor by) {
        Case before = cases.get(caseId);
        FinerStatus finer = list().stream()
                .filter(one -> one.code().equals(code) && one.status() == before.status())
                .findFirst()
                .orElseThrow(() -> new Refusal("casework.refused.finerStatus"));
        return acts.reach(before, finer.code(), finer.label(), by);
    }

    @Transactional
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

    @Transactional
    void remove(String code) {
        jdbc.sql("delete from casework.territory_status where territory_id = ? and code = ?")
                .params(InTerritory.current(), code)
                .update();
    }
}
