package org.parvis.participation.budget;

import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the people of an idea that a project came from. */
@Repository
class IdeaPeopleStore {

    /** @param key by which they come in an order */
    record Supporter(String key, String email) {}

    private final JdbcClient jdbc;

    IdeaPeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Behind one that was looked at, in the order of their keys. */
    List<Supporter> listSupporters(UUID proposal, String behind, int most) {
        return jdbc.sql("""
                        select supporter as key, email from participation.support
                        where territory_id = ? and proposal_id = ? and supporter > ? and email is not null
                        order by supporter
                        limit ?
                        """)
                .params(InTerritory.current(), proposal, behind, most)
                .query(Supporter.class)
                .list();
    }

    /** Addresses of its authors beside who sent it, in small letters. */
    List<String> coAuthors(UUID proposal) {
        return jdbc.sql("""
                        select lower(email) from participation.author
                        where territory_id = ? and proposal_id = ? and email is not null and accepted_at is not null and left_at is null
                        """)
                .params(InTerritory.current(), proposal)
                .query(String.class)
                .list();
    }
}
