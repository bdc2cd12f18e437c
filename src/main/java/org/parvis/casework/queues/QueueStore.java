package org.parvis.casework.queues;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRowMapper;
import org.parvis.casework.CaseState;
import org.parvis.casework.CaseStatus;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads queues. Each starts at an index in the order it is shown; a viewer with several departments reads the head of
 * each and merges, so that a page costs the same among a thousand cases and a million.
 */
@Repository
class QueueStore {

    private static final String AWAY = """
            c.assignee_id = any(array(
                select a.account_id from casework.absence a
                where a.territory_id = :territory and a.first_day <= :today and a.last_day >= :today))""";

    /** So many days before silence decides, a case is in the queue of those in which it does. */
    private static final int LEGAL_DAYS = 15;

    /** From each team of the viewer its first rows. */
    private static final String OF_MY_TEAMS = """
             from casework.team_member m cross join lateral (
                select * from casework.case c
                where %s and c.team_id = m.team_id%s
                order by %s limit %d) c
            where m.territory_id = :territory and m.account_id = :me
            """;

    /** What is public is published already. */
    private static final String TO_PUBLISH = """
            c.visibility = 'PRIVATE' and c.category = any(:ofOthers) and c.implicit_on >= :today and not exists (
                select from casework.publication p where p.territory_id = c.territory_id and p.case_id = c.id)""";

    private static final String OPEN = "c.status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')";

    /**
     * Whose cases to read.
     *
     * @param departments null for those of all
     * @param numbers those that the search may mean
     * @param walled departments of which only public cases may be listed
     * @param unread departments of whose private cases no words may be looked for: to find by them is to know that they
     *     are there
     * @param ofOthers categories of what everybody must know of while silence can accept it
     */
    record Scope(
            Queue queue,
            UUID me,
            @Nullable Collection<UUID> departments,
            Instant now,
            ZoneId zone,
            List<String> numbers,
            Set<UUID> walled,
            Set<UUID> unread,
            Set<String> ofOthers) {

        Scope meaning(List<String> meant) {
            return new Scope(queue, me, departments, now, zone, meant, walled, unread, ofOthers);
        }
    }

    private final JdbcClient jdbc;
    private final CaseRowMapper mapper;

    QueueStore(JdbcClient jdbc, CaseRowMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** A statement with its parameters. */
    record Statement(String sql, Map<String, @Nullable Object> values) {}

    List<Case> list(Scope scope, QueueQuery query, int atMost) {
        Statement statement = statement(scope, query, atMost);
        return jdbc.sql(statement.sql())
                .params(statement.values())
                .query(mapper)
                .list();
    }

    static Statement statement(Scope scope, QueueQuery query, int atMost) {
        Map<String, @Nullable Object> values = new HashMap<>();
        List<String> conditions = conditions(scope, values);
        QueueFilters.add(query, scope, conditions, values);
        String order = order(query.queue());
        String rows = from(scope, query, conditions, values, atMost);
        return new Statement(
                "select " + CaseRowMapper.COLUMNS + rows + " order by " + order + " limit " + atMost, values);
    }

    Map<Queue, Integer> counts(Map<Queue, Scope> scopes, int atMost) {
        return sizes(scopes, atMost, null).queues();
    }

    /**
     * How many there are.
     *
     * @param list in the one list that was asked for, up to its own limit
     */
    record Sizes(Map<Queue, Integer> queues, int list) {}

    /** The sizes of the queues and of a list in one statement. */
    Sizes sizes(Map<Queue, Scope> scopes, int atMost, @Nullable Statement list) {
        Map<String, @Nullable Object> values = new HashMap<>();
        List<String> counts = new ArrayList<>();
        if (list != null) {
            values.putAll(list.values());
            counts.add("select '' as queue, (select count(*) from (" + list.sql() + ") shown) as many");
        }
        scopes.forEach((queue, scope) -> counts.add("select '" + queue + "' as queue, (select count(*) from (select 1"
                + from(scope, QueueQuery.of(queue), conditions(scope, values), values, atMost)
                + " limit " + atMost + ") few) as many"));
        Map<String, Integer> many = new HashMap<>();
        jdbc.sql(String.join(" union all ", counts)).params(values).query(row -> {
            many.put(row.getString("queue"), row.getInt("many"));
        });
        Map<Queue, Integer> result = new EnumMap<>(Queue.class);
        scopes.keySet().forEach(queue -> result.put(queue, many.getOrDefault(queue.name(), 0)));
        return new Sizes(result, many.getOrDefault("", 0));
    }

    /** @param legalOn the day of the last row in the queue that is in the order of those */
    static QueueQuery.Cursor cursor(Queue queue, Case last, @Nullable LocalDate legalOn) {
        CaseState state = last.state();
        Instant at =
                switch (queue) {
                    case NEW, ALL -> last.openedAt();
                    case QUIET -> state.movedAt();
                    case LEGAL, PUBLISH -> Objects.requireNonNull(legalOn).atStartOfDay(ZoneOffset.UTC).toInstant();
                    default -> state.queueAt();
                };
        return new QueueQuery.Cursor(at, last.id());
    }

    /** The last day on which the authority can decide, by case; those in which silence decides nothing are missing. */
    Map<UUID, LocalDate> legalDays(Collection<UUID> ids) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.sql("select id, implicit_on from casework.case where territory_id = ? and id = any (?) and implicit_on is not null")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    days.put(Rows.id(row, "id"), row.getObject("implicit_on", LocalDate.class));
                });
        return days;
    }

    private static String order(Queue queue) {
        return switch (queue) {
            case NEW, ALL -> "c.opened_at desc, c.id desc";
            case QUIET -> "c.moved_at, c.id";
            case LEGAL, PUBLISH -> "c.implicit_on, c.id";
            default -> "c.queue_at, c.id";
        };
    }

    private static List<String> conditions(Scope scope, Map<String, @Nullable Object> values) {
        values.put("territory", InTerritory.current());
        values.put("me", scope.me());
        values.put("today", Date.valueOf(scope.now().atZone(scope.zone()).toLocalDate()));
        values.put("legalUntil", Date.valueOf(scope.now().atZone(scope.zone()).toLocalDate().plusDays(LEGAL_DAYS)));
        values.put("now", Rows.time(scope.now()));
        values.put("quietSince", Rows.time(scope.now().minus(CaseStatus.SILENCE)));
        List<String> conditions = new ArrayList<>(List.of("c.territory_id = :territory"));
        if (!scope.walled().isEmpty()) {
            values.put("walled", scope.walled().toArray(UUID[]::new));
            conditions.add("(c.visibility = 'PUBLIC' or c.department_id <> all(:walled))");
        }
        if (scope.queue().isOfOpenCases()) {
            conditions.add(OPEN);
        }
        switch (scope.queue()) {
            case NEW -> conditions.add("c.status = 'RECEIVED' and c.assignee_id is null");
            case MINE -> conditions.add("c.assignee_id = :me");
            case LATE -> conditions.add("c.queue_at < :now");
            case LEGAL -> conditions.add("c.implicit_on <= :legalUntil");
            case PUBLISH -> {
                values.put("ofOthers", scope.ofOthers().toArray(String[]::new));
                conditions.add(TO_PUBLISH);
            }
            case WAITING -> conditions.add("c.status = 'WAITING'");
            case WATCHED -> conditions.add("c.id in (select w.case_id from casework.watch w"
                    + " where w.territory_id = :territory and w.account_id = :me)");
            case FREE, CREW -> conditions.add("c.assignee_id is null");
            case ABSENT -> conditions.add(AWAY);
            case QUIET -> conditions.add("c.moved_at < :quietSince");
            case TEAM, ALL -> {}
        }
        return conditions;
    }

    /** From each department or team of the viewer its first rows, or from all at once. */
    private static String from(
            Scope scope,
            QueueQuery query,
            List<String> conditions,
            Map<String, @Nullable Object> values,
            int atMost) {
        String where = String.join(" and ", conditions);
        if (scope.queue() == Queue.CREW) {
            return fromTeams(scope, where, values, atMost);
        }
        if (scope.departments() == null || scope.queue() == Queue.MINE || scope.queue() == Queue.WATCHED || isOneNumber(scope, query)) {
            return " from casework.case c where " + where;
        }
        values.put("departments", scope.departments().toArray(UUID[]::new));
        return " from unnest(:departments) as mine (department_id) cross join lateral (select * from casework.case c where "
                + where + " and c.department_id = mine.department_id order by " + order(query.queue()) + " limit " + atMost + ") c";
    }

    /** Of departments in which the viewer still works; whoever sees the cases of all is held by walls alone. */
    private static String fromTeams(Scope scope, String where, Map<String, @Nullable Object> values, int atMost) {
        String still = "";
        if (scope.departments() != null) {
            values.put("departments", scope.departments().toArray(UUID[]::new));
            still = " and c.department_id = any(:departments)";
        }
        return OF_MY_TEAMS.formatted(where, still, order(Queue.CREW), atMost);
    }

    /** Somebody who knows a number may learn that the case exists, wherever it is. */
    private static boolean isOneNumber(Scope scope, QueueQuery query) {
        return query.queue() == Queue.ALL && (QueueFilters.isNumber(query.text()) || !scope.numbers().isEmpty());
    }
}
