package org.parvis.participation.budget;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the links by which addresses vote: they say who asked for one, and nothing of any ballot. */
@Repository
class VotePassStore {

    private final JdbcClient jdbc;

    VotePassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a link and gives its secret, which is written nowhere here. */
    String create(UUID budget, String email, Locale language) {
        String secret = Tokens.link();
        jdbc.sql("insert into participation.vote_pass (territory_id, hash, budget_id, email, language) values (?, ?, ?, ?, ?)")
                .params(InTerritory.current(), Tokens.hash(secret), budget, email, language.getLanguage())
                .update();
        return secret;
    }

    /** By its hash alone, which no other index can be taken for: of a hundred thousand links, one row is read. */
    Optional<String> findEmail(UUID budget, String secret) {
        return jdbc.sql("select budget_id, email from participation.vote_pass where territory_id = ? and hash = ?")
                .params(InTerritory.current(), Tokens.hash(secret))
                .query(Pass.class)
                .optional()
                .filter(pass -> pass.budgetId().equals(budget))
                .map(Pass::email);
    }

    private record Pass(UUID budgetId, String email) {}

    /** An address that asked for a link, and a language in which it did so. */
    record Asked(String email, String language) {}

    /** Some of those that asked for one, in the order of addresses, after one; all begin after nothing in words. */
    List<Asked> listAsked(UUID budget, String after, int most) {
        return jdbc.sql("""
                        select email, max(language) as language from participation.vote_pass
                        where territory_id = ? and budget_id = ? and email > ?
                        group by email
                        order by email
                        limit ?
                        """)
                .params(InTerritory.current(), budget, after, most)
                .query(Asked.class)
                .list();
    }

    void forget(UUID budget) {
        jdbc.sql("delete from participation.vote_pass where territory_id = ? and budget_id = ?")
                .params(InTerritory.current(), budget)
                .update();
    }

    int forget(Collection<String> emails) {
        return jdbc.sql("delete from participation.vote_pass where territory_id = ? and email = any (?)")
                .params(InTerritory.current(), emails.toArray(String[]::new))
                .update();
    }

    /** Titles of the budgets for which these addresses asked for a link. */
    List<String> listOf(Collection<String> emails) {
        return jdbc.sql("""
                        select distinct b.title from participation.vote_pass p
                        join participation.budget b on b.territory_id = p.territory_id and b.id = p.budget_id
                        where p.territory_id = ? and p.email = any (?)
                        """)
                .params(InTerritory.current(), emails.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
