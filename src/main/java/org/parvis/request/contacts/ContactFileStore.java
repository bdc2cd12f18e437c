package org.parvis.request.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.database.Rows;
import org.parvis.request.contacts.ContactsImport.Outcome;
import org.parvis.request.contacts.ContactsImport.Tally;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files of contacts, each for whoever uploaded it. */
@Repository
class ContactFileStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<Outcome, Integer>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<ContactLine.Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ContactFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends: two who bring the same contact at once would both find it missing. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('request.contacts:' || ?, 0))")
                .param(InTerritory.current().toString())
                .query(row -> {});
    }

    void insert(ContactFile file, String content, UUID account, String name) {
        jdbc.sql("""
                insert into request.contact_file (territory_id, id, name, content, state, by_account, by_name, uploaded_at, lines)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        InTerritory.current(), file.id(), file.name(), content, file.state().name(), account, name,
                        Timestamp.from(file.uploadedAt()), file.lines())
                .update();
    }

    /** Lets somebody try no more than so many files at once: the oldest go. */
    void keepTried(UUID account, int most) {
        jdbc.sql("""
                delete from request.contact_file
                where territory_id = :territory and id in (
                    select id from request.contact_file
                    where territory_id = :territory and by_account = :account and state = 'TRIED'
                    order by uploaded_at desc, id desc
                    offset :most)
                """)
                .param("territory", InTerritory.current())
                .param("account", account)
                .param("most", most)
                .update();
    }

    /** The newest of somebody. */
    List<ContactFile> list(UUID account, int most) {
        return jdbc.sql("""
                select id, name, state, uploaded_at, lines, done, counts, problems
                from request.contact_file
                where territory_id = ? and by_account = ?
                order by uploaded_at desc, id desc
                limit ?
                """)
                .params(InTerritory.current(), account, most)
                .query(ContactFileStore::read)
                .list();
    }

    Optional<ContactFile> find(UUID id, UUID account) {
        return jdbc.sql("""
                select id, name, state, uploaded_at, lines, done, counts, problems
                from request.contact_file
                where territory_id = ? and id = ? and by_account = ?
                """)
                .params(InTerritory.current(), id, account)
                .query(ContactFileStore::read)
                .optional();
    }

    Optional<String> content(UUID id) {
        return jdbc.sql("select content from request.contact_file where territory_id = ? and id = ? and content is not null")
                .params(InTerritory.current(), id)
                .query(String.class)
                .optional();
    }

    /** Whether it was only tried so far. */
    boolean start(UUID id, UUID account) {
        return jdbc.sql("""
                        update request.contact_file set state = 'COMING'
                        where territory_id = ? and id = ? and by_account = ? and state = 'TRIED'
                        """)
                        .params(InTerritory.current(), id, account)
                        .update()
                == 1;
    }

    /** How a file goes on, and who brings it in. */
    record Coming(int done, Tally tally, Actor by) {}

    /** Empty where there is nothing to do any more. */
    Optional<Coming> coming(UUID id) {
        return jdbc.sql("""
                select done, counts, problems, by_account, by_name
                from request.contact_file
                where territory_id = ? and id = ? and state = 'COMING'
                """)
                .params(InTerritory.current(), id)
                .query((row, n) -> new Coming(
                        row.getInt("done"), new Tally(counts(row), new ArrayList<>(problems(row))),
                        Actor.agent(Rows.id(row, "by_account"), row.getString("by_name"))))
                .optional();
    }

    void proceed(UUID id, int done, Tally tally) {
        jdbc.sql("""
                update request.contact_file set done = ?, counts = ?::jsonb, problems = ?::jsonb
                where territory_id = ? and id = ?
                """)
                .params(
                        done, JSON.writeValueAsString(tally.counts()), JSON.writeValueAsString(tally.problems()),
                        InTerritory.current(), id)
                .update();
    }

    void end(UUID id) {
        jdbc.sql("update request.contact_file set state = 'DONE', content = null where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    boolean delete(UUID id, UUID account) {
        return jdbc.sql("delete from request.contact_file where territory_id = ? and id = ? and by_account = ? and state <> 'COMING'")
                        .params(InTerritory.current(), id, account)
                        .update()
                == 1;
    }

    /** Those that nobody brought in, and what is left of those that were. */
    int deleteBefore(Instant tried, Instant ended) {
        return jdbc.sql("""
                delete from request.contact_file
                where territory_id = ? and ((state = 'TRIED' and uploaded_at < ?) or uploaded_at < ?)
                """)
                .params(InTerritory.current(), Timestamp.from(tried), Timestamp.from(ended))
                .update();
    }

    int deleteOf(UUID account) {
        return jdbc.sql("delete from request.contact_file where territory_id = ? and by_account = ?")
                .params(InTerritory.current(), account)
                .update();
    }

    private static ContactFile read(ResultSet row, int n) throws SQLException {
        return new ContactFile(
                Rows.id(row, "id"), row.getString("name"), ContactFile.State.valueOf(row.getString("state")),
                Rows.instant(row, "uploaded_at"), row.getInt("lines"), row.getInt("done"), counts(row), problems(row));
    }

    private static Map<Outcome, Integer> counts(ResultSet row) throws SQLException {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        counts.putAll(JSON.readValue(row.getString("counts"), COUNTS));
        return counts;
    }

    private static List<ContactLine.Problem> problems(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("problems"), PROBLEMS);
    }
}
