package org.parvis.relation.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.CaseChannel;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of consents. */
@Repository
class ConsentStore {

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID person, Consent consent) {
        jdbc.sql("""
                insert into relation.consent (territory_id, id, person_id, purpose, is_given, channel, proof, at, author)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        InTerritory.current(), consent.id(), person, consent.purpose().name(), consent.isGiven(),
                        consent.channel().name(), consent.proof(), Timestamp.from(consent.at()), consent.author())
                .update();
    }

    /** Their last word on each purpose, of somebody and of whoever was merged into them. */
    List<Consent> last(UUID person) {
        return jdbc.sql("""
                select distinct on (c.purpose) c.id, c.purpose, c.is_given, c.channel, c.proof, c.at, c.author
                from relation.together(array[?]::uuid[]) file
                join relation.consent c on c.territory_id = ? and c.person_id = file.id
                order by c.purpose, c.at desc, c.id desc
                """)
                .params(person, InTerritory.current())
                .query((row, n) -> read(row))
                .list();
    }

    /** Of somebody and of whoever was merged into them, the last one first. */
    List<Consent> list(UUID person, int most) {
        return jdbc.sql("""
                select c.id, c.purpose, c.is_given, c.channel, c.proof, c.at, c.author
                from relation.together(array[?]::uuid[]) file
                join relation.consent c on c.territory_id = ? and c.person_id = file.id
                order by c.at desc, c.id desc
                limit ?
                """)
                .params(person, InTerritory.current(), most)
                .query((row, n) -> read(row))
                .list();
    }

    private static Consent read(ResultSet row) throws SQLException {
        return new Consent(
                Rows.id(row, "id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("is_given"),
                CaseChannel.valueOf(row.getString("channel")),
                row.getString("proof"),
                Rows.instant(row, "at"),
                row.getString("author"));
    }
}
