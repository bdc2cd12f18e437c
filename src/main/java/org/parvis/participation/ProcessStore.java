package org.parvis.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of processes and their phases. */
@Repository
class ProcessStore {

    private static final String COLUMNS =
            "select id, slug, title, summary, words, promise, promised_for, department, published_at from participation.process ";

    private final JdbcClient jdbc;

    ProcessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one clock that opens and closes: that of the database, whichever node asks. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** The newest first. */
    List<Process> list() {
        Map<UUID, List<Phase>> phases = phases();
        return jdbc.sql(COLUMNS + "where territory_id = ? order by created_at desc, id desc")
                .param(InTerritory.current())
                .query((row, n) -> read(row, phases.getOrDefault(Rows.id(row, "id"), List.of())))
                .list();
    }

    Optional<Process> find(String slug) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and slug = ?")
                .params(InTerritory.current(), slug)
                .query((row, n) -> read(row, phases(Rows.id(row, "id"))))
                .optional();
    }

    Optional<Process> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row, phases(id)))
                .optional();
    }

    /** Kept from changing until the transaction ends. */
    Optional<Process> hold(String slug) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and slug = ? for update")
                .params(InTerritory.current(), slug)
                .query((row, n) -> read(row, phases(Rows.id(row, "id"))))
                .optional();
    }

    /** Whether nobody has the slug yet. */
    boolean insert(Process process, Instant now) {
        ProcessDraft about = process.about();
        boolean isNew = jdbc.sql("""
                        insert into participation.process
                            (territory_id, id, slug, title, summary, words, promise, promised_for, department, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (territory_id, slug) do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), process.id(), process.slug(), about.title(), about.summary(), about.words(),
                                about.promise(), about.promisedFor(), about.department(), Timestamp.from(now)))
                        .update()
                == 1;
        if (isNew) {
            putPhases(process);
        }
        return isNew;
    }

    void update(Process process) {
        ProcessDraft about = process.about();
        jdbc.sql("""
                update participation.process
                set title = ?, summary = ?, words = ?, promise = ?, promised_for = ?, department = ?
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(
                        about.title(), about.summary(), about.words(), about.promise(), about.promisedFor(), about.department(),
                        InTerritory.current(), process.id()))
                .update();
        jdbc.sql("delete from participation.phase where territory_id = ? and process_id = ?")
                .params(InTerritory.current(), process.id())
                .update();
        putPhases(process);
    }

    void publish(UUID id, Instant now) {
        jdbc.sql("update participation.process set published_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    private void putPhases(Process process) {
        for (int position = 0; position < process.phases().size(); position++) {
            Phase phase = process.phases().get(position);
            jdbc.sql("""
                    insert into participation.phase (territory_id, process_id, position, name, opens_at, closes_at, allows)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(InTerritory.current(), process.id(), position, phase.name())
                    .params(Timestamp.from(phase.opens()), Timestamp.from(phase.closes()))
                    .param(phase.allows().stream().map(Enum::name).sorted().toArray(String[]::new))
                    .update();
        }
    }

    void note(UUID process, DateChange change) {
        jdbc.sql("""
                insert into participation.date_change
                    (territory_id, id, process_id, at, reason, phase, opened_at, closed_at, opens_at, closes_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), Ids.next(), process, Timestamp.from(change.at()), change.reason(), change.phase(),
                        Rows.time(change.before().from()), Rows.time(change.before().to()),
                        Rows.time(change.after().from()), Rows.time(change.after().to())))
                .update();
    }

    /** The newest first. */
    List<DateChange> changes(UUID process) {
        return jdbc.sql("""
                select at, reason, phase, opened_at, closed_at, opens_at, closes_at
                from participation.date_change
                where territory_id = ? and process_id = ?
                order by id desc
                """)
                .params(InTerritory.current(), process)
                .query((row, n) -> new DateChange(
                        Rows.instant(row, "at"),
                        row.getString("reason"),
                        row.getString("phase"),
                        new DateChange.Span(Rows.findInstant(row, "opened_at"), Rows.instant(row, "closed_at")),
                        new DateChange.Span(Rows.findInstant(row, "opens_at"), Rows.instant(row, "closes_at"))))
                .list();
    }

    private Map<UUID, List<Phase>> phases() {
        Map<UUID, List<Phase>> phases = new HashMap<>();
        jdbc.sql("""
                select process_id, name, opens_at, closes_at, allows
                from participation.phase
                where territory_id = ?
                order by process_id, position
                """)
                .param(InTerritory.current())
                .query(row -> {
                    phases.computeIfAbsent(Rows.id(row, "process_id"), _ -> new ArrayList<>()).add(phase(row));
                });
        return phases;
    }

    private List<Phase> phases(UUID process) {
        return jdbc.sql("""
                select name, opens_at, closes_at, allows
                from participation.phase
                where territory_id = ? and process_id = ?
                order by position
                """)
                .params(InTerritory.current(), process)
                .query((row, n) -> phase(row))
                .list();
    }

    private static Phase phase(ResultSet row) throws SQLException {
        Set<Capability> allows = EnumSet.noneOf(Capability.class);
        Rows.texts(row, "allows").forEach(name -> allows.add(Capability.valueOf(name)));
        return new Phase(row.getString("name"), Rows.instant(row, "opens_at"), Rows.instant(row, "closes_at"), allows);
    }

    private static Process read(ResultSet row, List<Phase> phases) throws SQLException {
        ProcessDraft about = new ProcessDraft(
                row.getString("title"),
                row.getString("summary"),
                row.getString("words"),
                row.getString("promise"),
                row.getObject("promised_for", LocalDate.class),
                row.getString("department"),
                phases);
        return new Process(Rows.id(row, "id"), row.getString("slug"), about, Rows.findInstant(row, "published_at"));
    }
}
