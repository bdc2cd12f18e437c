package org.parvis.api.hooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the webhooks. */
@Repository
class HookStore {

    private static final String COLUMNS =
            "select id, token_id, url, events, created_at, failures, disabled_at from api.hook ";

    private final JdbcClient jdbc;

    HookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Hook hook, byte[] secret) {
        jdbc.sql("""
                insert into api.hook (territory_id, id, token_id, url, secret, events, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), hook.id(), hook.tokenId(), hook.url(), secret,
                        hook.events().stream().map(Enum::name).toArray(String[]::new), Rows.time(hook.createdAt())))
                .update();
    }

    List<Hook> list() {
        return jdbc.sql(COLUMNS + "where territory_id = ? order by created_at desc, id")
                .param(InTerritory.current())
                .query(HookStore::read)
                .list();
    }

    Optional<Hook> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(HookStore::read)
                .optional();
    }

    byte[] secret(UUID id) {
        return jdbc.sql("select secret from api.hook where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(byte[].class)
                .single();
    }

    void succeeded(UUID id) {
        jdbc.sql("update api.hook set failures = 0 where territory_id = ? and id = ? and failures > 0")
                .params(InTerritory.current(), id)
                .update();
    }

    /** How many deliveries were now given up one after the other. */
    int failed(UUID id) {
        return jdbc.sql("update api.hook set failures = failures + 1 where territory_id = ? and id = ? returning failures")
                .params(InTerritory.current(), id)
                .query(Integer.class)
                .single();
    }

    /** Whether it was in use until now. */
    boolean disable(UUID id, Instant now) {
        return jdbc.sql("update api.hook set disabled_at = ? where territory_id = ? and id = ? and disabled_at is null")
                        .params(Rows.of(Rows.time(now), InTerritory.current(), id))
                        .update()
                == 1;
    }

    void enable(UUID id) {
        jdbc.sql("update api.hook set disabled_at = null, failures = 0 where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from api.hook where territory_id = ? and id = ?").params(InTerritory.current(), id).update() == 1;
    }

    private static Hook read(ResultSet row, int n) throws SQLException {
        return new Hook(
                Rows.id(row, "id"),
                Rows.id(row, "token_id"),
                row.getString("url"),
                Rows.texts(row, "events").stream().map(HookEvent::valueOf).collect(Collectors.toSet()),
                Rows.instant(row, "created_at"),
                row.getInt("failures"),
                Rows.findInstant(row, "disabled_at"));
    }
}
