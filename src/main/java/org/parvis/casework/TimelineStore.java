package org.parvis.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.clock.Cycle;
import org.parvis.casework.clock.PromiseClock;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The lines of timelines, and the finished cycles of promises; both are only ever added to. */
@Repository
class TimelineStore {

    private static final String COLUMNS = """
            e.case_id, e.ordinal, e.id, e.at, e.kind, e.party, e.account_id, e.author, e.status_after, e.public_text,
            e.internal_text, e.data
            """;

    private final JdbcClient jdbc;
    private final RowMapper<Entry> mapper;

    TimelineStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.mapper = (row, n) -> entry(row, json);
    }

    void insert(Entry entry, String data) {
        jdbc.sql("""
                insert into casework.entry (territory_id, case_id, ordinal, id, at, kind, party, account_id, author,
                    status_after, public_text, internal_text, data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        entry.caseId(),
                        entry.ordinal(),
                        entry.id(),
                        Rows.time(entry.at()),
                        entry.kind().name(),
                        entry.by().party().name(),
                        entry.by().accountId(),
                        entry.by().name(),
                        entry.statusAfter().name(),
                        entry.publicText(),
                        entry.internalText(),
                        data))
                .update();
    }

    void insert(UUID caseId, UUID departmentId, int ordinal, Cycle cycle) {
        jdbc.sql("""
                insert into casework.cycle (territory_id, case_id, ordinal, department_id, started_at,
                    promise_minutes, paused_minutes, due_at, answered_at, worked_minutes, kept)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        caseId,
                        ordinal,
                        departmentId,
                        Rows.time(cycle.startedAt()),
                        (int) cycle.promise().toMinutes(),
                        (int) cycle.pausedTime().toMinutes(),
                        Rows.time(cycle.dueAt()),
                        Rows.time(cycle.answeredAt()),
                        (int) cycle.workedTime().toMinutes(),
                        cycle.isKept()))
                .update();
    }

    private record ClockLine(PromiseClock.Step step, boolean takesBack) {}

    /** How the clock stood after each line, without closings that were taken back. */
    List<PromiseClock.Step> clockSteps(UUID caseId) {
        List<ClockLine> lines = jdbc.sql("""
                select ordinal, at, status_after, jsonb_exists(data, ?) as takes_back from casework.entry
                where territory_id = ? and case_id = ?
                order by ordinal
                """)
                .params(Entry.TAKES_BACK, InTerritory.current(), caseId)
                .query((row, n) -> new ClockLine(clockStep(row), row.getBoolean("takes_back")))
                .list();
        List<PromiseClock.Step> steps = new ArrayList<>();
        for (ClockLine line : lines) {
            if (line.takesBack()) {
                steps = PromiseClock.withoutLastStop(steps);
            }
            steps.add(line.step());
        }
        return steps;
    }

    private static PromiseClock.Step clockStep(ResultSet row) throws SQLException {
        return new PromiseClock.Step(
                Rows.instant(row, "at"),
                row.getInt("ordinal"),
                CaseStatus.valueOf(row.getString("status_after")).clock());
    }

    /** A finished cycle that has not finished after all. */
    void takeBack(UUID caseId, int ordinal) {
        jdbc.sql("delete from casework.cycle where territory_id = ? and case_id = ? and ordinal = ?")
                .params(InTerritory.current(), caseId, ordinal)
                .update();
    }

    List<Entry> list(Collection<UUID> caseIds) {
        return jdbc.sql("select " + COLUMNS + """
                from casework.entry e
                where e.territory_id = ? and e.case_id = any(?)
                order by e.case_id, e.ordinal
                """)
                .params(InTerritory.current(), caseIds.toArray(UUID[]::new))
                .query(mapper)
                .list();
    }

    List<Entry> listPublic(Timeline.Span span) {
        return jdbc.sql("select " + COLUMNS + """
                from casework.entry e
                join casework.case c on c.territory_id = e.territory_id and c.id = e.case_id
                where e.territory_id = ?
                    and e.at >= ?
                    and e.at < ?
                    and c.kind = ?
                    and c.visibility = 'PUBLIC'
                    and e.kind <> 'OPENED'
                    and e.case_id <> all(?)
                    and (e.public_text is not null or e.kind = any(?))
                order by e.at, e.case_id, e.ordinal
                limit ?
                offset ?
                """)
                .params(
                        InTerritory.current(),
                        Timestamp.from(span.from()),
                        Timestamp.from(span.to()),
                        span.kind(),
                        span.without().toArray(UUID[]::new),
                        Entry.publicKinds(),
                        span.paging().limit(),
                        span.paging().offset())
                .query(mapper)
                .list();
    }

    private static Entry entry(ResultSet row, JsonMapper json) throws SQLException {
        return new Entry(
                Rows.id(row, "case_id"),
                row.getInt("ordinal"),
                Rows.id(row, "id"),
                Rows.instant(row, "at"),
                EntryKind.valueOf(row.getString("kind")),
                new Actor(
                        Party.valueOf(row.getString("party")), Rows.findId(row, "account_id"), row.getString("author")),
                CaseStatus.valueOf(row.getString("status_after")),
                row.getString("public_text"),
                row.getString("internal_text"),
                json.readerForMapOf(String.class).readValue(row.getString("data")));
    }
}
