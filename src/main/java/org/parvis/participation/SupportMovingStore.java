package org.parvis.participation;

import org.parvis.identity.AddressChanged;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which supports go by another address. */
@Repository
class SupportMovingStore {

    private final JdbcClient jdbc;

    SupportMovingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of somebody's supports go by their new address, and how many ended as that supports the same idea. */
    record Moved(int moved, int ended) {}

    /**
     * With the account to its new address; links that went to the old one end. Each idea is supported once: where the new address
     * does already, the other support ends, or is nobody else's key once nobody supports any more.
     */
    Moved readdress(AddressChanged event) {
        jdbc.sql("delete from participation.support_link where territory_id = ? and email = ?")
                .params(InTerritory.current(), event.before())
                .update();
        int ended = bind(event, """
                delete from participation.support s
                using ranked r
                where s.territory_id = :territory and s.proposal_id = r.proposal_id and s.supporter = r.supporter and r.place > 1
                    and exists (
                        select 1 from participation.phase ph
                        where ph.territory_id = s.territory_id and ph.process_id = s.process_id and 'SUPPORT' = any (ph.allows)
                            and ph.closes_at > clock_timestamp())
                """);
        return new Moved(bind(event, """
                update participation.support s
                set supporter = case when r.place = 1 then :person else gen_random_uuid()::text end, email = :after, account_id = :account
                from ranked r
                where s.territory_id = :territory and s.proposal_id = r.proposal_id and s.supporter = r.supporter and r.supporter <> :person
                """), ended);
    }

    private int bind(AddressChanged event, String statement) {
        return jdbc.sql("""
                with ranked as (
                    select o.proposal_id, o.supporter,
                        row_number() over (partition by o.proposal_id order by o.supporter = :person desc, o.at desc) as place
                    from participation.support o
                    where o.territory_id = :territory
                        and (o.account_id = :account or o.email = :before and o.account_id is null or o.supporter = :person))
                """ + statement)
                .param("territory", InTerritory.current())
                .param("person", Tokens.hash(event.after()))
                .param("before", event.before())
                .param("after", event.after())
                .param("account", event.accountId())
                .update();
    }
}
