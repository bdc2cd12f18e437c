package org.parvis.ballot.vote;

import java.util.List;
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
    }

    int count(UUID vote) {
        return jdbc.sql("select count(*) from ballot.change where territory_id = ? and vote_id = ?")
                .params(InTerritory.current(), vote)
                .query(Integer.class)
                .single();
    }

    /** Those of which nobody was told yet, the first first. */
    List<ProjectChange> listUntold(UUID vote) {
        return jdbc.sql("select words from ballot.change where territory_id = ? and vote_id = ? and told_at is null order by leaf")
                .params(InTerritory.current(), vote)
                .query((row, n) -> ProjectChange.parse(row.getString("words")))
                .list();
    }

    void told(UUID vote, ProjectChange change) {
        jdbc.sql("update ballot.change set told_at = clock_timestamp() where territory_id = ? and vote_id = ? and leaf = ?")
                .params(InTerritory.current(), vote, change.leaf())
                .update();
    }
}
