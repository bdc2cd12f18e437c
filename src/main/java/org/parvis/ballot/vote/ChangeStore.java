package org.parvis.ballot.vote;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what changed of the projects of a vote; it is written once, and stays. */
@Repository
class ChangeStore {

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID vote, ProjectChange change) {
        jdbc.sql("insert into ballot.change (territory_id, vote_id, leaf, words) values (?, ?, ?, ?)")
                .params(InTerritory.current(), vote, change.leaf(), change.text())
                .update();
        noteVoters(vote, change);
    }

    /** Whoever stands on the roll now is to be told of it, in the order of names, which tells nothing; does nothing where that was noted before. */
    void noteVoters(UUID vote, ProjectChange change) {
        boolean isNoted = jdbc.sql("select leaf from ballot.change where territory_id = ? and vote_id = ? and leaf = ? and voters is null for update")
                .params(InTerritory.current(), vote, change.leaf())
                .query()
                .listOfRows()
                .isEmpty();
        if (isNoted) {
            return;
        }
        jdbc.sql("""
                        insert into ballot.voter_to_tell (territory_id, vote_id, leaf, voter)
                        select territory_id, vote_id, ?, voter from ballot.roll
                        where territory_id = ? and vote_id = ?
                        order by voter
                        on conflict do nothing
                        """)
                .params(change.leaf(), InTerritory.current(), vote)
                .update();
        jdbc.sql("""
                        update ballot.change c set voters = (
                            select count(*) from ballot.voter_to_tell t where t.territory_id = c.territory_id and t.vote_id = c.vote_id and t.leaf = c.leaf)
                        where c.territory_id = ? and c.vote_id = ? and c.leaf = ? and c.voters is null
                        """)
                .params(InTerritory.current(), vote, change.leaf())
                .update();
    }

    int count(UUID vote) {
        return jdbc.sql("select count(*) from ballot.change where territory_id = ? and vote_id = ?")
                .params(InTerritory.current(), vote)
                .query(Integer.class)
                .single();
    }

    /** The first first. Of a vote that is published nobody is told any more: what was not over by then never was. */
    List<VoterTelling.Told> listTold(UUID vote) {
        return jdbc.sql("""
                        select c.words, c.voters, c.told, c.told_at is not null or v.published_at is not null as over,
                            c.cut_short or c.told_at is null and v.published_at is not null as cut_short
                        from ballot.change c join ballot.vote v on v.territory_id = c.territory_id and v.id = c.vote_id
                        where c.territory_id = ? and c.vote_id = ?
                        order by c.leaf
                        """)
                .params(InTerritory.current(), vote)
                .query((row, n) -> {
                    long voters = row.getLong("voters");
                    OptionalLong counted = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(voters);
                    return new VoterTelling.Told(
                            ProjectChange.parse(row.getString("words")), counted, row.getLong("told"), row.getBoolean("over"), row.getBoolean("cut_short"));
                })
                .list();
    }

    /** Those of these names who are to be told, which they are from now on, with their channels. */
    Map<String, VoteChannel> takeVoters(UUID vote, ProjectChange change, Collection<String> names) {
        Map<String, VoteChannel> taken = new HashMap<>();
        jdbc.sql("""
                        delete from ballot.voter_to_tell t using ballot.roll r
                        where t.territory_id = ? and t.vote_id = ? and t.leaf = ? and t.voter = any (?)
                            and r.territory_id = t.territory_id and r.vote_id = t.vote_id and r.voter = t.voter
                        returning r.voter, r.channel
                        """)
                .params(InTerritory.current(), vote, change.leaf(), names.toArray(String[]::new))
                .query(row -> {
                    taken.put(row.getString("voter"), VoteChannel.valueOf(row.getString("channel")));
                });
        if (!taken.isEmpty()) {
            jdbc.sql("update ballot.change set told = told + ? where territory_id = ? and vote_id = ? and leaf = ?")
                    .params((long) taken.size(), InTerritory.current(), vote, change.leaf())
                    .update();
        }
        return taken;
    }

    /**
     * Whoever is left is told no more.
     *
     * @param isCutShort whether somebody may be left whose address is known
     */
    void endTelling(UUID vote, long leaf, boolean isCutShort) {
        jdbc.sql("delete from ballot.voter_to_tell where territory_id = ? and vote_id = ? and leaf = ?")
                .params(InTerritory.current(), vote, leaf)
                .update();
        jdbc.sql("""
                        update ballot.change set told_at = clock_timestamp(), cut_short = ?
                        where territory_id = ? and vote_id = ? and leaf = ? and told_at is null
                        """)
                .params(isCutShort, InTerritory.current(), vote, leaf)
                .update();
    }
}
