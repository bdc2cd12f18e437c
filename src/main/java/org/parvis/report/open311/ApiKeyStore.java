package org.parvis.report.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the keys. */
@Repository
class ApiKeyStore {

    private final JdbcClient jdbc;

    ApiKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(String hash, ApiKey key) {
        jdbc.sql("""
                insert into report.api_key (territory_id, id, hash, name, per_minute, scopes)
                values (?, ?, ?, ?, ?, ?)
                on conflict (territory_id, hash)
                do update set name = excluded.name, per_minute = excluded.per_minute, scopes = excluded.scopes,
                    revoked_at = null
                """)
                .params(
                        InTerritory.current(),
                        key.id(),
                        hash,
                        key.name(),
                        key.perMinute(),
                        key.scopes().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** A key in force, and whether its use was noted in the last hour. */
    record Found(ApiKey key, boolean isNoted) {}

    Optional<Found> find(String hash) {
        return jdbc.sql("""
                        select id, name, per_minute, scopes,
                            coalesce(last_used_at > now() - interval '1 hour', false) as noted
                        from report.api_key
                        where territory_id = ? and hash = ? and revoked_at is null
                        """)
                .params(InTerritory.current(), hash)
                .query((row, n) -> new Found(key(row, n), row.getBoolean("noted")))
                .optional();
    }

    void noteUse(UUID id) {
        jdbc.sql("update report.api_key set last_used_at = now() where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    List<ApiKey> list() {
        return jdbc.sql("""
                        select id, name, per_minute, scopes
                        from report.api_key
                        where territory_id = ? and revoked_at is null
                        order by name, id
                        """)
                .param(InTerritory.current())
                .query(ApiKeyStore::key)
                .list();
    }

    /** The newest keys: those in force first, then those taken back. */
    List<GivenKey> listGiven(int most) {
        return given("order by revoked_at is not null, created_at desc, id limit ?", most).list();
    }

    Optional<GivenKey> findGiven(UUID id) {
        return given("and id = ?", id).optional();
    }

    private JdbcClient.MappedQuerySpec<GivenKey> given(String rest, Object value) {
        return jdbc.sql("""
                        select id, name, per_minute, scopes, created_at, last_used_at, revoked_at
                        from report.api_key
                        where territory_id = ?
                        """ + rest)
                .params(InTerritory.current(), value)
                .query(ApiKeyStore::given);
    }

    /** Whether there was such a key. */
    boolean revoke(UUID id) {
        return jdbc.sql("""
                        update report.api_key
                        set revoked_at = now()
                        where territory_id = ? and id = ? and revoked_at is null
                        """)
                        .params(InTerritory.current(), id)
                        .update()
                > 0;
    }

    private static GivenKey given(ResultSet row, int n) throws SQLException {
        return new GivenKey(
                key(row, n),
                Rows.instant(row, "created_at"),
                Rows.findInstant(row, "last_used_at"),
                Rows.findInstant(row, "revoked_at"));
    }

    private static ApiKey key(ResultSet row, int n) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("per_minute"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(ApiKey.Scope::valueOf)
                        .collect(Collectors.toSet()));
    }
}
