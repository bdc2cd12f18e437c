package org.parvis.participation.panel;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of panels themselves. A secret leaves it once people are drawn by it. */
@Repository
class PanelStore {

    private static final String COLUMNS = """
            select id, process_id, slug, title, words, mandate_from, mandate_to, source, source_on, promise, digest, announced_at,
                case when drawn_at is null then null else secret end as secret, randomness, seed, drawn_at
            from participation.panel
            """;

    private final JdbcClient jdbc;

    PanelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<Panel> listOf(UUID process) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and process_id = ? order by created_at, id")
                .params(InTerritory.current(), process)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Panel> find(UUID process, String slug) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and process_id = ? and slug = ?")
                .params(InTerritory.current(), process, slug)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Panel> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Kept from changing until the transaction ends. */
    Panel hold(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .single();
    }

    /** Whether no other of the process has the slug. */
    boolean insert(UUID id, UUID process, String slug, PanelAbout about, Instant now) {
        return jdbc.sql("""
                        insert into participation.panel
                            (territory_id, id, process_id, slug, title, words, mandate_from, mandate_to, source, source_on, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (territory_id, process_id, slug) do nothing
                        """)
                        .params(
                                InTerritory.current(), id, process, slug, about.title(), about.words(), day(about.from()), day(about.to()),
                                about.source(), day(about.sourceOn()), Timestamp.from(now))
                        .update()
                == 1;
    }

    void update(UUID id, PanelAbout about) {
        jdbc.sql("""
                update participation.panel set title = ?, words = ?, mandate_from = ?, mandate_to = ?, source = ?, source_on = ?
                where territory_id = ? and id = ?
                """)
                .params(
                        about.title(), about.words(), day(about.from()), day(about.to()), about.source(), day(about.sourceOn()),
                        InTerritory.current(), id)
                .update();
    }

    void announce(UUID id, byte[] secret, String digest, Instant now) {
        jdbc.sql("update participation.panel set secret = ?, promise = ?, digest = ?, announced_at = ? where territory_id = ? and id = ?")
                .params(secret, Sortition.promise(secret), digest, Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    /** The secret that was promised, for whoever draws by it. */
    byte[] secret(UUID id) {
        return jdbc.sql("select secret from participation.panel where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(byte[].class)
                .single();
    }

    void draw(UUID id, String randomness, String seed, Instant now) {
        jdbc.sql("update participation.panel set randomness = ?, seed = ?, drawn_at = ? where territory_id = ? and id = ?")
                .params(randomness, seed, Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    boolean isUsed() {
        return jdbc.sql("select exists (select 1 from participation.panel where territory_id = ?)").param(InTerritory.current()).query(Boolean.class).single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from participation.panel where territory_id = ? and id = ?").params(InTerritory.current(), id).update();
    }

    private static Date day(@Nullable LocalDate day) {
        return Date.valueOf(Objects.requireNonNull(day));
    }

    private static Panel read(ResultSet row) throws SQLException {
        byte[] secret = row.getBytes("secret");
        return new Panel(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                row.getString("slug"),
                new PanelAbout(
                        row.getString("title"),
                        row.getString("words"),
                        row.getObject("mandate_from", LocalDate.class),
                        row.getObject("mandate_to", LocalDate.class),
                        row.getString("source"),
                        row.getObject("source_on", LocalDate.class)),
                row.getString("promise"),
                row.getString("digest"),
                Rows.findInstant(row, "announced_at"),
                secret == null ? "" : HexFormat.of().formatHex(secret),
                row.getString("randomness"),
                row.getString("seed"),
                Rows.findInstant(row, "drawn_at"));
    }
}
