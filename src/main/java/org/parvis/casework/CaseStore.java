package org.parvis.casework;

import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.clock.Alert;
import org.parvis.casework.clock.AlertPlan;
import org.parvis.casework.routing.Route;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of cases. */
@Repository
class CaseStore {

    private final JdbcClient jdbc;
    private final CaseRowMapper mapper;
    private final JsonMapper json;

    CaseStore(JdbcClient jdbc, CaseRowMapper mapper, JsonMapper json) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.json = json;
    }

    List<Long> nextNumbers(String prefix, int year, int howMany) {
        return jdbc.sql("select casework.next_numbers(?, ?, ?)")
                .params(prefix, year, howMany)
                .query(Long.class)
                .list();
    }

    /** @param alert the first time the clock is heard, null without promise */
    void insert(Case opened, NewCase from, AlertPlan.@Nullable Planned alert, LegalAgenda law) {
        jdbc.sql("""
                insert into casework.case (territory_id, id, number, kind, subject_id, title, visibility, channel,
                    entered_by, facts, category, districts, location, status, department_id, team_id, why_here,
                    opened_at, moved_at, promise_minutes, due_at, queue_at, alert_at, alert, implicit_on, legal_on, search)
                values (:territory, :id, :number, :kind, :subject, :title, :visibility, :channel,
                    :enteredBy, :facts::jsonb, :category, :districts, point(:lon, :lat), :status, :department, :team,
                    :whyHere::jsonb, :openedAt, :openedAt, :promise, :dueAt, :queueAt, :alertAt, :alert, :implicitOn, :legalOn,
                    to_tsvector('database.fr', :words))
                """)
                .param("territory", InTerritory.current())
                .param("id", opened.id())
                .param("number", opened.number())
                .param("kind", opened.kind())
                .param("subject", opened.subjectId())
                .param("title", opened.title())
                .param("visibility", opened.visibility().name())
                .param("channel", opened.channel().name())
                .param("enteredBy", from.enteredBy().accountId())
                .param("facts", json.writeValueAsString(from.facts()))
                .param("category", opened.category())
                .param("districts", opened.districts().toArray(String[]::new))
                .param("lon", opened.point() == null ? null : opened.point().lon(), Types.DOUBLE)
                .param("lat", opened.point() == null ? null : opened.point().lat(), Types.DOUBLE)
                .param("status", opened.status().name())
                .param("department", opened.departmentId())
                .param("team", opened.state().teamId())
                .param("whyHere", json.writeValueAsString(opened.whyHere()))
                .param("openedAt", Rows.time(opened.openedAt()))
                .param("promise", minutes(opened.promise()), Types.INTEGER)
                .param("dueAt", Rows.time(opened.state().dueAt()))
                .param("queueAt", Rows.time(opened.state().queueAt()))
                .param("alertAt", alert == null ? null : Rows.time(alert.at()))
                .param("alert", alert == null ? null : alert.alert().name())
                .param("implicitOn", law.implicitOn(), Types.DATE)
                .param("legalOn", law.hearOn(), Types.DATE)
                .param("words", opened.number() + " " + from.title() + " " + from.words())
                .update();
    }

    /** Writes the new state if nobody has written another since; tells whether it did. */
    boolean update(Case before, CaseState after, AlertPlan.@Nullable Planned alert) {
        return jdbc.sql("""
                update casework.case
                set status = :status, local_status = :localStatus, department_id = :department, team_id = :team,
                    assignee_id = :assignee, assignee_name = :assigneeName, body_id = :body, decision_id = :decision, original_id = :original,
                    moved_at = :movedAt, closed_at = :closedAt, due_at = :dueAt, queue_at = :queueAt,
                    alert_at = :alertAt, alert = :alert, reopened = :reopened, version = :version,
                    implicit_on = case when :awaits then implicit_on end, legal_on = case when :awaits then legal_on end
                where territory_id = :territory and id = :id and version = :before
                """)
                        .param("territory", InTerritory.current())
                        .param("id", before.id())
                        .param("before", before.state().version())
                        .param("status", after.status().name())
                        .param("localStatus", after.localStatus())
                        .param("department", after.departmentId())
                        .param("team", after.teamId())
                        .param("assignee", after.assignee() == null ? null : after.assignee().accountId())
                        .param("assigneeName", after.assignee() == null ? null : after.assignee().name())
                        .param("body", after.bodyId())
                        .param("decision", after.decisionId())
                        .param("original", after.originalId())
                        .param("movedAt", Rows.time(after.movedAt()))
                        .param("closedAt", Rows.time(after.closedAt()))
                        .param("dueAt", Rows.time(after.dueAt()))
                        .param("queueAt", Rows.time(after.queueAt()))
                        .param("alertAt", alert == null ? null : Rows.time(alert.at()))
                        .param("alert", alert == null ? null : alert.alert().name())
                        .param("awaits", after.status().awaitsLaw())
                        .param("reopened", after.reopened())
                        .param("version", after.version())
                        .update()
                == 1;
    }

    /** Replaces an alert that has been heard by the next; false if somebody changed the case meanwhile. */
    boolean alerted(Case subject, Alert heard, AlertPlan.@Nullable Planned next) {
        return jdbc.sql("""
                update casework.case set alert_at = ?, alert = ?, version = version + 1
                where territory_id = ? and id = ? and version = ? and alert = ?
                """)
                        .params(Rows.of(
                                next == null ? null : Rows.time(next.at()),
                                next == null ? null : next.alert().name(),
                                InTerritory.current(),
                                subject.id(),
                                subject.state().version(),
                                heard.name()))
                        .update()
                == 1;
    }

    /** The place of a line on a timeline, and where the case stands there. */
    record Place(int ordinal, CaseStatus status) {}

    /** Makes room for one more line on the timeline without moving the case. */
    Place addLine(UUID id) {
        return jdbc.sql("""
                update casework.case set version = version + 1
                where territory_id = ? and id = ?
                returning version, status
                """)
                .params(InTerritory.current(), id)
                .query((row, n) -> new Place(row.getInt("version"), CaseStatus.valueOf(row.getString("status"))))
                .single();
    }

    Optional<Case> find(UUID id) {
        return select("c.id = ?", id).stream().findFirst();
    }

    /** Kept from changing until the transaction ends. */
    Optional<Case> hold(UUID id) {
        return select("c.id = ? for no key update", id).stream().findFirst();
    }

    Optional<Case> findByNumber(String number) {
        return select("c.number = ?", number).stream().findFirst();
    }

    Optional<Case> findBySubject(String kind, UUID subjectId) {
        return select("c.kind = ? and c.subject_id = ?", kind, subjectId).stream().findFirst();
    }

    List<Case> duplicatesOf(UUID originalId) {
        return select("c.original_id = ?", originalId);
    }

    List<Case> list(Collection<UUID> ids) {
        return select("c.id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    void putInCategory(UUID id, String category) {
        jdbc.sql("update casework.case set category = ? where territory_id = ? and id = ?")
                .params(category, InTerritory.current(), id)
                .update();
    }

    /** As if it had been opened on these terms; the state is the ledger's. */
    void follow(UUID id, CaseKind.Terms terms, Route route) {
        jdbc.sql("""
                update casework.case
                set category = ?, facts = ?::jsonb, promise_minutes = ?, why_here = ?::jsonb
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(
                        terms.facts().get("category"),
                        json.writeValueAsString(terms.facts()),
                        minutes(terms.promise()),
                        json.writeValueAsString(route),
                        InTerritory.current(),
                        id))
                .update();
    }

    List<Case> listByNumber(Collection<String> numbers) {
        return select("c.number = any(?)", (Object) numbers.toArray(String[]::new));
    }

    private List<Case> select(String condition, Object... values) {
        Object[] parameters = new Object[values.length + 1];
        parameters[0] = InTerritory.current();
        System.arraycopy(values, 0, parameters, 1, values.length);
        return jdbc.sql("select " + CaseRowMapper.COLUMNS + " from casework.case c where c.territory_id = ? and "
                        + condition)
                .params(parameters)
                .query(mapper)
                .list();
    }

    private static @Nullable Integer minutes(@Nullable Duration promise) {
        return promise == null ? null : (int) Math.max(1, promise.toMinutes());
    }
}
