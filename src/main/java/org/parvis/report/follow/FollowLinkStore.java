package org.parvis.report.follow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that messages to followers carry, as rows: of each only its hash is kept. */
@Repository
class FollowLinkStore {

    /** What a link in a message is about: one follow, or all that come in one daily message. */
    enum Reach {
        ONE,
        DAILY
    }

    record Linked(Follow follow, Reach reach) {}

    private final JdbcClient jdbc;

    FollowLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String create(UUID followId, Reach reach, Instant now) {
        return Objects.requireNonNull(create(List.of(followId), reach, now).get(followId));
    }

    /** One link for each follow that has not been ended meanwhile, by one statement. */
    Map<UUID, String> create(Collection<UUID> followIds, Reach reach, Instant now) {
        Map<UUID, String> tokens = new LinkedHashMap<>();
        followIds.forEach(id -> tokens.put(id, Tokens.link()));
        List<UUID> alive = jdbc.sql("""
                insert into report.follow_link (territory_id, hash, follow_id, reach, created_at)
                select f.territory_id, link.hash, f.id, :reach, :now
                from unnest(:hashes::text[], :ids::uuid[]) as link (hash, follow_id)
                join report.follow f on f.territory_id = :territory and f.id = link.follow_id
                for key share of f
                returning follow_id
                """)
                .param("territory", InTerritory.current())
                .param("hashes", tokens.values().stream().map(Tokens::hash).toArray(String[]::new))
                .param("ids", tokens.keySet().toArray(UUID[]::new))
                .param("reach", reach.name())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
        tokens.keySet().retainAll(alive);
        return tokens;
    }

    Optional<Linked> find(String token) {
        return jdbc.sql("""
                select %s, l.reach
                from report.follow_link l
                join report.follow f on f.territory_id = l.territory_id and f.id = l.follow_id
                where l.territory_id = ? and l.hash = ?
                """.formatted(FollowStore.COLUMNS))
                .params(InTerritory.current(), Tokens.hash(token))
                .query((row, n) -> new Linked(FollowStore.read(row, n), Reach.valueOf(row.getString("reach"))))
                .optional();
    }

    /** Links of messages long gone. */
    void forget(Instant before) {
        jdbc.sql("delete from report.follow_link where territory_id = ? and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }
}
