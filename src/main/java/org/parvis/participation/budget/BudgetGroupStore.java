package org.parvis.participation.budget;

import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of groups of projects of budgets. */
@Repository
class BudgetGroupStore {

    private final JdbcClient jdbc;

    BudgetGroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BudgetGroup> list(UUID budget) {
        return jdbc.sql("""
                        select code, name, projects, most, least, least_amount from participation.budget_group
                        where territory_id = ? and budget_id = ?
                        order by position, code
                        """)
                .params(InTerritory.current(), budget)
                .query((row, n) -> new BudgetGroup(
                        row.getString("code"), row.getString("name"), Rows.texts(row, "projects"), row.getInt("most"), row.getInt("least"),
                        row.getLong("least_amount")))
                .list();
    }

    void save(UUID budget, int position, BudgetGroup group) {
        jdbc.sql("""
                insert into participation.budget_group (territory_id, budget_id, code, position, name, projects, most, least, least_amount)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (territory_id, budget_id, code) do update
                set name = excluded.name, projects = excluded.projects, most = excluded.most, least = excluded.least,
                    least_amount = excluded.least_amount
                """)
                .params(
                        InTerritory.current(), budget, group.code(), position, group.name(), group.projects().toArray(String[]::new), group.most(),
                        group.least(), group.leastAmount())
                .update();
    }

    void remove(UUID budget, String code) {
        jdbc.sql("delete from participation.budget_group where territory_id = ? and budget_id = ? and code = ?")
                .params(InTerritory.current(), budget, code)
                .update();
    }

    /** Puts groups into this order. */
    void arrange(UUID budget, List<String> codes) {
        jdbc.sql("""
                update participation.budget_group set position = array_position(?::text[], code)
                where territory_id = ? and budget_id = ? and code = any(?::text[])
                """)
                .params(codes.toArray(String[]::new), InTerritory.current(), budget, codes.toArray(String[]::new))
                .update();
    }

    /** Takes a project out of the groups that it is in. */
    void removeProject(UUID budget, String code) {
        jdbc.sql("""
                update participation.budget_group set projects = array_remove(projects, ?)
                where territory_id = ? and budget_id = ? and ? = any(projects)
                """)
                .params(code, InTerritory.current(), budget, code)
                .update();
    }
}
