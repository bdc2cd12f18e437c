package org.parvis.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.shared.OpeningHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DepartmentStore {

    private final JdbcClient jdbc;
    private final Json json;

    DepartmentStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Department> list() {
        return jdbc.sql("""
                        select id, code, name, kind, competences, email, phone, public_contact, open311, hours, active
                        from territory.department
                        where territory_id = ?
                        order by kind desc, name collate "fr-x-icu", code
                        """)
                .param(InTerritory.current())
                .query((row, n) -> department(row))
                .list();
    }

    void save(Department department) {
        jdbc.sql("""
                        insert into territory.department
                            (territory_id, id, code, name, kind, competences, email, phone, public_contact, open311, hours, active)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        on conflict (territory_id, id) do update
                        set name = excluded.name, kind = excluded.kind, competences = excluded.competences,
                            email = excluded.email, phone = excluded.phone, public_contact = excluded.public_contact,
                            open311 = excluded.open311, hours = excluded.hours, active = excluded.active
                        """)
                .param(InTerritory.current())
                .param(department.id())
                .param(department.code())
                .param(department.name())
                .param(department.kind().name())
                .param(department.competences())
                .param(department.email())
                .param(department.phone())
                .param(department.publicContact())
                .param(json.writeOrNull(department.endpoint()))
                .param(json.writeOrNull(department.hours()))
                .param(department.active())
                .update();
    }

    void retire(Department department) {
        jdbc.sql("update territory.department set active = false where territory_id = ? and id = ?")
                .params(InTerritory.current(), department.id())
                .update();
    }

    private Department department(ResultSet row) throws SQLException {
        return new Department(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                DepartmentKind.valueOf(row.getString("kind")),
                row.getString("competences"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("public_contact"),
                json.readOrNull(row.getString("open311"), Open311Endpoint.class),
                json.readOrNull(row.getString("hours"), OpeningHours.class),
                row.getBoolean("active"));
    }
}
