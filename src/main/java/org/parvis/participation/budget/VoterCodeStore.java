package org.parvis.participation.budget;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the codes that letters bring to people on the list of a vote. */
@Repository
class VoterCodeStore {

    private final JdbcClient jdbc;

    VoterCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many have no letter yet. */
    int countWithoutCode(UUID budget) {
        return jdbc.sql("select count(*) from participation.listed_voter where territory_id = ? and budget_id = ? and code_hash is null and name <> ''")
                .params(InTerritory.current(), budget)
                .query(Integer.class)
                .single();
    }

    /** How many letters whose codes are good were printed, by the closing that they say, the first first; of which that was not noted come last. */
    List<VoterCodes.Printed> listPrinted(UUID budget) {
        return jdbc.sql("""
                        select letter_closes_at, count(*) as letters from participation.listed_voter
                        where territory_id = ? and budget_id = ? and code_hash is not null
                        group by letter_closes_at
                        order by letter_closes_at
                        """)
                .params(InTerritory.current(), budget)
                .query((row, n) -> new VoterCodes.Printed(
                        Optional.ofNullable(row.getTimestamp("letter_closes_at")).map(Timestamp::toInstant), row.getLong("letters")))
                .list();
    }

    List<ListedVoter> listWithoutCode(UUID budget, int most) {
        return jdbc.sql(ListedVoterStore.VOTER + "and code_hash is null and name <> '' order by number limit ?")
                .params(InTerritory.current(), budget, most)
                .query((row, n) -> ListedVoterStore.read(row))
                .list();
    }

    /**
     * Gives codes to those of these who have none; says how many they were.
     *
     * @param closes the closing that their letters say
     */
    int giveCodes(Map<UUID, String> hashes, Instant closes) {
        List<Map.Entry<UUID, String>> entries = List.copyOf(hashes.entrySet());
        return jdbc.sql("""
                        update participation.listed_voter v set code_hash = n.hash, letter_closes_at = ?
                        from unnest(?::uuid[], ?::text[]) as n (id, hash)
                        where v.territory_id = ? and v.id = n.id and v.code_hash is null
                        """)
                .param(Timestamp.from(closes))
                .param(entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(entries.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param(InTerritory.current())
                .update();
    }

    /** In place of whatever code they had. */
    void giveOtherCode(UUID id, String hash, Instant closes) {
        jdbc.sql("update participation.listed_voter set code_hash = ?, letter_closes_at = ? where territory_id = ? and id = ?")
                .params(hash, Timestamp.from(closes), InTerritory.current(), id)
                .update();
    }

    /** Whose code that is: their budget and their number on its list. */
    Optional<Place> findByCode(String hash) {
        return jdbc.sql("select budget_id, number from participation.listed_voter where territory_id = ? and code_hash = ?")
                .params(InTerritory.current(), hash)
                .query(Place.class)
                .optional();
    }

    /** A place on a list. */
    record Place(UUID budgetId, int number) {}

    /** Nobody votes any more. */
    void forgetCodes(UUID budget) {
        jdbc.sql("update participation.listed_voter set code_hash = null where territory_id = ? and budget_id = ? and code_hash is not null")
                .params(InTerritory.current(), budget)
                .update();
    }
}
