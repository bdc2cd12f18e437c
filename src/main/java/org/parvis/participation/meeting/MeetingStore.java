package org.parvis.participation.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of meetings; of their seats, see {@link SeatStore}. */
@Repository
class MeetingStore {

    private static final String COLUMNS = """
            select id, process_id, slug, title, words, agenda, format, kind, place, lon, lat, link, starts_at, ends_at, entry, capacity,
                companions, needs, hold_hours, state, revision, published_at, cancelled_why, moved_at, moved_why, taken, waiting,
                headcount, minutes, minutes_at, is_asking, form, series_id, reserved, kept, release_at, released_at
            from participation.meeting
            """;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By when they begin. */
    List<Meeting> listOf(UUID process) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and process_id = ? order by starts_at, id")
                .params(InTerritory.current(), process)
                .query((row, n) -> MeetingRow.read(row))
                .list();
    }

    /** Those of all processes that everybody can read of, by when they begin. */
    List<Meeting> listPublic(Instant since) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and state <> 'DRAFT' and starts_at > ? order by starts_at, id")
                .params(InTerritory.current(), Timestamp.from(since))
                .query((row, n) -> MeetingRow.read(row))
                .list();
    }

    Optional<Meeting> find(UUID process, String slug) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and process_id = ? and slug = ?")
                .params(InTerritory.current(), process, slug)
                .query((row, n) -> MeetingRow.read(row))
                .optional();
    }

    Optional<Meeting> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> MeetingRow.read(row))
                .optional();
    }

    /** By id; those that there are. */
    Map<UUID, Meeting> find(Collection<UUID> ids) {
        return jdbc
                .sql(COLUMNS + "where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> MeetingRow.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Meeting::id, one -> one));
    }

    /** Kept from changing until the transaction ends. */
    Meeting hold(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query((row, n) -> MeetingRow.read(row))
                .single();
    }

    /** Whether no other of the process has the slug. */
    boolean insert(Meeting made, Instant now) {
        MeetingAbout about = made.about();
        return jdbc.sql("""
                        insert into participation.meeting
                            (territory_id, id, process_id, slug, title, words, agenda, format, kind, place, lon, lat, link, starts_at,
                             ends_at, entry, capacity, companions, needs, hold_hours, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (territory_id, process_id, slug) do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), made.id(), made.processId(), made.slug(), about.title(), about.words(), about.agenda(),
                                about.format().name(), about.kind().name(), about.place(), lon(about), lat(about), about.link(),
                                Timestamp.from(about.starts()), Timestamp.from(about.ends()), about.entry().name(), about.capacity(),
                                about.companions(), about.needs().name(), about.holdHours(), Timestamp.from(now)))
                        .update()
                == 1;
    }

    void update(UUID id, MeetingAbout about) {
        jdbc.sql("""
                update participation.meeting
                set title = ?, words = ?, agenda = ?, format = ?, kind = ?, place = ?, lon = ?, lat = ?, link = ?, starts_at = ?, ends_at = ?,
                    entry = ?, capacity = ?, companions = ?, needs = ?, hold_hours = ?
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(
                        about.title(), about.words(), about.agenda(), about.format().name(), about.kind().name(), about.place(), lon(about),
                        lat(about), about.link(), Timestamp.from(about.starts()), Timestamp.from(about.ends()), about.entry().name(),
                        about.capacity(), about.companions(), about.needs().name(), about.holdHours(), InTerritory.current(), id))
                .update();
    }

    /** Another date or place, which calendars and reminders hear of. */
    void moved(UUID id, String why, Instant now) {
        jdbc.sql("""
                update participation.meeting set revision = revision + 1, moved_at = ?, moved_why = ? where territory_id = ? and id = ?
                """)
                .params(Timestamp.from(now), why, InTerritory.current(), id)
                .update();
        jdbc.sql("update participation.meeting_registration set reminded_at = null where territory_id = ? and meeting_id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    void publish(UUID id, Instant now) {
        jdbc.sql("update participation.meeting set state = 'PUBLISHED', published_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    void cancel(UUID id, String why) {
        jdbc.sql("""
                update participation.meeting set state = 'CANCELLED', cancelled_why = ?, revision = revision + 1, is_asking = false
                where territory_id = ? and id = ?
                """)
                .params(why, InTerritory.current(), id)
                .update();
    }

    void ask(UUID id, Meeting.Questions questions) {
        jdbc.sql("update participation.meeting set is_asking = ? where territory_id = ? and id = ?")
                .params(questions == Meeting.Questions.OPEN, InTerritory.current(), id)
                .update();
    }

    /** @param published null as long as the desk alone reads them */
    void write(UUID id, @Nullable Integer headcount, String minutes, @Nullable Instant published) {
        jdbc.sql("update participation.meeting set headcount = ?, minutes = ?, minutes_at = ? where territory_id = ? and id = ?")
                .params(Rows.of(headcount, minutes, Rows.time(published), InTerritory.current(), id))
                .update();
    }

    /** What whoever registers is asked, in JSON. */
    void ask(UUID id, String form) {
        jdbc.sql("update participation.meeting set form = ?::jsonb where territory_id = ? and id = ?")
                .params(form, InTerritory.current(), id)
                .update();
    }

    /** Dates of one meeting from now on, with the same questions for whoever registers. */
    void copy(UUID from, UUID to) {
        jdbc.sql("update participation.meeting set series_id = coalesce(series_id, id) where territory_id = ? and id = ?")
                .params(InTerritory.current(), from)
                .update();
        jdbc.sql("""
                update participation.meeting m set series_id = o.series_id, form = o.form
                from participation.meeting o
                where m.territory_id = ? and m.id = ? and o.territory_id = m.territory_id and o.id = ?
                """)
                .params(InTerritory.current(), to, from)
                .update();
    }

    /** By when they begin. */
    List<Meeting> listSeries(UUID series) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and series_id = ? order by starts_at, id")
                .params(InTerritory.current(), series)
                .query((row, n) -> MeetingRow.read(row))
                .list();
    }

    boolean isUsed() {
        return jdbc.sql("select exists (select from participation.meeting where territory_id = ?)")
                .param(InTerritory.current())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable Double lon(MeetingAbout about) {
        return about.point() == null ? null : about.point().lon();
    }

    private static @Nullable Double lat(MeetingAbout about) {
        return about.point() == null ? null : about.point().lat();
    }
}
