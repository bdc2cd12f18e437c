package org.parvis.participation.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parvis.database.Rows;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.participation.panel.Sortition.Entry;
import org.parvis.participation.panel.Sortition.Terms;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the people on a panel's list and of its seats. */
@Repository
class CandidateStore {

    private static final int BATCH = 1_000;
    private static final String COLUMNS =
            "select id, number, people_group, name, email, address, rank, state, is_named from participation.panel_candidate ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CandidateStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Instead of whoever was on it. */
    void replace(UUID panel, List<Candidate> people) {
        jdbc.sql("delete from participation.panel_candidate where territory_id = ? and panel_id = ?")
                .params(InTerritory.current(), panel)
                .update();
        template.batchUpdate("""
                insert into participation.panel_candidate (territory_id, id, panel_id, number, people_group, name, email, address)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, people, BATCH, (statement, one) -> {
            statement.setObject(1, InTerritory.current());
            statement.setObject(2, one.id());
            statement.setObject(3, panel);
            statement.setString(4, one.number());
            statement.setString(5, one.group());
            statement.setString(6, one.name());
            statement.setString(7, one.email());
            statement.setString(8, one.address());
        });
        jdbc.sql("""
                delete from participation.panel_seats s where s.territory_id = :territory and s.panel_id = :panel and s.seats > (
                    select count(*) from participation.panel_candidate c
                    where c.territory_id = s.territory_id and c.panel_id = s.panel_id and c.people_group = s.people_group)
                """).param("territory", InTerritory.current()).param("panel", panel).update();
    }

    void seat(UUID panel, Map<String, Integer> seats) {
        seats.forEach((group, count) -> jdbc.sql("""
                insert into participation.panel_seats (territory_id, panel_id, people_group, seats) values (?, ?, ?, ?)
                on conflict (territory_id, panel_id, people_group) do update set seats = excluded.seats
                """).params(InTerritory.current(), panel, group, count).update());
    }

    /** In the order of their names. */
    List<Group> groups(UUID panel) {
        return jdbc.sql("""
                select c.people_group, coalesce(max(s.seats), 0) as seats, count(*) as people,
                    count(*) filter (where c.state = 'ACCEPTED') as accepted, count(*) filter (where c.state = 'ASKED') as asked,
                    count(*) filter (where c.state = 'LISTED') as waiting
                from participation.panel_candidate c
                left join participation.panel_seats s
                    on s.territory_id = c.territory_id and s.panel_id = c.panel_id and s.people_group = c.people_group
                where c.territory_id = ? and c.panel_id = ?
                group by c.people_group order by c.people_group
                """)
                .params(InTerritory.current(), panel)
                .query((row, n) -> new Group(
                        row.getString("people_group"), row.getInt("seats"), row.getInt("people"), row.getInt("accepted"),
                        row.getInt("asked"), row.getInt("waiting")))
                .list();
    }

    /** What is hashed and published. */
    Terms terms(Panel panel) {
        List<Entry> list = jdbc.sql("select number, people_group from participation.panel_candidate where territory_id = ? and panel_id = ? order by number")
                .params(InTerritory.current(), panel.id())
                .query((row, n) -> new Entry(row.getString("number"), row.getString("people_group")))
                .list();
        SortedMap<String, Integer> seats = new TreeMap<>();
        groups(panel.id()).forEach(group -> seats.put(group.name(), group.seats()));
        return new Terms(panel.about().source(), String.valueOf(panel.about().sourceOn()), seats, list);
    }

    /** Of each group the numbers in the order of the draw; none before it. */
    SortedMap<String, List<String>> order(UUID panel) {
        SortedMap<String, List<String>> order = new TreeMap<>();
        jdbc.sql("""
                select people_group, array_agg(number order by rank) as numbers from participation.panel_candidate
                where territory_id = ? and panel_id = ? and rank is not null group by people_group
                """)
                .params(InTerritory.current(), panel)
                .query((row, n) -> order.put(row.getString("people_group"), Rows.texts(row, "numbers")))
                .list();
        return order;
    }

    /** Everybody's place in their group, from 1. */
    void rank(UUID panel, Collection<List<String>> orders) {
        for (List<String> order : orders) {
            jdbc.sql("""
                    update participation.panel_candidate c set rank = o.rank
                    from unnest(?) with ordinality as o (number, rank)
                    where c.territory_id = ? and c.panel_id = ? and c.number = o.number
                    """)
                    .param(order.toArray(String[]::new))
                    .param(InTerritory.current())
                    .param(panel)
                    .update();
        }
    }

    /** As many of a group as there are free seats, those who come first, are asked from now on. */
    void ask(UUID panel, String group) {
        jdbc.sql("""
                with free as (
                    select s.seats - (select count(*) from participation.panel_candidate c
                        where c.territory_id = s.territory_id and c.panel_id = s.panel_id and c.people_group = s.people_group
                            and c.state in ('ASKED', 'ACCEPTED')) as seats
                    from participation.panel_seats s where s.territory_id = :territory and s.panel_id = :panel and s.people_group = :group
                ), next as (
                    select id from participation.panel_candidate
                    where territory_id = :territory and panel_id = :panel and people_group = :group and state = 'LISTED' and name <> ''
                    order by rank limit greatest(0, coalesce((select seats from free), 0))
                )
                update participation.panel_candidate c set state = 'ASKED'
                from next where c.territory_id = :territory and c.id = next.id
                """)
                .param("territory", InTerritory.current())
                .param("panel", panel)
                .param("group", group)
                .update();
    }

    /** On whose list somebody is. */
    Optional<UUID> panelOf(UUID id) {
        return jdbc.sql("select panel_id from participation.panel_candidate where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(UUID.class)
                .optional();
    }

    Optional<Candidate> find(UUID panel, UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and panel_id = ? and id = ?")
                .params(InTerritory.current(), panel, id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Candidate> findByNumber(UUID panel, String number) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and panel_id = ? and number = ?")
                .params(InTerritory.current(), panel, number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those who were drawn or have followed, by group, in the order in which they came. */
    List<Candidate> drawn(UUID panel) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and panel_id = ? and state <> 'LISTED' order by people_group, rank")
                .params(InTerritory.current(), panel)
                .query((row, n) -> read(row))
                .list();
    }

    /** @param now when it is noted, where what became of them changes */
    void update(UUID id, State state, boolean isNamed, Instant now) {
        jdbc.sql("""
                update participation.panel_candidate
                set answered_at = case when state = :state then answered_at else :now end, state = :state, is_named = :named
                where territory_id = :territory and id = :id
                """)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("named", isNamed)
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    /** Everybody on the list, in the order of their names. */
    void each(UUID panel, Consumer<Candidate> consumer) {
        try (Stream<Candidate> all = jdbc.sql(COLUMNS + "where territory_id = ? and panel_id = ? and name <> '' order by name, number")
                .params(InTerritory.current(), panel)
                .query((row, n) -> read(row))
                .stream()) {
            all.forEach(consumer);
        }
    }

    private static Candidate read(ResultSet row) throws SQLException {
        return new Candidate(
                Rows.id(row, "id"),
                row.getString("number"),
                row.getString("people_group"),
                row.getString("name"),
                row.getString("email"),
                row.getString("address"),
                (Integer) row.getObject("rank"),
                State.valueOf(row.getString("state")),
                row.getBoolean("is_named"));
    }
}
