package org.parvis.participation.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of seats that are kept for groups. Whoever changes them holds their meeting first. */
@Repository
class ReserveStore {

    private final JdbcClient jdbc;

    ReserveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they were written. */
    List<Reserve> list(UUID meeting) {
        return jdbc.sql("""
                select id, name, why, seats, taken
                from participation.meeting_reserve
                where territory_id = ? and meeting_id = ?
                order by ordinal, id
                """)
                .params(InTerritory.current(), meeting)
                .query((row, n) -> new Reserve(
                        Rows.id(row, "id"), row.getString("name"), row.getString("why"), row.getInt("seats"), row.getInt("taken")))
                .list();
    }

    /** As they were planned, whatever was released of them since; those of before that was kept as they are. */
    List<Reserve> listPlanned(UUID meeting) {
        return jdbc.sql("""
                select id, name, why, coalesce(planned, seats) as seats
                from participation.meeting_reserve
                where territory_id = ? and meeting_id = ? and coalesce(planned, seats) > 0
                order by ordinal, id
                """)
                .params(InTerritory.current(), meeting)
                .query((row, n) -> new Reserve(Rows.id(row, "id"), row.getString("name"), row.getString("why"), row.getInt("seats"), 0))
                .list();
    }

    /** A new group, or what is said of one from now on. */
    void write(UUID meeting, int ordinal, Reserve one) {
        jdbc.sql("""
                insert into participation.meeting_reserve (territory_id, id, meeting_id, ordinal, name, why, seats, planned)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (territory_id, id) do update set
                    ordinal = excluded.ordinal, name = excluded.name, why = excluded.why, seats = excluded.seats,
                    planned = excluded.planned
                """)
                .params(InTerritory.current(), one.id(), meeting, ordinal, one.name(), one.why(), one.seats(), one.seats())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from participation.meeting_reserve where territory_id = ? and id = ? and taken = 0")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Counts them again in the row of the meeting. */
    void count(UUID meeting, @Nullable Instant releaseAt) {
        jdbc.sql("""
                update participation.meeting m set reserved = r.seats, kept = r.free, release_at = ?
                from (
                    select coalesce(sum(seats), 0) as seats, coalesce(sum(seats - taken), 0) as free
                    from participation.meeting_reserve
                    where territory_id = ? and meeting_id = ?) r
                where m.territory_id = ? and m.id = ?
                """)
                .params(Rows.of(Rows.time(releaseAt), InTerritory.current(), meeting, InTerritory.current(), meeting))
                .update();
    }

    /** Takes so many of a group's where there are: in one statement, so that of many who come at once none is one too many. */
    boolean take(UUID meeting, UUID reserve, int seats) {
        return jdbc.sql("""
                        with seat as (
                            update participation.meeting_reserve r set taken = r.taken + :seats
                            from participation.meeting m
                            where r.territory_id = :territory and r.id = :reserve and r.meeting_id = :meeting and r.taken + :seats <= r.seats
                                and m.territory_id = r.territory_id and m.id = r.meeting_id and m.state = 'PUBLISHED'
                                and m.starts_at > clock_timestamp() and m.released_at is null
                            returning r.meeting_id)
                        update participation.meeting m set taken = m.taken + :seats, kept = m.kept - :seats
                        from seat
                        where m.territory_id = :territory and m.id = seat.meeting_id
                        """)
                        .param("territory", InTerritory.current())
                        .param("meeting", meeting)
                        .param("reserve", reserve)
                        .param("seats", seats)
                        .update()
                == 1;
    }

    void seat(UUID registration, UUID reserve) {
        jdbc.sql("""
                update participation.meeting_registration set state = 'SEATED', held_until = null, reserve_id = ?
                where territory_id = ? and id = ?
                """)
                .params(reserve, InTerritory.current(), registration)
                .update();
    }

    /** Back to the group; once its free seats were released, to everybody. */
    void giveBack(UUID meeting, UUID reserve, int seats) {
        jdbc.sql("""
                with seat as (
                    update participation.meeting_reserve r
                    set taken = r.taken - :seats, seats = case when m.released_at is null then r.seats else r.seats - :seats end
                    from participation.meeting m
                    where r.territory_id = :territory and r.id = :reserve and m.territory_id = r.territory_id and m.id = r.meeting_id
                    returning r.meeting_id)
                update participation.meeting m
                set taken = m.taken - :seats,
                    kept = case when m.released_at is null then m.kept + :seats else m.kept end,
                    reserved = case when m.released_at is null then m.reserved else m.reserved - :seats end
                from seat
                where m.territory_id = :territory and m.id = seat.meeting_id and m.id = :meeting
                """)
                .param("territory", InTerritory.current())
                .param("meeting", meeting)
                .param("reserve", reserve)
                .param("seats", seats)
                .update();
    }

    /** What is free of them is everybody's from now on. */
    void release(UUID meeting, Instant now) {
        jdbc.sql("update participation.meeting_reserve set seats = taken where territory_id = ? and meeting_id = ?")
                .params(InTerritory.current(), meeting)
                .update();
        jdbc.sql("update participation.meeting set reserved = reserved - kept, kept = 0, released_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), meeting)
                .update();
    }

    /** Meetings whose moment of release has come. */
    List<UUID> listDue(Instant now) {
        return jdbc.sql("""
                select id
                from participation.meeting
                where territory_id = ? and state = 'PUBLISHED' and starts_at > ? and release_at <= ? and released_at is null
                order by id
                """)
                .params(InTerritory.current(), Timestamp.from(now), Timestamp.from(now))
                .query(UUID.class)
                .list();
    }
}
