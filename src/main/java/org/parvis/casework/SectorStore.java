package org.parvis.casework;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sectors with their departments. */
@Repository
class SectorStore {

    private final JdbcClient jdbc;

    SectorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their names. */
    List<Sector> list() {
        Map<String, Set<UUID>> departments = new LinkedHashMap<>();
        Map<String, Sector> sectors = new LinkedHashMap<>();
        jdbc.sql("""
                select s.code, s.label, s.outside, d.department_id
                from casework.sector s
                left join casework.sector_department d on d.territory_id = s.territory_id and d.sector = s.code
                where s.territory_id = ?
                order by s.label collate "fr-x-icu", s.code
                """)
                .param(InTerritory.current())
                .query(row -> {
                    String code = row.getString("code");
                    UUID department = Rows.findId(row, "department_id");
                    Set<UUID> own = departments.computeIfAbsent(code, _ -> new HashSet<>());
                    if (department != null) {
                        own.add(department);
                    }
                    sectors.put(
                            code,
                            new Sector(code, row.getString("label"), Sector.Outside.valueOf(row.getString("outside")), own));
                });
        return sectors.values().stream()
                .map(one -> new Sector(one.code(), one.label(), one.outside(), departments.getOrDefault(one.code(), Set.of())))
                .toList();
    }

    /** Puts it in place of the one of its code; its departments leave the sectors in which they were. */
    void save(Sector sector) {
        jdbc.sql("""
                insert into casework.sector (territory_id, code, label, outside)
                values (?, ?, ?, ?)
                on conflict (territory_id, code) do update set label = excluded.label, outside = excluded.outside
                """)
                .params(InTerritory.current(), sector.code(), sector.label(), sector.outside().name())
                .update();
        jdbc.sql("delete from casework.sector_department where territory_id = ? and (sector = ? or department_id = any (?))")
                .param(InTerritory.current())
                .param(sector.code())
                .param(sector.departments().toArray(UUID[]::new))
                .update();
        sector.departments().forEach(department -> jdbc.sql("""
                insert into casework.sector_department (territory_id, department_id, sector) values (?, ?, ?)
                """)
                .params(InTerritory.current(), department, sector.code())
                .update());
    }

    boolean delete(String code) {
        return jdbc.sql("delete from casework.sector where territory_id = ? and code = ?")
                        .params(InTerritory.current(), code)
                        .update()
                == 1;
    }
}
