package org.parvis.participation.petition;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.petition.Signature.Channel;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of how many signatures count, in all and by day. */
@Repository
class CountStore {

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives how many there are then. */
    int count(UUID petition, Channel channel, int more, LocalDate day) {
        jdbc.sql("""
                insert into participation.petition_day as d (territory_id, petition_id, day, channel, signatures)
                values (?, ?, ?, ?, ?)
                on conflict (territory_id, petition_id, day, channel) do update set signatures = d.signatures + excluded.signatures
                """)
                .params(InTerritory.current(), petition, Date.valueOf(day), channel.name(), more)
                .update();
        return jdbc.sql("""
                update participation.petition
                set by_web = by_web + ?, by_paper = by_paper + ?
                where territory_id = ? and id = ?
                returning by_web + by_paper
                """)
                .params(channel == Channel.WEB ? more : 0, channel == Channel.PAPER ? more : 0, InTerritory.current(), petition)
                .query(Integer.class)
                .single();
    }

    /** The first first. */
    List<SignedDay> listDays(UUID petition) {
        return jdbc.sql("""
                select day, channel, signatures
                from participation.petition_day
                where territory_id = ? and petition_id = ? and signatures <> 0
                order by day, channel
                """)
                .params(InTerritory.current(), petition)
                .query((row, n) -> new SignedDay(
                        row.getObject("day", LocalDate.class), Channel.valueOf(row.getString("channel")), row.getInt("signatures")))
                .list();
    }
}
