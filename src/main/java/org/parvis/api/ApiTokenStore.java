package org.parvis.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the tokens. */
@Repository
class ApiTokenStore {

    private static final String COLUMNS =
            "select id, name, scopes, departments, per_minute, expires_at, created_at, last_used_at, revoked_at from api.token ";

    private final JdbcClient jdbc;

    ApiTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String hash, ApiToken token, Instant now) {
        jdbc.sql("""
                insert into api.token (territory_id, id, hash, name, scopes, departments, per_minute, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        token.id(),
                        hash,
                        token.name(),
                        token.scopes().stream().map(Enum::name).toArray(String[]::new),
                        token.departments().toArray(UUID[]::new),
                        token.perMinute(),
                        Rows.time(now),
                        Rows.time(token.expiresAt())))
                .update();
    }

    Optional<GivenToken> findByHash(String hash) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and hash = ?")
                .params(InTerritory.current(), hash)
                .query(ApiTokenStore::given)
                .optional();
    }

    Optional<GivenToken> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(ApiTokenStore::given)
                .optional();
    }

    /** The newest: those not taken back first. */
    List<GivenToken> list(int most) {
        return jdbc.sql(COLUMNS + "where territory_id = ? order by revoked_at is not null, created_at desc, id limit ?")
                .params(InTerritory.current(), most)
                .query(ApiTokenStore::given)
                .list();
    }

    /** Nodes that note it at once write it once: the row says when it was noted last. */
    void noteUse(UUID id, Instant now, Instant notedBefore) {
        jdbc.sql("""
                update api.token set last_used_at = ?
                where territory_id = ? and id = ? and (last_used_at is null or last_used_at < ?)
                """)
                .params(Rows.of(Rows.time(now), InTerritory.current(), id, Rows.time(notedBefore)))
                .update();
    }

    /** Whether it was in force. */
    boolean revoke(UUID id, Instant now) {
        return jdbc.sql("update api.token set revoked_at = ? where territory_id = ? and id = ? and revoked_at is null")
                        .params(Rows.of(Rows.time(now), InTerritory.current(), id))
                        .update()
                > 0;
    }

    private static GivenToken given(ResultSet row, int n) throws SQLException {
        ApiToken token = new ApiToken(
                Rows.id(row, "id"),
                row.getString("name"),
                Rows.texts(row, "scopes").stream().map(ApiScope::valueOf).collect(Collectors.toSet()),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("departments").getArray())),
                row.getInt("per_minute"),
                Rows.instant(row, "expires_at"));
        return new GivenToken(
                token, Rows.instant(row, "created_at"), Rows.findInstant(row, "last_used_at"), Rows.findInstant(row, "revoked_at"));
    }
}
