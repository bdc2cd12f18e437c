package org.parvis.participation.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.BulkInsert;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who is on the list of a vote. */
@Repository
class ListedVoterStore {

    static final String VOTER =
            "select id, number, reference, name, address, email, zone, salt from participation.listed_voter where territory_id = ? and budget_id = ? ";
    private static final String NOBODY =
            "reference = '', name = '', address = '', email = '', zone = '', plain_name = '', salt = '', code_hash = null";
    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final BulkInsert bulk;

    ListedVoterStore(JdbcClient jdbc, BulkInsert bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    List<ListedVoter> list(UUID budget) {
        return jdbc.sql(VOTER + "order by number").params(InTerritory.current(), budget).query((row, n) -> read(row)).list();
    }

    /** Those whose name has all of these words, the first by name. */
    List<ListedVoter> search(UUID budget, List<String> words, int most) {
        String like = words.stream().map(_ -> "and plain_name like ? ").collect(Collectors.joining());
        List<Object> parameters = new ArrayList<>(List.of(InTerritory.current(), budget));
        words.forEach(word -> parameters.add("%" + word + "%"));
        parameters.add(most);
        return jdbc.sql(VOTER + "and plain_name <> '' " + like + "order by plain_name, number limit ?")
                .params(parameters)
                .query((row, n) -> read(row))
                .list();
    }

    /** Somebody who was not forgotten. */
    Optional<ListedVoter> find(UUID budget, int number) {
        return jdbc.sql(VOTER + "and number = ? and name <> ''")
                .params(InTerritory.current(), budget, number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Instead of whoever was on it; people who were keep their id, so that nobody's letter and vote become another's. */
    void replace(UUID budget, Collection<ListedVoter> people) {
        jdbc.sql("delete from participation.listed_voter where territory_id = ? and budget_id = ?")
                .params(InTerritory.current(), budget)
                .update();
        List<Map<String, ?>> rows = new ArrayList<>();
        for (ListedVoter one : people) {
            rows.add(BulkInsert.row(
                    "id", one.id(), "budget_id", budget, "number", one.number(), "reference", one.reference(), "name", one.name(),
                    "address", one.address(), "email", one.email(), "zone", one.zone(), "plain_name", VoterNames.plain(one.name()),
                    "salt", one.salt(), "leaf", one.leaf()));
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            bulk.run(rows.subList(from, Math.min(rows.size(), from + BATCH)), """
                    insert into participation.listed_voter
                        (territory_id, id, budget_id, number, reference, name, address, email, zone, plain_name, salt, leaf)
                    select :territory, id, budget_id, number, reference, name, address, email, zone, plain_name, salt, leaf
                    from json_to_recordset(:rows::json) as n (id uuid, budget_id uuid, number integer, reference text, name text,
                        address text, email text, zone text, plain_name text, salt text, leaf text)
                    """);
        }
    }

    /** Some of those who can be told something, in the order of their numbers, after one. */
    List<ListedVoter> listReachable(UUID budget, int after, int most) {
        return jdbc.sql(VOTER + "and email <> '' and number > ? order by number limit ?")
                .params(InTerritory.current(), budget, after, most)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * An address on the list.
     *
     * @param number the first of those who have it
     * @param hasLetter whether a letter with a code was made for one of them
     */
    record Address(int number, String email, boolean hasLetter) {}

    /** Addresses, each once, in the order of the first who has it, behind a number. */
    List<Address> listAddresses(UUID budget, int after, int most) {
        return jdbc.sql("""
                        select min(number) as number, (array_agg(email order by number))[1] as email, bool_or(code_hash is not null) as has_letter
                        from participation.listed_voter
                        where territory_id = ? and budget_id = ? and email <> ''
                        group by lower(email)
                        having min(number) > ?
                        order by 1
                        limit ?
                        """)
                .params(InTerritory.current(), budget, after, most)
                .query(Address.class)
                .list();
    }

    /** What the digest of the list is made of, in order; also of people who were forgotten. */
    List<String> leaves(UUID budget) {
        return jdbc.sql("select leaf from participation.listed_voter where territory_id = ? and budget_id = ? order by number")
                .params(InTerritory.current(), budget)
                .query(String.class)
                .list();
    }

    /** How many people are in each zone; under an empty name those of whom the list tells none. */
    Map<String, Integer> countByZone(UUID budget) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select zone, count(*) as people from participation.listed_voter where territory_id = ? and budget_id = ? group by zone")
                .params(InTerritory.current(), budget)
                .query(row -> {
                    counts.put(row.getString("zone"), row.getInt("people"));
                });
        return counts;
    }

    int count(UUID budget) {
        return jdbc.sql("select count(*) from participation.listed_voter where territory_id = ? and budget_id = ?")
                .params(InTerritory.current(), budget)
                .query(Integer.class)
                .single();
    }

    /** Whether there is anybody on a list of the territory. */
    boolean isUsed() {
        return jdbc.sql("select exists (select 1 from participation.listed_voter where territory_id = ? and plain_name <> '')")
                .param(InTerritory.current())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody on it was forgotten. */
    boolean hasNameless(UUID budget) {
        return jdbc.sql("select exists (select 1 from participation.listed_voter where territory_id = ? and budget_id = ? and name = '')")
                .params(InTerritory.current(), budget)
                .query(Boolean.class)
                .single();
    }

    /** Somebody on a list, and the budget. */
    record OnList(UUID budget, String title, ListedVoter voter) {}

    /** @param emails in small letters */
    List<OnList> listByEmail(Collection<String> emails) {
        return onLists("v.email <> '' and lower(v.email) = any (?)", emails);
    }

    /** @param names in plain small letters */
    List<OnList> listByName(Collection<String> names) {
        return onLists("v.plain_name <> '' and v.plain_name = any (?)", names);
    }

    private List<OnList> onLists(String where, Collection<String> words) {
        return jdbc.sql("""
                        select b.title, v.budget_id, v.id, v.number, v.reference, v.name, v.address, v.email, v.zone, v.salt
                        from participation.listed_voter v
                        join participation.budget b on b.territory_id = v.territory_id and b.id = v.budget_id
                        where v.territory_id = ? and %s
                        order by b.opens_at, v.number
                        """.formatted(where))
                .params(InTerritory.current(), words.toArray(String[]::new))
                .query((row, n) -> new OnList(Rows.id(row, "budget_id"), row.getString("title"), read(row)))
                .list();
    }

    /** Who is forgotten leaves a list that is not frozen; in one that is, a line of the digest stays that says nothing of them. */
    void forget(Collection<UUID> ids) {
        // None of them is frozen in between: its digest would miss a line.
        jdbc.sql("""
                        select id from participation.budget
                        where territory_id = ? and id in (select budget_id from participation.listed_voter where territory_id = ? and id = any (?))
                        order by id for update
                        """)
                .params(InTerritory.current(), InTerritory.current(), ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        delete from participation.listed_voter v using participation.budget b
                        where v.territory_id = ? and v.id = any (?) and b.territory_id = v.territory_id and b.id = v.budget_id and b.vote_id is null
                        """)
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .update();
        jdbc.sql("update participation.listed_voter set " + NOBODY + " where territory_id = ? and id = any (?)")
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .update();
    }

    /** Names and addresses of votes that were closed before; gives of how many people. What the digest is made of stays. */
    int forget(Instant closedBefore) {
        return jdbc.sql("update participation.listed_voter v set " + NOBODY + """
                         from participation.budget b
                        where v.territory_id = ? and b.territory_id = v.territory_id and b.id = v.budget_id and v.name <> '' and b.closes_at < ?
                        """)
                .params(InTerritory.current(), Timestamp.from(closedBefore))
                .update();
    }

    static ListedVoter read(ResultSet row) throws SQLException {
        return new ListedVoter(
                Rows.id(row, "id"), row.getInt("number"), row.getString("reference"), row.getString("name"), row.getString("address"),
                row.getString("email"), row.getString("zone"), row.getString("salt"));
    }
}
