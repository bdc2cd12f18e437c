package org.parvis.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TerritoryStore {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+/?");

    private final JdbcClient jdbc;
    private final Json json;
    private final String origin;

    TerritoryStore(JdbcClient jdbc, Json json, @Value("${parvis.origin:http://localhost:${server.port}}") String origin) {
        this.jdbc = jdbc;
        this.json = json;
        this.origin = checked(origin);
    }

    /** Mails and programs are given addresses that begin with it: a wrong one is better met at the start. */
    static String checked(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalStateException("PARVIS_ORIGIN must be an address such as https://parvis.example.fr,"
                    + " without a path: \"" + origin + "\" is none");
        }
        return origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
    }

    void insert(UUID id, String slug, String name) {
        jdbc.sql("insert into territory.territory (id, slug, name) values (?, ?, ?)")
                .params(id, slug, name)
                .update();
    }

    Optional<Territory> find(UUID id) {
        return jdbc.sql("select id, slug, name, hosts, settings, version from territory.territory where id = ?")
                .param(id)
                .query((row, n) -> territory(row))
                .optional();
    }

    Optional<UUID> idOfSlug(String slug) {
        return jdbc.sql("select id from territory.territory where slug = ?")
                .param(slug)
                .query(UUID.class)
                .optional();
    }

    /** The territory of a host name; on a host that is nobody's, the oldest one: a single town needs no setting. */
    Optional<UUID> idOfHost(String host) {
        return jdbc.sql("""
                        select id
                        from territory.territory
                        where ? = any (hosts) or hosts = '{}'
                        order by ? = any (hosts) desc, created_at
                        limit 1
                        """)
                .params(host, host)
                .query(UUID.class)
                .optional();
    }

    /** The territory to which a host name is given already, if it is not the one that asks. */
    Optional<String> otherSlugOfHost(String host, UUID asking) {
        return jdbc.sql("select slug from territory.territory where ? = any (hosts) and id <> ? limit 1")
                .params(host, asking)
                .query(String.class)
                .optional();
    }

    List<UUID> listIds() {
        return jdbc.sql("select id from territory.territory order by id")
                .query(UUID.class)
                .list();
    }

    /** One import of a territory at a time; held until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select 1 from territory.territory where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    void update(Territory territory) {
        jdbc.sql("update territory.territory set name = ?, hosts = ?, settings = ?::jsonb where id = ?")
                .params(
                        territory.name(),
                        territory.hosts().toArray(String[]::new),
                        json.write(territory.settings()),
                        territory.id())
                .update();
    }

    /** Makes everything that any node has derived from the territory out of date. */
    void touch(UUID id) {
        jdbc.sql("update territory.territory set version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    private Territory territory(ResultSet row) throws SQLException {
        List<String> hosts = List.of((String[]) row.getArray("hosts").getArray());
        String slug = row.getString("slug");
        String settings = row.getString("settings");
        return new Territory(
                row.getObject("id", UUID.class),
                slug,
                row.getString("name"),
                hosts,
                hosts.isEmpty() ? origin + "/t/" + slug : "https://" + hosts.getFirst(),
                settings.equals("{}") ? TerritorySettings.EMPTY : json.read(settings, TerritorySettings.class),
                row.getLong("version"));
    }
}
