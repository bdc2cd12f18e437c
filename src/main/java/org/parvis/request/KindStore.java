package org.parvis.request;

import java.util.List;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kinds of request as rows: each definition as it was written. */
@Repository
class KindStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    KindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String code, int position, JsonNode written, Retirement retirement) {}

    enum Retirement {
        IN_USE,
        RETIRED
    }

    /** All of them, retired ones too, in their order. */
    List<Row> list() {
        return jdbc.sql("""
                select code, position, definition, retired_at
                from request.kind
                where territory_id = ?
                order by position, code
                """)
                .param(InTerritory.current())
                .query((row, n) -> new Row(
                        row.getString("code"),
                        row.getInt("position"),
                        JSON.readTree(row.getString("definition")),
                        row.getTimestamp("retired_at") == null ? Retirement.IN_USE : Retirement.RETIRED))
                .list();
    }

    void put(String code, int position, JsonNode written) {
        jdbc.sql("""
                insert into request.kind (territory_id, code, position, definition)
                values (?, ?, ?, ?::jsonb)
                on conflict (territory_id, code)
                do update set position = excluded.position, definition = excluded.definition, retired_at = null
                """)
                .params(InTerritory.current(), code, position, JSON.writeValueAsString(written))
                .update();
    }

    /** Old requests keep their kind; nobody can choose it any more. Whether it was in use. */
    boolean retire(String code) {
        return jdbc.sql("""
                        update request.kind set retired_at = now()
                        where territory_id = ? and code = ? and retired_at is null
                        """)
                        .params(InTerritory.current(), code)
                        .update()
                == 1;
    }
}
