package org.parvis.participation.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of sheets of paper. */
@Repository
class SheetStore {

    private static final String SHEET = """
            select h.id, h.petition_id, h.number, h.typed_at, h.checked_at, h.checked_words,
                count(s.id) as lines, count(s.id) filter (where s.state = 'COUNTED') as counted,
                count(s.id) filter (where s.state = 'DOUBTFUL') as doubtful
            from participation.petition_sheet h
            left join participation.petition_signature s on s.territory_id = h.territory_id and s.sheet_id = h.id
            """;

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody typed that number in before. */
    boolean insert(UUID id, UUID petition, int number, Instant now) {
        return jdbc.sql("""
                        insert into participation.petition_sheet (territory_id, id, petition_id, number, typed_at) values (?, ?, ?, ?, ?)
                        on conflict (territory_id, petition_id, number) do nothing
                        """)
                        .params(InTerritory.current(), id, petition, number, Timestamp.from(now))
                        .update()
                == 1;
    }

    /** By their numbers. */
    List<SigningSheet> list(UUID petition) {
        return jdbc.sql(SHEET + "where h.territory_id = ? and h.petition_id = ? group by h.territory_id, h.id order by h.number")
                .params(InTerritory.current(), petition)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<SigningSheet> find(UUID petition, int number) {
        return jdbc.sql(SHEET + "where h.territory_id = ? and h.petition_id = ? and h.number = ? group by h.territory_id, h.id")
                .params(InTerritory.current(), petition, number)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<UUID> petitionOf(UUID sheet) {
        return jdbc.sql("select petition_id from participation.petition_sheet where territory_id = ? and id = ?")
                .params(InTerritory.current(), sheet)
                .query(UUID.class)
                .optional();
    }

    List<Signature> lines(UUID sheet) {
        return jdbc.sql(SignatureStore.COLUMNS + """
                from participation.petition_signature s
                where s.territory_id = ? and s.sheet_id = ?
                order by s.id
                """)
                .params(InTerritory.current(), sheet)
                .query((row, n) -> SignatureStore.read(row))
                .list();
    }

    /** Lines of a petition that an agent must look at, the first first. */
    List<Signature> listDoubtful(UUID petition, int most) {
        return jdbc.sql(SignatureStore.COLUMNS + """
                from participation.petition_signature s
                where s.territory_id = ? and s.petition_id = ? and s.state = 'DOUBTFUL'
                order by s.id
                limit ?
                """)
                .params(InTerritory.current(), petition, most)
                .query((row, n) -> SignatureStore.read(row))
                .list();
    }

    void check(UUID sheet, String words, Instant now) {
        jdbc.sql("update participation.petition_sheet set checked_at = ?, checked_words = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), words, InTerritory.current(), sheet)
                .update();
    }

    /** With its lines. */
    void delete(UUID sheet) {
        jdbc.sql("delete from participation.petition_signature where territory_id = ? and sheet_id = ?").params(InTerritory.current(), sheet).update();
        jdbc.sql("delete from participation.petition_sheet where territory_id = ? and id = ?").params(InTerritory.current(), sheet).update();
    }

    private static SigningSheet read(ResultSet row) throws SQLException {
        return new SigningSheet(
                Rows.id(row, "id"),
                Rows.id(row, "petition_id"),
                row.getInt("number"),
                Rows.instant(row, "typed_at"),
                row.getInt("lines"),
                row.getInt("counted"),
                row.getInt("doubtful"),
                Rows.findInstant(row, "checked_at"),
                row.getString("checked_words"));
    }
}
