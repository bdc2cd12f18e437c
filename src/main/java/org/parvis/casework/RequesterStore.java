package org.parvis.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked, and the hashes of what lets them follow. */
@Repository
class RequesterStore {

    private final JdbcClient jdbc;

    RequesterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID caseId, Requester requester, String code) {
        jdbc.sql("""
                insert into casework.requester (territory_id, case_id, name, email, phone, language, code_hash)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        caseId,
                        requester.name(),
                        requester.email(),
                        requester.phone(),
                        requester.language(),
                        Tokens.hash(Tokens.normalisedCode(code))))
                .update();
    }

    /** A private link to the case, besides those that were sent before. */
    String newLink(UUID caseId, Instant now) {
        String token = Tokens.link();
        jdbc.sql("insert into casework.link (territory_id, hash, case_id, created_at) values (?, ?, ?, ?)")
                .params(Rows.of(InTerritory.current(), Tokens.hash(token), caseId, Rows.time(now)))
                .update();
        return token;
    }

    Optional<Requester> find(UUID caseId) {
        return jdbc.sql("""
                select name, email, phone, language from casework.requester
                where territory_id = ? and case_id = ?
                """)
                .params(InTerritory.current(), caseId)
                .query((row, n) -> new Requester(
                        row.getString("name"), row.getString("email"), row.getString("phone"), row.getString("language")))
                .optional();
    }

    Map<UUID, Requester> list(Collection<UUID> caseIds) {
        Map<UUID, Requester> found = new HashMap<>();
        jdbc.sql("""
                select case_id, name, email, phone, language from casework.requester
                where territory_id = ? and case_id = any (?)
                """)
                .param(InTerritory.current())
                .param(caseIds.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            Rows.id(row, "case_id"),
                            new Requester(
                                    row.getString("name"), row.getString("email"), row.getString("phone"),
                                    row.getString("language")));
                });
        return found;
    }

    /** Cases that ended long enough ago and whose requester is still known, in the order of their ids. */
    List<UUID> listDue(RetentionTerms terms, UUID after, int most) {
        return RetentionStore.bind(terms, jdbc.sql("""
                select r.case_id
                from casework.requester r
                join casework.case c on c.territory_id = r.territory_id and c.id = r.case_id
                where r.territory_id = :territory and r.case_id > :after and %s
                    and (r.name is not null or r.email is not null or r.phone is not null)
                order by r.case_id
                limit :most
                """.formatted(RetentionStore.ENDED)))
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** A case of which it was forgotten who asked. */
    record Forgotten(String number, String kind, String category) {}

    /** Erases who asked, except where the case was reopened meanwhile. */
    List<Forgotten> forget(List<UUID> caseIds, RetentionTerms terms, Instant now) {
        return RetentionStore.bind(terms, jdbc.sql("""
                update casework.requester r
                set name = null, email = null, phone = null, forgotten_at = :now
                from casework.case c
                where r.territory_id = :territory and r.case_id = any(:ids)
                    and c.territory_id = r.territory_id and c.id = r.case_id and %s
                returning c.number, c.kind, coalesce(c.category, '') as category
                """.formatted(RetentionStore.ENDED)))
                .param("now", Timestamp.from(now))
                .param("territory", InTerritory.current())
                .param("ids", caseIds.toArray(UUID[]::new))
                .query(Forgotten.class)
                .list();
    }

    int readdress(Collection<String> kinds, String before, String after) {
        return jdbc.sql("""
                update casework.requester r set email = :after
                from casework.case c
                where r.territory_id = :territory and lower(r.email) = :before
                    and c.territory_id = r.territory_id and c.id = r.case_id and c.kind = any (:kinds)
                """)
                .param("territory", InTerritory.current())
                .param("before", before)
                .param("after", after)
                .param("kinds", kinds.toArray(String[]::new))
                .update();
    }

    /** When it was forgotten who asked; empty where it was not. */
    Optional<Instant> findForgotten(UUID caseId) {
        return jdbc.sql("""
                select forgotten_at from casework.requester
                where territory_id = ? and case_id = ? and forgotten_at is not null
                """)
                .params(InTerritory.current(), caseId)
                .query((row, n) -> Rows.instant(row, "forgotten_at"))
                .optional();
    }

    /** Cases of whoever has one of these addresses (in small letters) or numbers (their last nine digits), the newest first. */
    List<UUID> askedBy(Collection<String> emails, Collection<String> phones, int most) {
        return jdbc.sql("select id from casework.asked_by(?, ?, ?) as asked (id)")
                .params(emails.toArray(String[]::new), phones.toArray(String[]::new), most)
                .query(UUID.class)
                .list();
    }

    Optional<UUID> caseOfLink(String linkToken) {
        return jdbc.sql("select case_id from casework.link where territory_id = ? and hash = ?")
                .params(InTerritory.current(), Tokens.hash(linkToken))
                .query(UUID.class)
                .optional();
    }

    /** One statement and one comparison whether the number exists or not: nothing to tell them apart. */
    Optional<UUID> caseOfCode(String number, String code) {
        return jdbc.sql("""
                select r.case_id
                from casework.case c
                join casework.requester r on r.territory_id = c.territory_id and r.case_id = c.id
                where c.territory_id = ? and c.number = ? and r.code_hash = ?
                """)
                .params(InTerritory.current(), number, Tokens.hash(Tokens.normalisedCode(code)))
                .query(UUID.class)
                .optional();
    }
}
