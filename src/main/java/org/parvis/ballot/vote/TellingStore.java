package org.parvis.ballot.vote;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.proof.LogEvent;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of how far voters are told of what happened to their vote: it stands beside what happened, of whatever kind that is. */
@Repository
class TellingStore {

    private static final String TOLD = "territory_id, vote_id, leaf, words, voters, told, told_at, cut_short";

    private final JdbcClient jdbc;

    TellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String table(LogEvent news) {
        return switch (news) {
            case ProjectChange _ -> "ballot.change";
            case Extension _ -> "ballot.extension";
        };
    }

    /** Whoever stands on the roll now is to be told of it, in the order of names, which tells nothing; does nothing where that was noted before. */
    void noteVoters(UUID vote, LogEvent news) {
        boolean isNoted = jdbc.sql("select leaf from " + table(news) + " where territory_id = ? and vote_id = ? and leaf = ? and voters is null for update")
                .params(InTerritory.current(), vote, news.leaf())
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
                .params(news.leaf(), InTerritory.current(), vote)
                .update();
        jdbc.sql("update " + table(news) + """
                         c set voters = (
                            select count(*) from ballot.voter_to_tell t where t.territory_id = c.territory_id and t.vote_id = c.vote_id and t.leaf = c.leaf)
                        where c.territory_id = ? and c.vote_id = ? and c.leaf = ? and c.voters is null
                        """)
                .params(InTerritory.current(), vote, news.leaf())
                .update();
    }

    /** The first first. Of a vote that is published nobody is told any more: what was not over by then never was. */
    List<VoterTelling.Told> listTold(UUID vote) {
        return jdbc.sql("select e.*, e.told_at is not null or v.published_at is not null as over, e.told_at is null and v.published_at is not null as broken from ("
                        + "select 'change' as kind, " + TOLD + " from ballot.change union all select 'extension', " + TOLD + " from ballot.extension"
                        + """
                        ) e join ballot.vote v on v.territory_id = e.territory_id and v.id = e.vote_id
                        where e.territory_id = ? and e.vote_id = ?
                        order by e.leaf
                        """)
                .params(InTerritory.current(), vote)
                .query((row, n) -> {
                    long voters = row.getLong("voters");
                    OptionalLong counted = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(voters);
                    String words = row.getString("words");
                    LogEvent news = row.getString("kind").equals("change") ? ProjectChange.parse(words) : Extension.parse(words);
                    return new VoterTelling.Told(
                            news, counted, row.getLong("told"), row.getBoolean("over"), row.getBoolean("cut_short") || row.getBoolean("broken"));
                })
                .list();
    }

    /** Those of these names who are to be told, which they are from now on, with their channels. */
    Map<String, VoteChannel> takeVoters(UUID vote, LogEvent news, Collection<String> names) {
        Map<String, VoteChannel> taken = new HashMap<>();
        jdbc.sql("""
                        delete from ballot.voter_to_tell t using ballot.roll r
                        where t.territory_id = ? and t.vote_id = ? and t.leaf = ? and t.voter = any (?)
                            and r.territory_id = t.territory_id and r.vote_id = t.vote_id and r.voter = t.voter
                        returning r.voter, r.channel
                        """)
                .params(InTerritory.current(), vote, news.leaf(), names.toArray(String[]::new))
                .query(row -> {
                    taken.put(row.getString("voter"), VoteChannel.valueOf(row.getString("channel")));
                });
        if (!taken.isEmpty()) {
            jdbc.sql("update " + table(news) + " set told = told + ? where territory_id = ? and vote_id = ? and leaf = ?")
                    .params((long) taken.size(), InTerritory.current(), vote, news.leaf())
                    .update();
        }
        return taken;
    }

    /**
     * Whoever is left is told no more.
     *
     * @param isCutShort whether somebody may be left whose address is known
     */
    void endTelling(UUID vote, LogEvent news, boolean isCutShort) {
        jdbc.sql("delete from ballot.voter_to_tell where territory_id = ? and vote_id = ? and leaf = ?")
                .params(InTerritory.current(), vote, news.leaf())
                .update();
        jdbc.sql("update " + table(news) + """
                         set told_at = clock_timestamp(), cut_short = ?
                        where territory_id = ? and vote_id = ? and leaf = ? and told_at is null
                        """)
                .params(isCutShort, InTerritory.current(), vote, news.leaf())
                .update();
    }
}
