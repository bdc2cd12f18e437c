package org.parvis.relation.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.relation.post.OutgoingLetter.Sending;
import org.parvis.relation.post.OutgoingLetter.State;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of letters that go out. */
@Repository
class OutgoingStore {

    private static final String SELECT = """
            select id, case_id, number, department_id, person_id, what, dedup_key, acknowledges, recipient, address, subject, html,
                state, printed_at, posted_on, posted_by, interaction_id, legal_line, returned_on, created_at
            from relation.outgoing_letter
            """;

    private final JdbcClient jdbc;

    OutgoingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same letter again changes nothing. */
    void insert(OutgoingLetter letter, String language) {
        jdbc.sql("""
                insert into relation.outgoing_letter (territory_id, id, case_id, number, department_id, person_id, what,
                    dedup_key, acknowledges, recipient, address, language, subject, html, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (territory_id, dedup_key) do nothing
                """)
                .params(Rows.of(
                        InTerritory.current(), letter.id(), letter.caseId(), letter.number(), letter.department(),
                        letter.person(), letter.what(), letter.key(), letter.acknowledges(), letter.recipient(), letter.address(),
                        language, letter.subject(), letter.html(), letter.sending().state().name(), Rows.time(letter.createdAt())))
                .update();
    }

    /** Whether one was printed and not posted. */
    boolean isPrinted(String key) {
        return jdbc.sql("""
                select exists (
                    select from relation.outgoing_letter
                    where territory_id = ? and dedup_key = ? and state = 'WAITING' and printed_at is not null)
                """)
                .params(InTerritory.current(), key)
                .query(Boolean.class)
                .single();
    }

    /** One that lies there to be printed goes. */
    void drop(String key) {
        jdbc.sql("delete from relation.outgoing_letter where territory_id = ? and dedup_key = ? and state = 'WAITING'")
                .params(InTerritory.current(), key)
                .update();
    }

    /** Whether such a letter of the case lies there to be printed. */
    boolean waits(UUID caseId, boolean acknowledges, String what) {
        return jdbc.sql("""
                select exists (
                    select from relation.outgoing_letter
                    where territory_id = ? and case_id = ? and state = 'WAITING' and (what = ? or acknowledges and ?))
                """)
                .params(InTerritory.current(), caseId, what, acknowledges)
                .query(Boolean.class)
                .single();
    }

    /** The newest in a state of these departments, after one of them. */
    List<OutgoingLetter> list(State state, Collection<UUID> departments, @Nullable OutgoingLetter after, int most) {
        return jdbc.sql(SELECT + """
                where territory_id = :territory and state = :state and department_id = any (:departments)
                    and (created_at, id) < (:at, :id)
                order by created_at desc, id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("state", state.name())
                .param("departments", departments.toArray(UUID[]::new))
                .param("at", Rows.time(after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.createdAt()))
                .param("id", after == null ? new UUID(-1, -1) : after.id())
                .param("most", most)
                .query(OutgoingStore::read)
                .list();
    }

    /** Those that exist, oldest first. */
    List<OutgoingLetter> list(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = any (?) order by created_at, id")
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .query(OutgoingStore::read)
                .list();
    }

    /** The same, held until the transaction ends; always in one order. */
    List<OutgoingLetter> hold(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = any (?) order by id for update")
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .query(OutgoingStore::read)
                .list();
    }

    void printed(Collection<UUID> ids, Instant now) {
        jdbc.sql("""
                update relation.outgoing_letter set printed_at = coalesce(printed_at, ?)
                where territory_id = ? and id = any (?)
                """)
                .params(Rows.of(Rows.time(now), InTerritory.current(), ids.toArray(UUID[]::new)))
                .update();
    }

    void move(UUID id, Sending sending) {
        jdbc.sql("""
                update relation.outgoing_letter
                set state = ?, posted_on = ?, posted_by = ?, interaction_id = ?, legal_line = ?, returned_on = ?
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(
                        sending.state().name(), sending.postedOn(), sending.postedBy(), sending.interaction(),
                        sending.legalLine(), sending.returnedOn(), InTerritory.current(), id))
                .update();
    }

    /** Letters that were posted, or written and never posted, before a day and say something still, in the order of their ids. */
    List<OutgoingLetter> listBefore(LocalDate day, UUID after, int most) {
        return jdbc.sql(SELECT + """
                where territory_id = ? and coalesce(posted_on, created_at::date) < ? and html <> '' and id > ?
                order by id
                limit ?
                """)
                .params(InTerritory.current(), day, after, most)
                .query(OutgoingStore::read)
                .list();
    }

    /** Empties them: their words are in their case. What nobody posted in all that time goes whole. */
    void forget(Collection<UUID> ids) {
        jdbc.sql("delete from relation.outgoing_letter where territory_id = ? and id = any (?) and state = 'WAITING'")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                update relation.outgoing_letter set html = '', recipient = '', address = ''
                where territory_id = ? and id = any (?)
                """)
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** Of these files or cases, in the order of their ids. */
    List<OutgoingLetter> listOf(Collection<UUID> files, Collection<UUID> cases, UUID after, int most) {
        return jdbc.sql(SELECT + """
                where territory_id = :territory and id > :after and (person_id = any (:files) or case_id = any (:cases))
                order by id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("files", files.toArray(UUID[]::new))
                .param("cases", cases.toArray(UUID[]::new))
                .param("most", most)
                .query(OutgoingStore::read)
                .list();
    }

    int delete(Collection<UUID> cases) {
        return jdbc.sql("delete from relation.outgoing_letter where territory_id = ? and case_id = any (?)")
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    /** The letters of a case are with whoever has the case. */
    void follow(UUID caseId, UUID department) {
        jdbc.sql("update relation.outgoing_letter set department_id = ? where territory_id = ? and case_id = ?")
                .params(department, InTerritory.current(), caseId)
                .update();
    }

    private static OutgoingLetter read(ResultSet row, int n) throws SQLException {
        return new OutgoingLetter(
                Rows.id(row, "id"),
                Rows.id(row, "case_id"),
                row.getString("number"),
                Rows.id(row, "department_id"),
                Rows.findId(row, "person_id"),
                row.getString("what"),
                row.getString("dedup_key"),
                row.getBoolean("acknowledges"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("html"),
                new Sending(
                        State.valueOf(row.getString("state")),
                        Rows.findInstant(row, "printed_at"),
                        row.getObject("posted_on", LocalDate.class),
                        row.getString("posted_by"),
                        Rows.findId(row, "interaction_id"),
                        Rows.findId(row, "legal_line"),
                        row.getObject("returned_on", LocalDate.class)),
                Rows.instant(row, "created_at"));
    }
}
