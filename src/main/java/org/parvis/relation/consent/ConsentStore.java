package org.parvis.relation.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The last word on a purpose of whoever has these addresses, where it is a refusal: when it was said, by address. */
    Map<String, Instant> refusals(Purpose purpose, Collection<String> emails) {
        Map<String, Instant> refused = new HashMap<>();
        jdbc.sql("""
                select w.value, w.at
                from (
                    select distinct on (i.value) i.value, c.is_given, c.at
                    from relation.identifier i
                    cross join lateral relation.together(array[relation.surviving(i.person_id)]) file
                    join relation.consent c on c.territory_id = i.territory_id and c.person_id = file.id and c.purpose = :purpose
                    where i.territory_id = :territory and i.kind = 'EMAIL' and i.value = any (:emails)
                    order by i.value, c.at desc, c.id desc) w
                where not w.is_given
                """)
                .param("purpose", purpose.name())
                .param("territory", InTerritory.current())
                .param("emails", emails.toArray(String[]::new))
                .query(row -> {
                    refused.put(row.getString("value"), Rows.instant(row, "at"));
                });
        return refused;
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
