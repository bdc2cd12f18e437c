package org.parvis.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of legal holds. */
@Repository
class LegalHoldStore {

    private static final String SELECT = """
            select id, what, subject_id, reason, author, at, until, lifted_at
            from casework.legal_hold
            """;

    private final JdbcClient jdbc;

    LegalHoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, LegalHold.Order order, String author, Instant now) {
        jdbc.sql("""
                insert into casework.legal_hold (territory_id, id, what, subject_id, reason, author, at, until)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), id, order.what().name(), order.subject(), order.reason(), author,
                        Timestamp.from(now), order.until()))
                .update();
    }

    /** Whether it was in force. */
    boolean lift(UUID id, String author, String reason, Instant now) {
        return jdbc.sql("""
                update casework.legal_hold set lifted_at = ?, lifted_by = ?, lift_reason = ?
                where territory_id = ? and id = ? and lifted_at is null
                """)
                .params(Timestamp.from(now), author, reason, InTerritory.current(), id)
                .update()
                == 1;
    }

    Optional<LegalHold> find(UUID id) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(LegalHoldStore::read)
                .optional();
    }

    /** Those that nobody has lifted, the newest first. */
    List<LegalHold> list(int most) {
        return jdbc.sql(SELECT + "where territory_id = ? and lifted_at is null order by at desc, id desc limit ?")
                .params(InTerritory.current(), most)
                .query(LegalHoldStore::read)
                .list();
    }

    List<LegalHold> list(LegalHold.What what, Collection<UUID> subjects, LocalDate today) {
        return jdbc.sql(SELECT + """
                where territory_id = ? and what = ? and subject_id = any (?) and lifted_at is null
                    and (until is null or until >= ?)
                order by at desc
                """)
                .params(InTerritory.current(), what.name(), subjects.toArray(UUID[]::new), today)
                .query(LegalHoldStore::read)
                .list();
    }

    Set<UUID> among(LegalHold.What what, Collection<UUID> subjects, LocalDate today) {
        return jdbc.sql("""
                select subject_id from casework.legal_hold
                where territory_id = ? and what = ? and subject_id = any (?) and lifted_at is null
                    and (until is null or until >= ?)
                """)
                .params(InTerritory.current(), what.name(), subjects.toArray(UUID[]::new), today)
                .query(UUID.class)
                .set();
    }

    private static LegalHold read(ResultSet row, int n) throws SQLException {
        return new LegalHold(
                Rows.id(row, "id"),
                LegalHold.What.valueOf(row.getString("what")),
                Rows.id(row, "subject_id"),
                row.getString("reason"),
                row.getString("author"),
                Rows.instant(row, "at"),
                row.getObject("until", LocalDate.class),
                Rows.findInstant(row, "lifted_at"));
    }
}
