package org.parvis.knowledge.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sheets were brought in, and what articles they are. */
@Repository
class SheetStore {

    private static final String COLUMNS = """
            select s.sheet_id, s.article_id, s.digest, s.address, s.dated, s.town_hall, s.gone_at
            from knowledge.sheet s
            """;

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Sheet sheet, UUID article, String digest, Instant now) {
        jdbc.sql("""
                insert into knowledge.sheet (territory_id, sheet_id, article_id, digest, readers, address, dated, town_hall, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(InTerritory.current(), sheet.id(), article, digest, sheet.readers(), sheet.address(),
                        sheet.dated(), sheet.namesTownHall(), Timestamp.from(now)))
                .update();
    }

    void update(Sheet sheet, String digest, Instant now) {
        jdbc.sql("""
                update knowledge.sheet
                set digest = ?, address = ?, dated = ?, town_hall = ?, imported_at = ?, gone_at = null
                where territory_id = ? and sheet_id = ? and readers = ?
                """)
                .params(Rows.of(digest, sheet.address(), sheet.dated(), sheet.namesTownHall(),
                        Timestamp.from(now), InTerritory.current(), sheet.id(), sheet.readers()))
                .update();
    }

    Optional<KnownSheet> find(Sheet sheet) {
        return jdbc.sql(COLUMNS + "where s.territory_id = ? and s.sheet_id = ? and s.readers = ?")
                .params(InTerritory.current(), sheet.id(), sheet.readers())
                .query(SheetStore::sheet)
                .optional();
    }

    Optional<KnownSheet> find(UUID article) {
        return jdbc.sql(COLUMNS + "where s.territory_id = ? and s.article_id = ?")
                .params(InTerritory.current(), article)
                .query(SheetStore::sheet)
                .optional();
    }

    /** Marks those of some readers that were not among these ({@link Sheet#key}); gives their numbers. */
    List<String> markGone(Collection<String> readers, Collection<String> seen, Instant now) {
        return jdbc.sql("""
                update knowledge.sheet
                set gone_at = ?
                where territory_id = ? and gone_at is null and readers = any (?) and lower(readers) || '/' || sheet_id <> all (?)
                returning sheet_id
                """)
                .params(Timestamp.from(now), InTerritory.current(), readers.toArray(String[]::new), seen.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Of these sheets ({@link Sheet#key}) those that everybody may read here, with their addresses and titles. */
    Map<String, Sheets.Place> places(Collection<String> keys) {
        Map<String, Sheets.Place> places = new HashMap<>();
        jdbc.sql("""
                select lower(s.readers) || '/' || s.sheet_id as key, e.slug, e.title
                from knowledge.sheet s
                join knowledge.entry e on e.territory_id = s.territory_id and e.article_id = s.article_id and e.language = 'fr'
                where s.territory_id = ? and s.sheet_id = any (?) and e.audience = 'PUBLIC'
                """)
                .params(InTerritory.current(), keys.stream().map(key -> key.substring(key.indexOf('/') + 1)).toArray(String[]::new))
                .query(row -> {
                    places.put(row.getString("key"), new Sheets.Place(row.getString("slug"), row.getString("title")));
                });
        return places;
    }

    private static KnownSheet sheet(ResultSet row, int n) throws SQLException {
        return new KnownSheet(
                row.getString("sheet_id"),
                Rows.id(row, "article_id"),
                row.getString("digest"),
                row.getString("address"),
                row.getObject("dated", LocalDate.class),
                row.getBoolean("town_hall"),
                Rows.findInstant(row, "gone_at"));
    }
}
