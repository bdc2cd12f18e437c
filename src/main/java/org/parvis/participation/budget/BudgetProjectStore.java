package org.parvis.participation.budget;

import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the projects of budgets. */
@Repository
class BudgetProjectStore {

    private final JdbcClient jdbc;
    private final BudgetGroupStore groups;

    BudgetProjectStore(JdbcClient jdbc, BudgetGroupStore groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    /** Those of a budget, in their order. */
    List<BudgetProject> list(UUID budget) {
        return jdbc.sql("""
                select code, name, words, cost, proposal, coalesce(zone, '') as zone, divisible from participation.budget_project
                where territory_id = ? and budget_id = ?
                order by position
                """)
                .params(InTerritory.current(), budget)
                .query((row, n) -> new BudgetProject(
                        row.getString("code"), row.getString("name"), row.getString("words"), row.getLong("cost"), row.getString("proposal"),
                        row.getString("zone"), row.getBoolean("divisible")))
                .list();
    }

    /** Projects that everybody can read and that came from an idea. */
    List<ProjectOfIdea> listFrom(String idea) {
        return jdbc.sql("""
                select b.slug, b.title as budget, p.code, p.name
                from participation.budget_project p
                join participation.budget b on b.territory_id = p.territory_id and b.id = p.budget_id
                where p.territory_id = ? and p.proposal = ? and b.vote_id is not null
                order by b.opens_at
                """)
                .params(InTerritory.current(), idea)
                .query(ProjectOfIdea.class)
                .list();
    }

    void save(UUID budget, int position, BudgetProject project) {
        jdbc.sql("""
                insert into participation.budget_project (territory_id, budget_id, code, position, name, words, cost, proposal, zone,
                    divisible)
                values (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)
                on conflict (territory_id, budget_id, code) do update
                set name = excluded.name, words = excluded.words, cost = excluded.cost, proposal = excluded.proposal,
                    zone = excluded.zone, divisible = excluded.divisible
                """)
                .params(
                        InTerritory.current(), budget, project.code(), position, project.name(), project.words(), project.cost(),
                        project.proposal(), project.zone(), project.isDivisible())
                .update();
    }

    void remove(UUID budget, String code) {
        jdbc.sql("delete from participation.budget_project where territory_id = ? and budget_id = ? and code = ?")
                .params(InTerritory.current(), budget, code)
                .update();
        groups.removeProject(budget, code);
    }
}
