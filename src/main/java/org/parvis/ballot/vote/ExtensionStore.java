package org.parvis.ballot.vote;

import java.sql.Timestamp;
import java.util.UUID;
import org.parvis.ballot.proof.Extension;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of closings that are put off; what was written stays. */
@Repository
class ExtensionStore {

    private final JdbcClient jdbc;

    ExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID vote, Extension extension) {
        jdbc.sql("insert into ballot.extension (territory_id, vote_id, leaf, words) values (?, ?, ?, ?)")
                .params(InTerritory.current(), vote, extension.leaf(), extension.text())
                .update();
    }

    /** From now on the vote closes when this says. False where it would close no later, or is closed. */
    boolean putOff(UUID vote, Extension extension) {
        return jdbc.sql("select ballot.put_off(?, ?)").params(vote, Timestamp.from(extension.closesAt())).query(Boolean.class).single();
    }
}
