package org.parvis.relation.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the register of post. */
@Repository
class LetterStore {

    private static final String SELECT = """
            select id, number, arrived_on, registered_at, registrar_id, registrar_name, department_id, person_id, sender,
                sender_address, object, words, place, case_id
            from relation.letter
            """;

    private static final int MOST_FOUND = 500;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year; whoever asks next waits until this transaction ends, so that none is lost. */
    String nextNumber(int year) {
        int next = jdbc.sql("""
                insert into relation.letter_series (territory_id, year, last) values (?, ?, 1)
                on conflict (territory_id, year) do update set last = relation.letter_series.last + 1
                returning last
                """)
                .params(InTerritory.current(), year)
                .query(Integer.class)
                .single();
        return "C-%d-%06d".formatted(year, next);
    }

    void insert(ReceivedLetter letter) {
        jdbc.sql("""
                insert into relation.letter (territory_id, id, number, arrived_on, registered_at, registrar_id, registrar_name,
                    department_id, person_id, sender, sender_address, object, words, place, case_id, searched)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), letter.id(), letter.number(), letter.arrivedOn(),
                        Rows.time(letter.registrar().at()), letter.registrar().account(), letter.registrar().name(),
                        letter.department(), letter.person(), letter.sender(), letter.senderAddress(), letter.object(),
                        letter.words(), letter.place().name(), letter.caseId(), searched(letter)))
                .update();
    }

    private static String searched(ReceivedLetter letter) {
        return plain(letter.number() + " " + letter.sender() + " " + letter.object());
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).strip();
    }

    Optional<ReceivedLetter> find(UUID id) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(LetterStore::read)
                .optional();
    }

    Optional<ReceivedLetter> find(String number) {
        return jdbc.sql(SELECT + "where territory_id = ? and number = ?")
                .params(InTerritory.current(), number)
                .query(LetterStore::read)
                .optional();
    }

    /** The newest that arrived, after one of them: of these departments, or registered by this account. */
    List<ReceivedLetter> list(
            LetterFilter filter, Collection<UUID> departments, UUID account, @Nullable ReceivedLetter after, int most) {
        return jdbc.sql(SELECT + """
                where territory_id = :territory
                    and (department_id = any (:departments) or registrar_id = :account)
                    and (cast(:department as uuid) is null or department_id = :department)
                    and arrived_on between :from and :to
                    and (arrived_on, id) < (:on, :id)
                    and (:words = '' or id in (select found.id from relation.search_letters(:words, :found) as found (id)))
                order by arrived_on desc, id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("departments", departments.toArray(UUID[]::new))
                .param("account", account)
                .param("department", filter.department())
                .param("from", filter.from() == null ? LocalDate.of(1900, 1, 1) : filter.from())
                .param("to", filter.to() == null ? LocalDate.of(9999, 1, 1) : filter.to())
                .param("on", after == null ? LocalDate.of(9999, 12, 31) : after.arrivedOn())
                .param("id", after == null ? new UUID(-1, -1) : after.id())
                .param("words", plain(filter.words()))
                .param("found", MOST_FOUND)
                .param("most", most)
                .query(LetterStore::read)
                .list();
    }

    /** Letters that arrived before a day, in the order of their ids. */
    List<ReceivedLetter> listBefore(LocalDate day, UUID after, int most) {
        return jdbc.sql(SELECT + "where territory_id = ? and arrived_on < ? and sender <> '' and id > ? order by id limit ?")
                .params(InTerritory.current(), day, after, most)
                .query(LetterStore::read)
                .list();
    }

    /** Of these files or cases, in the order of their ids. */
    List<ReceivedLetter> listOf(Collection<UUID> files, Collection<UUID> cases, UUID after, int most) {
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
                .query(LetterStore::read)
                .list();
    }

    /** Those that go with these cases, or that are of these files and in no case: cases that stay keep their letters. */
    List<UUID> listGoing(Collection<UUID> files, Collection<UUID> cases) {
        return jdbc.sql("""
                select id from relation.letter
                where territory_id = ? and (case_id = any (?) or case_id is null and person_id = any (?))
                """)
                .params(InTerritory.current(), cases.toArray(UUID[]::new), files.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Leaves number, dates and department, so that the register keeps no gap. */
    void forget(UUID id) {
        jdbc.sql("""
                update relation.letter
                set sender = '', sender_address = '', object = '', words = '', person_id = null, searched = lower(number)
                where territory_id = ? and id = ?
                """)
                .params(InTerritory.current(), id)
                .update();
    }

    private static ReceivedLetter read(ResultSet row, int n) throws SQLException {
        return new ReceivedLetter(
                Rows.id(row, "id"),
                row.getString("number"),
                row.getObject("arrived_on", LocalDate.class),
                new ReceivedLetter.Registrar(
                        Rows.id(row, "registrar_id"), row.getString("registrar_name"), Rows.instant(row, "registered_at")),
                Rows.id(row, "department_id"),
                Rows.findId(row, "person_id"),
                row.getString("sender"),
                row.getString("sender_address"),
                row.getString("object"),
                row.getString("words"),
                LetterPlace.valueOf(row.getString("place")),
                Rows.findId(row, "case_id"));
    }
}
