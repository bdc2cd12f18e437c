package org.parvis.territory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.web.Site;
import org.parvis.web.Sites;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The territories that this instance serves. */
@Service
public class Territories implements Sites {

    private final JdbcClient jdbc;
    private final String origin;
    private final LoadingCache<String, Optional<Territory>> bySlug =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).maximumSize(10_000).build(this::load);
    private final LoadingCache<String, Optional<String>> slugOfHost =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).maximumSize(10_000).build(this::slugOf);

    Territories(JdbcClient jdbc, @Value("${parvis.origin:http://localhost:${server.port}}") String origin) {
        this.jdbc = jdbc;
        this.origin = origin;
    }

    /** Creates an empty territory; its contents are imported. */
    public Territory create(String slug, String name) {
        jdbc.sql("insert into territory.territory (id, slug, name) values (?, ?, ?)")
                .params(Ids.next(), slug, name)
                .update();
        bySlug.invalidate(slug);
        return findTerritory(slug).orElseThrow();
    }

    public Optional<Territory> findTerritory(String slug) {
        return bySlug.get(slug);
    }

    /** The territory in scope. */
    public Territory current() {
        return get(InTerritory.current());
    }

    public Territory get(UUID id) {
        return jdbc.sql("select slug from territory.territory where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .flatMap(bySlug::get)
                .orElseThrow();
    }

    /** All territories, for jobs that serve each in turn. */
    public List<UUID> listIds() {
        return jdbc.sql("select id from territory.territory order by id")
                .query(UUID.class)
                .list();
    }

    @Override
    public Optional<Site> findByHost(String host) {
        return slugOfHost.get(host).flatMap(bySlug::get).map(Site.class::cast);
    }

    @Override
    public Optional<Site> findBySlug(String slug) {
        return bySlug.get(slug).map(Site.class::cast);
    }

    /** The territory of a host name; on a host that is nobody's, the oldest one: a single town needs no setting. */
    private Optional<String> slugOf(String host) {
        return jdbc.sql("""
                        select slug
                        from territory.territory
                        where ? = any (hosts) or hosts = '{}'
                        order by ? = any (hosts) desc, created_at
                        limit 1
                        """)
                .params(host, host)
                .query(String.class)
                .optional();
    }

    private Optional<Territory> load(String slug) {
        return jdbc.sql("select id, slug, name, hosts from territory.territory where slug = ?")
                .param(slug)
                .query((row, n) -> {
                    String[] hosts = (String[]) row.getArray("hosts").getArray();
                    return new Territory(
                            row.getObject("id", UUID.class),
                            row.getString("slug"),
                            row.getString("name"),
                            hosts.length == 0 ? origin + "/t/" + slug : "https://" + hosts[0],
                            List.of("fr", "en"),
                            ZoneId.of("Europe/Paris"),
                            new Site.Contact("", "", "", ""),
                            "",
                            "0",
                            "");
                })
                .optional();
    }
}
