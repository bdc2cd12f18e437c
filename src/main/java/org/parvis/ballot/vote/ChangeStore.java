package org.parvis.ballot.vote;

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
}
