package org.parvis.casework;

import java.time.Instant;
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
