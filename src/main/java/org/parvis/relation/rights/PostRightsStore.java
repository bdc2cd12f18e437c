package org.parvis.relation.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of letters from somebody and to them. */
@Repository
class PostRightsStore {

    private final JdbcClient jdbc;

    PostRightsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record LetterIn(
            UUID id, String number, LocalDate arrivedOn, String sender, String address, String object, String words,
            @Nullable UUID caseId) {}

    record LetterOut(UUID id, String number, String recipient, String address, String subject, @Nullable LocalDate postedOn) {}

    /** Of these files or cases, in the order of their ids. */
    List<LetterIn> listIn(Collection<UUID> files, Collection<UUID> cases, UUID after, int most) {
        return jdbc.sql("""
                select id, number, arrived_on, sender, sender_address, object, words, case_id
                from relation.letter
                where territory_id = :territory and id > :after and (person_id = any (:files) or case_id = any (:cases))
                order by id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("files", files.toArray(UUID[]::new))
                .param("cases", cases.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new LetterIn(
                        Rows.id(row, "id"), row.getString("number"), row.getObject("arrived_on", LocalDate.class),
                        row.getString("sender"), row.getString("sender_address"), row.getString("object"),
                        row.getString("words"), Rows.findId(row, "case_id")))
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

    /** Of these files or cases, in the order of their ids. */
    List<LetterOut> listOut(Collection<UUID> files, Collection<UUID> cases, UUID after, int most) {
        return jdbc.sql("""
                select id, number, recipient, address, subject, posted_on
                from relation.outgoing_letter
                where territory_id = :territory and id > :after and (person_id = any (:files) or case_id = any (:cases))
                order by id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("files", files.toArray(UUID[]::new))
                .param("cases", cases.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new LetterOut(
                        Rows.id(row, "id"), row.getString("number"), row.getString("recipient"), row.getString("address"),
                        row.getString("subject"), row.getObject("posted_on", LocalDate.class)))
                .list();
    }

    /** The line of the register stays, with its number and day; who wrote and what is gone from it. */
    void emptyIn(UUID id) {
        jdbc.sql("""
                update relation.letter
                set person_id = null, sender = '', sender_address = '', object = '', words = '', searched = lower(number)
                where territory_id = ? and id = ?
                """)
                .params(InTerritory.current(), id)
                .update();
    }

    int deleteOut(Collection<UUID> cases) {
        return jdbc.sql("delete from relation.outgoing_letter where territory_id = ? and case_id = any (?)")
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }
}
