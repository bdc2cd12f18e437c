package org.parvis.participation.meeting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of polls during meetings, and of what phones answer. */
@Repository
class PollStore {

    private static final String VOTERS = """
            (select count(*) from participation.meeting_poll_vote v where v.territory_id = p.territory_id and v.poll_id = p.id)""";

    private static final String PHONES = """
            array(
                select (select count(*) from participation.meeting_poll_vote v
                        where v.territory_id = p.territory_id and v.poll_id = p.id and n = any (v.choices))::integer
                from generate_subscripts(p.choices, 1) n
                order by n)""";

    private static final String COLUMNS = """
            select p.id, p.question, p.choices, p.kind, p.state, p.hands, coalesce(p.voters, %s) as voters, coalesce(p.phones, %s) as phones
            from participation.meeting_poll p
            """.formatted(VOTERS, PHONES);

    private final JdbcClient jdbc;

    PollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID meeting, Poll.Draft draft) {
        jdbc.sql("insert into participation.meeting_poll (territory_id, id, meeting_id, question, choices, kind) values (?, ?, ?, ?, ?, ?)")
                .param(InTerritory.current())
                .param(id)
                .param(meeting)
                .param(draft.question())
                .param(draft.choices().toArray(String[]::new))
                .param(draft.kind().name())
                .update();
    }

    /** As they were written. */
    List<Poll> list(UUID meeting) {
        return jdbc.sql(COLUMNS + "where p.territory_id = ? and p.meeting_id = ? order by p.id")
                .params(InTerritory.current(), meeting)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Poll> find(UUID meeting, UUID id) {
        return jdbc.sql(COLUMNS + "where p.territory_id = ? and p.meeting_id = ? and p.id = ?")
                .params(InTerritory.current(), meeting, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The one that is open, else the one that was closed last. */
    Optional<Poll> findShown(UUID meeting) {
        return jdbc.sql(COLUMNS + "where p.territory_id = ? and p.meeting_id = ? and p.state <> 'DRAFT' order by p.closed_at desc nulls first limit 1")
                .params(InTerritory.current(), meeting)
                .query((row, n) -> read(row))
                .optional();
    }

    boolean isAnyOpen(UUID meeting) {
        return jdbc.sql("select exists (select from participation.meeting_poll where territory_id = ? and meeting_id = ? and state = 'OPEN')")
                .params(InTerritory.current(), meeting)
                .query(Boolean.class)
                .single();
    }

    void open(UUID id) {
        jdbc.sql("update participation.meeting_poll set state = 'OPEN' where territory_id = ? and id = ? and state = 'DRAFT'")
                .params(InTerritory.current(), id)
                .update();
    }

    /**
     * Freezes what was answered, and forgets who. Answers that are being written are waited for first: they hold the poll, and the
     * second statement sees them.
     */
    void close(UUID id, Instant now) {
        jdbc.sql("select id from participation.meeting_poll where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query(UUID.class)
                .optional();
        jdbc.sql("""
                update participation.meeting_poll p set state = 'CLOSED', closed_at = ?, voters = %s, phones = %s
                where p.territory_id = ? and p.id = ? and p.state <> 'CLOSED'
                """.formatted(VOTERS, PHONES))
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
        jdbc.sql("delete from participation.meeting_poll_vote where territory_id = ? and poll_id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /**
     * Once for each, as they say it last, as long as it is open. What the same person said otherwise known goes with what they say
     * now, and what somebody known said from a device with what it says without them. Answers to a poll take turns: the second
     * statement sees what the same person has just said from elsewhere.
     */
    boolean vote(UUID poll, String device, String voter, Collection<String> known, Collection<Integer> choices) {
        jdbc.sql("select id from participation.meeting_poll where territory_id = ? and id = ? for no key update")
                .params(InTerritory.current(), poll)
                .query(UUID.class)
                .optional();
        return jdbc.sql("""
                        with open as (
                            select territory_id, id from participation.meeting_poll
                            where territory_id = :territory and id = :poll and state = 'OPEN'),
                        replaced as (
                            delete from participation.meeting_poll_vote v
                            using open
                            where v.territory_id = open.territory_id and v.poll_id = open.id and v.voter <> :voter
                                and (v.voter = any (:known) or v.device = :device and :voter = :device))
                        insert into participation.meeting_poll_vote (territory_id, poll_id, voter, device, choices)
                        select territory_id, id, :voter, :device, :choices::integer[] from open
                        on conflict (territory_id, poll_id, voter) do update set device = excluded.device, choices = excluded.choices
                        """)
                        .param("territory", InTerritory.current())
                        .param("poll", poll)
                        .param("voter", voter)
                        .param("device", device)
                        .param("known", known.toArray(String[]::new))
                        .param("choices", choices.toArray(Integer[]::new))
                        .update()
                == 1;
    }

    /** What somebody has answered; nothing for who has not. */
    Set<Integer> listChosen(UUID poll, String voter) {
        return Set.copyOf(jdbc.sql("select unnest(choices) from participation.meeting_poll_vote where territory_id = ? and poll_id = ? and voter = ?")
                .params(InTerritory.current(), poll, voter)
                .query(Integer.class)
                .list());
    }

    void count(UUID id, List<Integer> hands) {
        jdbc.sql("update participation.meeting_poll set hands = ? where territory_id = ? and id = ? and state <> 'DRAFT'")
                .param(hands.toArray(Integer[]::new))
                .param(InTerritory.current())
                .param(id)
                .update();
    }

    /** One that nobody has seen. */
    void delete(UUID id) {
        jdbc.sql("delete from participation.meeting_poll where territory_id = ? and id = ? and state = 'DRAFT'")
                .params(InTerritory.current(), id)
                .update();
    }

    /** The one that is open; empty for none. */
    Optional<UUID> findOpen(UUID meeting) {
        return jdbc.sql("select id from participation.meeting_poll where territory_id = ? and meeting_id = ? and state = 'OPEN'")
                .params(InTerritory.current(), meeting)
                .query(UUID.class)
                .optional();
    }

    /** Those that are open at meetings that ended before a moment. */
    List<UUID> listLeftOpen(Instant endedBefore) {
        return jdbc.sql("""
                select p.id
                from participation.meeting_poll p
                join participation.meeting m on m.territory_id = p.territory_id and m.id = p.meeting_id
                where p.territory_id = ? and p.state = 'OPEN' and m.ends_at < ?
                order by p.id
                """)
                .params(InTerritory.current(), Timestamp.from(endedBefore))
                .query(UUID.class)
                .list();
    }

    private static Poll read(ResultSet row) throws SQLException {
        @Nullable Array hands = row.getArray("hands");
        return new Poll(
                Rows.id(row, "id"), row.getString("question"), Rows.texts(row, "choices"), Poll.Kind.valueOf(row.getString("kind")),
                Poll.State.valueOf(row.getString("state")), hands == null ? null : List.of((Integer[]) hands.getArray()),
                List.of((Integer[]) row.getArray("phones").getArray()), row.getInt("voters"));
    }
}
