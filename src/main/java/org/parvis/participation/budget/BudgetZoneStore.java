package org.parvis.participation.budget;

import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of zones of budgets. */
@Repository
class BudgetZoneStore {

    private final JdbcClient jdbc;

    BudgetZoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BudgetZone> list(UUID budget) {
        return jdbc.sql("""
                        select code, name, envelope, city_wide from participation.budget_zone
                        where territory_id = ? and budget_id = ?
                        order by position
                        """)
                .params(InTerritory.current(), budget)
                .query((row, n) -> new BudgetZone(
                        row.getString("code"), row.getString("name"), row.getLong("envelope"), row.getBoolean("city_wide")))
                .list();
    }

    void save(UUID budget, int position, BudgetZone zone) {
        jdbc.sql("""
                insert into participation.budget_zone (territory_id, budget_id, code, position, name, envelope, city_wide)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (territory_id, budget_id, code) do update
                set name = excluded.name, envelope = excluded.envelope, city_wide = excluded.city_wide
                """)
                .params(InTerritory.current(), budget, zone.code(), position, zone.name(), zone.envelope(), zone.isCityWide())
                .update();
    }

    /** Its projects stay, in no zone. */
    void remove(UUID budget, String code) {
        jdbc.sql("delete from participation.budget_zone where territory_id = ? and budget_id = ? and code = ?")
                .params(InTerritory.current(), budget, code)
                .update();
    }
}
