package org.parvis.participation.council;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of sessions and of who came. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many came. */
    record Figures(int present, int excused, int absent) {

        static final Figures NONE = new Figures(0, 0, 0);
    }

    /**
     * By the id of the meeting; of those who had a mandate on its day.
     *
     * @param zone in which days are the territory's
     */
    Map<UUID, Figures> list(UUID council, ZoneId zone) {
        Map<UUID, Figures> figures = new LinkedHashMap<>();
        jdbc.sql("""
                select s.meeting_id, count(*) filter (where a.presence = 'PRESENT') as present, count(*) filter (where a.presence = 'EXCUSED') as excused,
                    count(*) filter (where a.presence = 'ABSENT') as absent
                from participation.council_session s
                join participation.meeting g on g.territory_id = s.territory_id and g.id = s.meeting_id
                left join (participation.council_attendance a
                        join participation.council_mandate m on m.territory_id = a.territory_id and m.id = a.mandate_id)
                    on a.territory_id = s.territory_id and a.council_id = s.council_id and a.meeting_id = s.meeting_id
                        and m.starts_on <= (g.starts_at at time zone :zone)::date
                        and (m.ended_on is null or m.ended_on >= (g.starts_at at time zone :zone)::date)
                where s.territory_id = :territory and s.council_id = :council
                group by s.meeting_id
                """)
                .param("zone", zone.getId())
                .param("territory", InTerritory.current())
                .param("council", council)
                .query((row, n) -> figures.put(Rows.id(row, "meeting_id"), new Figures(row.getInt("present"), row.getInt("excused"), row.getInt("absent"))))
                .list();
        return figures;
    }

    void insert(UUID council, UUID meeting) {
        jdbc.sql("insert into participation.council_session (territory_id, council_id, meeting_id) values (?, ?, ?) on conflict do nothing")
                .params(InTerritory.current(), council, meeting)
                .update();
    }

    void delete(UUID council, UUID meeting) {
        jdbc.sql("delete from participation.council_session where territory_id = ? and council_id = ? and meeting_id = ?")
                .params(InTerritory.current(), council, meeting)
                .update();
    }

    /** Whether an opinion was voted there, or somebody noted who came. */
    boolean isUsed(UUID council, UUID meeting) {
        return jdbc.sql("""
                select exists (select from participation.council_attendance
                        where territory_id = :territory and council_id = :council and meeting_id = :meeting)
                    or exists (select from participation.council_opinion
                        where territory_id = :territory and council_id = :council and meeting_id = :meeting)
                """)
                .param("territory", InTerritory.current())
                .param("council", council)
                .param("meeting", meeting)
                .query(Boolean.class)
                .single();
    }

    /** Who came, by mandate. */
    Map<UUID, Presence> presences(UUID council, UUID meeting) {
        Map<UUID, Presence> presences = new HashMap<>();
        jdbc.sql("select mandate_id, presence from participation.council_attendance where territory_id = ? and council_id = ? and meeting_id = ?")
                .params(InTerritory.current(), council, meeting)
                .query((row, n) -> presences.put(Rows.id(row, "mandate_id"), Presence.valueOf(row.getString("presence"))))
                .list();
        return presences;
    }

    void note(UUID council, UUID meeting, UUID mandate, Presence presence) {
        jdbc.sql("""
                insert into participation.council_attendance (territory_id, council_id, meeting_id, mandate_id, presence) values (?, ?, ?, ?, ?)
                on conflict (territory_id, council_id, meeting_id, mandate_id) do update set presence = excluded.presence
                """).params(InTerritory.current(), council, meeting, mandate, presence.name()).update();
    }

    /** Nobody noted who came any more. */
    void clear(UUID council, UUID meeting) {
        jdbc.sql("delete from participation.council_attendance where territory_id = ? and council_id = ? and meeting_id = ?")
                .params(InTerritory.current(), council, meeting)
                .update();
    }

    /** How often members who sit were absent without excuse, by mandate; those who never were are not among them. */
    Map<UUID, Integer> absences(UUID council) {
        Map<UUID, Integer> absences = new HashMap<>();
        jdbc.sql("""
                select a.mandate_id, count(*) as times
                from participation.council_attendance a
                where a.territory_id = ? and a.council_id = ? and a.presence = 'ABSENT'
                group by a.mandate_id
                """)
                .params(InTerritory.current(), council)
                .query((row, n) -> absences.put(Rows.id(row, "mandate_id"), row.getInt("times")))
                .list();
        return absences;
    }
}
