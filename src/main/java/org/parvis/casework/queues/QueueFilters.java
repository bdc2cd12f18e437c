package org.parvis.casework.queues;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseNumber;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.TypedNumber;
import org.parvis.database.AskedWords;
import org.parvis.database.Rows;

/** What a query adds to a queue's conditions. Values go by parameter; every column is named here and nowhere else. */
final class QueueFilters {

    private static final Pattern NUMBER = Pattern.compile("\\s*[A-Za-z]{1,6}-\\d{4}-\\d{6,}\\s*");

    private static final int FOUND_BY_WORDS = 1_000;

    private QueueFilters() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static void add(
            QueueQuery query, QueueStore.Scope scope, List<String> conditions, Map<String, @Nullable Object> values) {
        Filter filter = new Filter(conditions, values);
        if (!query.statuses().isEmpty()) {
            filter.always(among(query.statuses()));
        }
        filter.on("c.department_id = :department", "department", query.department());
        filter.on("c.category = :category", "category", query.category());
        filter.on(inDistrict(query.queue()), "district", query.district());
        filter.on("c.channel = :channel", "channel", query.channel() == null ? null : query.channel().name());
        assignee(query, filter);
        filter.on("c.team_id = :team", "team", query.team());
        text(query, scope, filter);
        filter.on("c.opened_at >= :from", "from", start(query.from(), 0, scope.zone()));
        filter.on("c.opened_at < :to", "to", start(query.to(), 1, scope.zone()));
        after(query, filter);
    }

    /** Named in the statement itself: how many cases a status has decides how they are best read. */
    private static String among(Collection<CaseStatus> statuses) {
        return statuses.stream()
                .map(status -> "'" + status.name() + "'")
                .collect(Collectors.joining(", ", "c.status in (", ")"));
    }

    /** Among open cases read in their order; among all by the index of districts, which knows nothing of open and closed. */
    private static String inDistrict(Queue queue) {
        return queue.isOfOpenCases() ? ":district = any(c.districts)" : "c.districts @> array[:district::text]";
    }

    private static void assignee(QueueQuery query, Filter filter) {
        if (QueueQuery.NOBODY.equals(query.assignee())) {
            filter.always("c.assignee_id is null");
        } else {
            filter.on("c.assignee_id = :assignee", "assignee", query.assignee());
        }
    }

    private static void text(QueueQuery query, QueueStore.Scope scope, Filter filter) {
        if (isNumber(query.text())) {
            filter.on("c.number = :text", "text", CaseNumber.normalised(query.text()));
        } else if (!scope.numbers().isEmpty()) {
            numbers(query, scope, filter);
        } else if (!query.text().isBlank()) {
            filter.on("c.id in (select casework.search(:text, " + FOUND_BY_WORDS + "))", "text", AskedWords.of(query.text()));
            readable(scope, filter);
            if (scope.departments() != null) {
                // One's own and followed cases may be with another department by now: to find by words is to read.
                filter.values.put("departments", scope.departments().toArray(UUID[]::new));
                filter.always("(c.visibility = 'PUBLIC' or c.department_id = any(:departments))");
            }
        }
    }

    /** The number that is meant; bare digits may be a word too, looked for in the viewer's own cases alone. */
    private static void numbers(QueueQuery query, QueueStore.Scope scope, Filter filter) {
        filter.values.put("numbers", scope.numbers().toArray(String[]::new));
        if (!TypedNumber.isBare(query.text())) {
            filter.always("c.number = any(:numbers)");
            return;
        }
        readable(scope, filter);
        String mine = scope.departments() == null ? "" : " and w.department_id = any(:departments)";
        if (scope.departments() != null) {
            filter.values.put("departments", scope.departments().toArray(UUID[]::new));
        }
        filter.on("""
                c.id in (
                    select n.id from casework.case n where n.territory_id = :territory and n.number = any(:numbers)
                    union all
                    select w.id from casework.case w
                    where w.territory_id = :territory and w.id in (select casework.search(:text, %d))%s)
                """.formatted(FOUND_BY_WORDS, mine), "text", query.text().strip());
    }

    private static void readable(QueueStore.Scope scope, Filter filter) {
        if (!scope.unread().isEmpty()) {
            filter.values.put("unread", scope.unread().toArray(UUID[]::new));
            filter.always("(c.visibility = 'PUBLIC' or c.department_id <> all(:unread))");
        }
    }

    private static void after(QueueQuery query, Filter filter) {
        QueueQuery.Cursor after = query.after();
        if (after == null) {
            return;
        }
        String condition =
                switch (query.queue()) {
                    case NEW, ALL -> "(c.opened_at, c.id) < (:afterAt, :afterId)";
                    case QUIET -> "(c.moved_at, c.id) > (:afterAt, :afterId)";
                    case LEGAL -> "(c.implicit_on, c.id) > ((cast(:afterAt as timestamptz) at time zone 'UTC')::date, :afterId)";
                    default -> "(c.queue_at, c.id) > (:afterAt, :afterId)";
                };
        filter.on(condition, "afterAt", Rows.time(after.at()));
        filter.values.put("afterId", after.id());
    }

    private static @Nullable Object start(@Nullable LocalDate day, int plusDays, ZoneId zone) {
        if (day == null) {
            return null;
        }
        Instant start = day.plusDays(plusDays).atStartOfDay(zone).toInstant();
        return Rows.time(start);
    }

    private record Filter(List<String> conditions, Map<String, @Nullable Object> values) {

        void on(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.put(name, value);
            }
        }

        void always(String condition) {
            conditions.add(condition);
        }
    }
}
