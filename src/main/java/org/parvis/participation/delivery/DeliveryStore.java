package org.parvis.participation.delivery;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
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

/** All SQL of deliveries and their milestones. */
@Repository
class DeliveryStore {

    private static final String DELIVERY = """
            select id, budget_id, project, name, state, department_id, granted, spent, delivered_on, created_at
            from participation.delivery
            """;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one budget, taken at the same moment. */
    void insert(List<Delivery> made) {
        if (made.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into participation.delivery (territory_id, budget_id, created_at, id, project, name, granted)
                select :territory, :budget, :at, n.*
                from unnest(:ids::uuid[], :projects::text[], :names::text[], :granted::bigint[]) as n
                """)
                .param("territory", InTerritory.current())
                .param("budget", made.getFirst().budgetId())
                .param("at", Timestamp.from(made.getFirst().createdAt()))
                .param("ids", made.stream().map(Delivery::id).toArray(UUID[]::new))
                .param("projects", made.stream().map(Delivery::project).toArray(String[]::new))
                .param("names", made.stream().map(Delivery::name).toArray(String[]::new))
                .param("granted", made.stream().map(Delivery::granted).toArray(Long[]::new))
                .update();
    }

    /** What a decision says of them: none of these is delivered. */
    void follow(List<Delivery> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update participation.delivery d set state = n.state, granted = n.granted, delivered_on = null
                from unnest(:ids::uuid[], :states::text[], :granted::bigint[]) as n (id, state, granted)
                where d.territory_id = :territory and d.id = n.id
                """)
                .param("territory", InTerritory.current())
                .param("ids", changed.stream().map(Delivery::id).toArray(UUID[]::new))
                .param("states", changed.stream().map(one -> one.state().name()).toArray(String[]::new))
                .param("granted", changed.stream().map(Delivery::granted).toArray(Long[]::new))
                .update();
    }

    void move(UUID id, DeliveryState state, @Nullable LocalDate deliveredOn) {
        jdbc.sql("update participation.delivery set state = ?, delivered_on = ? where territory_id = ? and id = ?")
                .params(Rows.of(state.name(), day(deliveredOn), InTerritory.current(), id))
                .update();
    }

    void spend(UUID id, long granted, long spent) {
        jdbc.sql("update participation.delivery set granted = ?, spent = ? where territory_id = ? and id = ?")
                .params(granted, spent, InTerritory.current(), id)
                .update();
    }

    void giveTo(UUID id, @Nullable UUID department) {
        jdbc.sql("update participation.delivery set department_id = ? where territory_id = ? and id = ?")
                .params(Rows.of(department, InTerritory.current(), id))
                .update();
    }

    void insert(UUID delivery, Milestone made) {
        jdbc.sql("""
                insert into participation.milestone (territory_id, delivery_id, ordinal, name, planned_on)
                values (?, ?, ?, ?, ?)
                """)
                .params(InTerritory.current(), delivery, made.ordinal(), made.name(), Date.valueOf(made.plannedOn()))
                .update();
    }

    void update(UUID delivery, Milestone changed) {
        jdbc.sql("""
                update participation.milestone set planned_on = ?, done_on = ?
                where territory_id = ? and delivery_id = ? and ordinal = ?
                """)
                .params(Rows.of(
                        Date.valueOf(changed.plannedOn()), day(changed.doneOn()), InTerritory.current(), delivery, changed.ordinal()))
                .update();
    }

    /** Those of a budget in the order of their projects. */
    List<Delivery> list(UUID budget) {
        return list(budget, "");
    }

    /** The same, locked against whoever else changes them. */
    List<Delivery> holdAll(UUID budget) {
        return list(budget, " for update");
    }

    private List<Delivery> list(UUID budget, String lock) {
        return withMilestones(jdbc.sql(DELIVERY + "where territory_id = ? and budget_id = ? order by created_at, length(project), project" + lock)
                .params(InTerritory.current(), budget)
                .query((row, n) -> read(row))
                .list());
    }

    boolean exists(UUID budget) {
        return jdbc.sql("select exists (select 1 from participation.delivery where territory_id = ? and budget_id = ?)")
                .params(InTerritory.current(), budget)
                .query(Boolean.class)
                .single();
    }

    Optional<Delivery> find(UUID budget, String project) {
        return withMilestones(jdbc.sql(DELIVERY + "where territory_id = ? and budget_id = ? and project = ?")
                        .params(InTerritory.current(), budget, project)
                        .query((row, n) -> read(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Delivery> find(UUID id) {
        return one(id, "");
    }

    /** Locked against whoever else changes it. */
    Optional<Delivery> hold(UUID id) {
        return one(id, " for update");
    }

    private Optional<Delivery> one(UUID id, String lock) {
        return withMilestones(jdbc.sql(DELIVERY + "where territory_id = ? and id = ?" + lock)
                        .params(InTerritory.current(), id)
                        .query((row, n) -> read(row))
                        .list())
                .stream()
                .findFirst();
    }

    private List<Delivery> withMilestones(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return deliveries;
        }
        Map<UUID, List<Milestone>> milestones = milestones(deliveries.stream().map(Delivery::id).toList());
        return deliveries.stream().map(one -> one.with(milestones.getOrDefault(one.id(), List.of()))).toList();
    }

    private Map<UUID, List<Milestone>> milestones(Collection<UUID> deliveries) {
        return jdbc.sql("""
                        select delivery_id, ordinal, name, planned_on, done_on from participation.milestone
                        where territory_id = ? and delivery_id = any (?)
                        """)
                .param(InTerritory.current())
                .param(deliveries.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        Rows.id(row, "delivery_id"),
                        new Milestone(
                                row.getInt("ordinal"), row.getString("name"), row.getDate("planned_on").toLocalDate(), day(row, "done_on"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                Rows.id(row, "id"),
                Rows.id(row, "budget_id"),
                row.getString("project"),
                row.getString("name"),
                DeliveryState.valueOf(row.getString("state")),
                Rows.findId(row, "department_id"),
                row.getLong("granted"),
                row.getLong("spent"),
                day(row, "delivered_on"),
                Rows.instant(row, "created_at"),
                List.of());
    }
}
