package org.parvis.participation.worth;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which it is forgotten who said what a project is worth. */
@Repository
class WorthForgettingStore {

    private final JdbcClient jdbc;

    WorthForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Forgets these addresses: answers of rounds that are open go, as the same person could answer once more; others count on,
     * nobody's, without their words. Gives how many.
     */
    int forget(Collection<String> emails) {
        String[] known = emails.toArray(String[]::new);
        jdbc.sql("delete from participation.worth_link where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(known)
                .update();
        return forgetWhere("a.email = any (:known)", known);
    }

    int forgetAccount(UUID account) {
        return forgetWhere("a.account_id = :known", account);
    }

    /** Those of rounds that closed before a moment; gives how many. */
    int forgetOf(Instant closedBefore) {
        return forgetWhere("a.email is not null and r.closes_at < :known", Timestamp.from(closedBefore));
    }

    private int forgetWhere(String whose, Object known) {
        int gone = jdbc.sql("""
                        delete from participation.worth_answer a using participation.worth_round r
                        where a.territory_id = :territory and r.territory_id = a.territory_id and r.delivery_id = a.delivery_id
                            and r.closes_at > clock_timestamp() and
                        """ + whose)
                .param("territory", InTerritory.current())
                .param("known", known)
                .update();
        return gone
                + jdbc.sql("""
                                update participation.worth_answer a
                                set person = gen_random_uuid()::text, email = null, account_id = null, words = ''
                                from participation.worth_round r
                                where a.territory_id = :territory and r.territory_id = a.territory_id and r.delivery_id = a.delivery_id and
                                """ + whose)
                        .param("territory", InTerritory.current())
                        .param("known", known)
                        .update();
    }

    /** Of rounds that are closed. */
    void forgetLinks() {
        jdbc.sql("""
                        delete from participation.worth_link l using participation.worth_round r
                        where l.territory_id = ? and r.territory_id = l.territory_id and r.delivery_id = l.delivery_id
                            and r.closes_at <= clock_timestamp()
                        """)
                .param(InTerritory.current())
                .update();
    }
}
