package org.parvis.participation.worth;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.parvis.identity.AddressChanged;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which it is forgotten who said what a project is worth. */
@Repository
class WorthForgettingStore {

    /** What is of an account or its addresses, the one first that stays. */
    private static final String RANKED = """
            with ranked as (
                select o.delivery_id, o.person, row_number() over (partition by o.delivery_id order by o.person = :person desc, o.at desc) as place
                from participation.worth_answer o
                where o.territory_id = :territory
                    and (o.account_id = :account or o.email = :before and o.account_id is null or o.person = :person))
            """;

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

    /**
     * With the account to its new address: of two answers in one round the new address's stays, and of a closed round both, of
     * which one is found by its address alone. Gives how many moved.
     */
    int readdress(AddressChanged event) {
        bind(event, "update participation.worth_link set email = :after where territory_id = :territory and email = :before");
        bind(event, RANKED + """
                delete from participation.worth_answer a using ranked r, participation.worth_round w
                where a.territory_id = :territory and a.delivery_id = r.delivery_id and a.person = r.person and r.place > 1
                    and w.territory_id = a.territory_id and w.delivery_id = a.delivery_id and w.closes_at > clock_timestamp()
                """);
        return bind(event, RANKED + """
                update participation.worth_answer a
                set person = case when r.place = 1 then :person else gen_random_uuid()::text end, email = :after, account_id = :account
                from ranked r
                where a.territory_id = :territory and a.delivery_id = r.delivery_id and a.person = r.person and r.person <> :person
                """);
    }

    private int bind(AddressChanged event, String statement) {
        return jdbc.sql(statement)
                .param("territory", InTerritory.current())
                .param("person", Tokens.hash(event.after()))
                .param("before", event.before())
                .param("after", event.after())
                .param("account", event.accountId())
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
