package org.parvis.participation.budget;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.participation.Proposal;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the people of an idea that a project came from. */
@Repository
class IdeaPeopleStore {

    /** @param key by which they come in an order */
    record Supporter(String key, String email) {}

    private final JdbcClient jdbc;
    private final Requesters requesters;

    IdeaPeopleStore(JdbcClient jdbc, Requesters requesters) {
        this.jdbc = jdbc;
        this.requesters = requesters;
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

    /** Addresses of its authors, in small letters: they are told as such. */
    Set<String> authors(Proposal idea) {
        Set<String> authors = new HashSet<>(jdbc.sql("""
                        select lower(email) from participation.author
                        where territory_id = ? and proposal_id = ? and email is not null and accepted_at is not null and left_at is null
                        """)
                .params(InTerritory.current(), idea.id())
                .query(String.class)
                .list());
        Requester first = requesters.list(List.of(idea.caseId())).get(idea.caseId());
        if (first != null && first.email() != null) {
            authors.add(first.email().toLowerCase(Locale.ROOT));
        }
        return authors;
    }
}
