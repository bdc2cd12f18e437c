package org.parvis.participation.budget;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.budget.PaperBallots.Figures;
import org.parvis.participation.budget.PaperBallots.Sheet;
import org.parvis.participation.budget.PaperBallots.State;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of paper ballots. */
@Repository
class PaperStore {

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a sheet where it is a new one, and keeps others from it until the transaction ends. */
    State hold(UUID budget, String sheet) {
        jdbc.sql("""
                        insert into participation.paper_sheet (territory_id, budget_id, sheet, state) values (?, ?, ?, 'OPEN')
                        on conflict do nothing
                        """)
                .params(InTerritory.current(), budget, sheet)
                .update();
        return jdbc.sql("select state from participation.paper_sheet where territory_id = ? and budget_id = ? and sheet = ? for update")
                .params(InTerritory.current(), budget, sheet)
                .query(State.class)
                .single();
    }

    /** What others have typed of it. */
    List<String> typedByOthers(UUID budget, String sheet, UUID agent) {
        return jdbc.sql("""
                        select content from participation.paper_typing
                        where territory_id = ? and budget_id = ? and sheet = ? and agent <> ?
                        """)
                .params(InTerritory.current(), budget, sheet, agent)
                .query(String.class)
                .list();
    }

    /** In place of what the same agent has typed before; gives how often they have typed it. */
    int save(UUID budget, String sheet, UUID agent, String agentName, String content) {
        return jdbc.sql("""
                        insert into participation.paper_typing as t (territory_id, budget_id, sheet, agent, agent_name, content)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (territory_id, budget_id, sheet, agent) do update set content = excluded.content, times = t.times + 1
                        returning times
                        """)
                .params(InTerritory.current(), budget, sheet, agent, agentName, content)
                .query(Integer.class)
                .single();
    }

    /** The sheets of a person that count, of which there is one at most; others who ask for the same person wait. */
    List<String> listCast(UUID budget, String voter) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('paper ' || ?, 0))").param(voter).query().singleRow();
        return jdbc.sql("select sheet from participation.paper_sheet where territory_id = ? and budget_id = ? and voter = ?")
                .params(InTerritory.current(), budget, voter)
                .query(String.class)
                .list();
    }

    /**
     * A sheet that is open counts from now on; what was typed of it goes.
     *
     * @param voter whose sheet it is, as a keyed hash
     * @param beforeChange whether a project has changed since it was handed in
     * @param beforeClosing whether a closing that was put off has passed since
     */
    void count(UUID budget, String sheet, String voter, boolean beforeChange, boolean beforeClosing) {
        jdbc.sql("""
                        update participation.paper_sheet set state = 'CAST', voter = ?, before_change = ?, before_closing = ?
                        where territory_id = ? and budget_id = ? and sheet = ? and state = 'OPEN'
                        """)
                .params(voter, beforeChange, beforeClosing, InTerritory.current(), budget, sheet)
                .update();
        forget(budget, sheet);
    }

    /** A sheet that is open does not count; what was typed of it goes. */
    void refuse(UUID budget, String sheet) {
        jdbc.sql("update participation.paper_sheet set state = 'REFUSED' where territory_id = ? and budget_id = ? and sheet = ? and state = 'OPEN'")
                .params(InTerritory.current(), budget, sheet)
                .update();
        forget(budget, sheet);
    }

    private void forget(UUID budget, String sheet) {
        jdbc.sql("delete from participation.paper_typing where territory_id = ? and budget_id = ? and sheet = ?")
                .params(InTerritory.current(), budget, sheet)
                .update();
    }

    Figures figures(UUID budget) {
        return jdbc.sql("""
                        select count(*) as cast, count(*) filter (where before_change) as before_change, count(*) filter (where before_closing) as before_closing
                        from participation.paper_sheet where territory_id = ? and budget_id = ? and state = 'CAST'
                        """)
                .params(InTerritory.current(), budget)
                .query(Figures.class)
                .single();
    }

    /** Sheets on which no two agents agree yet, with who has typed them. */
    List<Sheet> listOpen(UUID budget) {
        return jdbc.sql("""
                        select s.sheet, array_agg(t.agent_name order by t.agent_name) filter (where t.agent is not null) as agents
                        from participation.paper_sheet s
                        left join participation.paper_typing t using (territory_id, budget_id, sheet)
                        where s.territory_id = ? and s.budget_id = ? and s.state = 'OPEN'
                        group by s.sheet
                        order by s.sheet
                        """)
                .params(InTerritory.current(), budget)
                .query((row, n) -> new Sheet(
                        row.getString("sheet"),
                        row.getArray("agents") == null ? List.of() : List.of((String[]) row.getArray("agents").getArray())))
                .list();
    }

    long count(UUID budget, State state) {
        return jdbc.sql("select count(*) from participation.paper_sheet where territory_id = ? and budget_id = ? and state = ?")
                .params(InTerritory.current(), budget, state.name())
                .query(Long.class)
                .single();
    }

    /** What was typed goes, and whose sheets count; sheets on which nobody agreed stay in the count of those that are open. */
    void forgetTyped(UUID budget) {
        jdbc.sql("delete from participation.paper_typing where territory_id = ? and budget_id = ?")
                .params(InTerritory.current(), budget)
                .update();
        jdbc.sql("update participation.paper_sheet set voter = null where territory_id = ? and budget_id = ? and voter is not null")
                .params(InTerritory.current(), budget)
                .update();
    }
}
