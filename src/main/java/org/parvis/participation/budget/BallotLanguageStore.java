package org.parvis.participation.budget;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.KeyedHash;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the languages in which people read what concerns a vote. Addresses can be guessed: they stand here under the instance's key. */
@Repository
class BallotLanguageStore {

    private final JdbcClient jdbc;
    private final KeyedHash hash;

    BallotLanguageStore(JdbcClient jdbc, KeyedHash hash) {
        this.hash = hash;
        this.jdbc = jdbc;
    }

    void put(UUID budget, EmailAddress address, String language) {
        jdbc.sql("""
                        insert into participation.ballot_language as l (territory_id, budget_id, person, language) values (?, ?, ?, ?)
                        on conflict (territory_id, budget_id, person) do update set language = excluded.language
                        where l.language <> excluded.language
                        """)
                .params(InTerritory.current(), budget, person(address.small()), language)
                .update();
    }

    void drop(UUID budget, EmailAddress address) {
        jdbc.sql("delete from participation.ballot_language where territory_id = ? and budget_id = ? and person = ?")
                .params(InTerritory.current(), budget, person(address.small()))
                .update();
    }

    /**
     * In which language these addresses, in small letters, read: as they opened a ballot of this vote, asked for its link, get letters of
     * participation or were asked to be an idea's authors, the first that is known. Those of whom nothing is known stay away.
     */
    Map<String, String> list(UUID budget, Collection<String> emails) {
        Map<String, String> languages = new HashMap<>();
        List<String> asked = List.copyOf(emails);
        jdbc.sql("""
                        select n.email, coalesce(
                            (select l.language from participation.ballot_language l
                                where l.territory_id = :territory and l.budget_id = :budget and l.person = n.person),
                            (select max(p.language) from participation.vote_pass p
                                where p.territory_id = :territory and p.budget_id = :budget and p.email = n.email),
                            (select s.language from participation.subscriber s where s.territory_id = :territory and s.email = n.email),
                            (select max(a.language) from participation.author a where a.territory_id = :territory and a.email = n.email)) as language
                        from unnest(:emails::text[], :persons::text[]) as n (email, person)
                        """)
                .param("territory", InTerritory.current())
                .param("budget", budget)
                .param("emails", asked.toArray(String[]::new))
                .param("persons", asked.stream().map(this::person).toArray(String[]::new))
                .query(row -> {
                    if (row.getString("language") != null) {
                        languages.put(row.getString("email"), row.getString("language"));
                    }
                });
        return languages;
    }

    /** Languages of the authors of an idea. */
    List<String> ofAuthors(UUID proposal) {
        return jdbc.sql("""
                        select distinct language from participation.author
                        where territory_id = ? and proposal_id = ? and accepted_at is not null and left_at is null
                        order by language
                        """)
                .params(InTerritory.current(), proposal)
                .query(String.class)
                .list();
    }

    void forget(UUID budget) {
        jdbc.sql("delete from participation.ballot_language where territory_id = ? and budget_id = ?")
                .params(InTerritory.current(), budget)
                .update();
    }

    int forget(Collection<String> emails) {
        return jdbc.sql("delete from participation.ballot_language where territory_id = ? and person = any (?)")
                .params(InTerritory.current(), persons(emails))
                .update();
    }

    /** Titles of the budgets of which these addresses opened a ballot in another language than the town's first. */
    List<String> listOf(Collection<String> emails) {
        return jdbc.sql("""
                        select distinct b.title from participation.ballot_language l
                        join participation.budget b on b.territory_id = l.territory_id and b.id = l.budget_id
                        where l.territory_id = ? and l.person = any (?)
                        """)
                .params(InTerritory.current(), persons(emails))
                .query(String.class)
                .list();
    }

    private String[] persons(Collection<String> emails) {
        return emails.stream().map(email -> person(email.toLowerCase(Locale.ROOT))).toArray(String[]::new);
    }

    /** @param email in small letters */
    private String person(String email) {
        return hash.hash(email, "ballot language " + InTerritory.current());
    }
}
