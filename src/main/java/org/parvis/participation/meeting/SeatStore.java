package org.parvis.participation.meeting;

import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of seats: how many are taken, how many registrations wait for some. */
@Repository
class SeatStore {

    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes so many where there are, and nobody waits: in one statement, so that of many who come at once none is one too many. */
    boolean take(UUID meeting, int seats) {
        return jdbc.sql("""
                        update participation.meeting set taken = taken + :seats
                        where territory_id = :territory and id = :meeting and state = 'PUBLISHED' and starts_at > clock_timestamp()
                            and waiting = 0 and (capacity is null or taken + kept + :seats <= capacity)
                        """)
                        .param("territory", InTerritory.current())
                        .param("meeting", meeting)
                        .param("seats", seats)
                        .update()
                == 1;
    }

    /** Holds so many for the one who has waited longest. */
    boolean holdForNext(UUID meeting, int seats) {
        return jdbc.sql("""
                        update participation.meeting set taken = taken + :seats, waiting = waiting - 1
                        where territory_id = :territory and id = :meeting and state = 'PUBLISHED' and starts_at > clock_timestamp()
                            and (capacity is null or taken + kept + :seats <= capacity)
                        """)
                        .param("territory", InTerritory.current())
                        .param("meeting", meeting)
                        .param("seats", seats)
                        .update()
                == 1;
    }

    void giveBack(UUID meeting, int seats) {
        jdbc.sql("update participation.meeting set taken = taken - ? where territory_id = ? and id = ?")
                .params(seats, InTerritory.current(), meeting)
                .update();
    }

    /** One more registration waits, or one less. */
    void waiting(UUID meeting, int more) {
        jdbc.sql("update participation.meeting set waiting = waiting + ? where territory_id = ? and id = ?")
                .params(more, InTerritory.current(), meeting)
                .update();
    }
}
