package org.parvis.participation.budget;

import java.util.List;
import java.util.UUID;
import org.parvis.ballot.proof.ZoneLimits;
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
                        select code, name, envelope, city_wide, least, most, sum_points from participation.budget_zone
                        where territory_id = ? and budget_id = ?
                        order by position, code
                        """)
                .params(InTerritory.current(), budget)
                .query((row, n) -> new BudgetZone(
                        row.getString("code"), row.getString("name"), row.getLong("envelope"), row.getBoolean("city_wide"),
                        new ZoneLimits(row.getInt("least"), row.getInt("most"), row.getInt("sum_points"))))
                .list();
    }

    void save(UUID budget, int position, BudgetZone zone) {
        jdbc.sql("""
                insert into participation.budget_zone (territory_id, budget_id, code, position, name, envelope, city_wide, least, most, sum_points)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (territory_id, budget_id, code) do update
                set name = excluded.name, envelope = excluded.envelope, city_wide = excluded.city_wide,
                    least = excluded.least, most = excluded.most, sum_points = excluded.sum_points
                """)
                .params(
                        InTerritory.current(), budget, zone.code(), position, zone.name(), zone.envelope(), zone.isCityWide(), zone.own().min(),
                        zone.own().max(), zone.own().maxSum())
                .update();
    }

    /** Puts zones into this order. */
    void arrange(UUID budget, List<String> codes) {
        jdbc.sql("""
                update participation.budget_zone set position = array_position(?::text[], code)
                where territory_id = ? and budget_id = ? and code = any(?::text[])
                """)
                .params(codes.toArray(String[]::new), InTerritory.current(), budget, codes.toArray(String[]::new))
                .update();
    }

    /** Its projects stay, in no zone. */
    void remove(UUID budget, String code) {
        jdbc.sql("delete from participation.budget_zone where territory_id = ? and budget_id = ? and code = ?")
                .params(InTerritory.current(), budget, code)
                .update();
    }
}
