package org.parvis.ballot.vote;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.ballot.proof.Emargement;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of rolls. A name comes onto a roll once, and never off it. */
@Repository
class RollStore {

    private final JdbcClient jdbc;

    RollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters those who are not there yet, and gives these: of two who come at once with the same person, one enters them. In
     * the order of names, which tells nothing, so that two nodes never wait crosswise.
     */
    Set<String> enter(UUID vote, Map<String, VoteChannel> voters, String halfDay) {
        List<Map.Entry<String, VoteChannel>> entries = voters.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        return Set.copyOf(jdbc.sql("""
                insert into ballot.roll (territory_id, vote_id, voter, channel, half_day)
                select :territory, :vote, voter, channel, :halfDay
                from unnest(:voters, :channels) as entered (voter, channel)
                order by voter
                on conflict do nothing
                returning voter
                """)
                .param("territory", InTerritory.current())
                .param("vote", vote)
                .param("voters", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("channels", entries.stream().map(entry -> entry.getValue().name()).toArray(String[]::new))
                .param("halfDay", halfDay)
                .query(String.class)
                .list());
    }

    /** By what channel these voted; those who did not stay away. */
    Map<String, VoteChannel> channels(UUID vote, Collection<String> voters) {
        Map<String, VoteChannel> channels = new HashMap<>();
        jdbc.sql("select voter, channel from ballot.roll where territory_id = ? and vote_id = ? and voter = any (?)")
                .params(InTerritory.current(), vote, voters.toArray(String[]::new))
                .query(row -> {
                    channels.put(row.getString("voter"), VoteChannel.valueOf(row.getString("channel")));
                });
        return channels;
    }

    Optional<VoteChannel> channel(UUID vote, String voter) {
        return Optional.ofNullable(channels(vote, List.of(voter)).get(voter));
    }

    long count(UUID vote) {
        return jdbc.sql("select count(*) from ballot.roll where territory_id = ? and vote_id = ?")
                .params(InTerritory.current(), vote)
                .query(Long.class)
                .single();
    }

    /** All that is published of a roll. */
    List<Emargement> summary(UUID vote) {
        return jdbc.sql("""
                select channel, half_day, count(*) as people from ballot.roll
                where territory_id = ? and vote_id = ?
                group by channel, half_day
                order by half_day, channel
                """)
                .params(InTerritory.current(), vote)
                .query((row, n) -> new Emargement(row.getString("channel"), row.getString("half_day"), row.getInt("people")))
                .list();
    }
}
