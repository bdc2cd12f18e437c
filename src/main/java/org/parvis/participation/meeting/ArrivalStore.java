package org.parvis.participation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who came. */
@Repository
class ArrivalStore {

    private static final String COLUMNS = "select id, registration_id, people, at from participation.meeting_arrival ";

    private final JdbcClient jdbc;

    ArrivalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it is known by its id, or they have come already. */
    boolean insert(UUID meeting, Arrival one, UUID by) {
        return jdbc.sql("""
                        insert into participation.meeting_arrival (territory_id, id, meeting_id, registration_id, people, at, by_account)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), one.id(), meeting, one.registrationId(), one.people(), Timestamp.from(one.at()), by))
                        .update()
                == 1;
    }

    /** Which of these a device has told of before, undone since or not. */
    Set<UUID> find(UUID meeting, Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from participation.meeting_arrival where territory_id = ? and meeting_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(meeting)
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    Optional<Arrival> findOf(UUID registration) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and registration_id = ? and not is_undone")
                .params(InTerritory.current(), registration)
                .query((row, n) -> read(row))
                .optional();
    }

    void undo(UUID meeting, UUID id) {
        jdbc.sql("update participation.meeting_arrival set is_undone = true where territory_id = ? and meeting_id = ? and id = ?")
                .params(InTerritory.current(), meeting, id)
                .update();
    }

    /** The latest first. */
    List<Arrival> list(UUID meeting) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and meeting_id = ? and not is_undone order by at desc, id")
                .params(InTerritory.current(), meeting)
                .query((row, n) -> read(row))
                .list();
    }

    Arrival.Figures figures(UUID meeting) {
        return jdbc.sql("""
                select
                    (select coalesce(sum(1 + companions), 0) from participation.meeting_registration
                     where territory_id = :territory and meeting_id = :meeting and state = 'SEATED') as registered,
                    coalesce(sum(people) filter (where registration_id is not null), 0) as arrived,
                    coalesce(sum(people) filter (where registration_id is null), 0) as walk_ins
                from participation.meeting_arrival
                where territory_id = :territory and meeting_id = :meeting and not is_undone
                """)
                .param("territory", InTerritory.current())
                .param("meeting", meeting)
                .query((row, n) -> new Arrival.Figures(row.getInt("registered"), row.getInt("arrived"), row.getInt("walk_ins")))
                .single();
    }

    private static Arrival read(ResultSet row) throws SQLException {
        return new Arrival(Rows.id(row, "id"), Rows.findId(row, "registration_id"), row.getInt("people"), Rows.instant(row, "at"));
    }
}
