package org.parvis.ballot.vote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ballot.proof.Bulletin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The urn's functions: the application has no other way in, and none out before a vote is closed. */
@Repository
class UrnStore {

    /** A sealed ballot on its way in. */
    record Sealed(String token, String commitment, Bulletin.Opening opening) {}

    private final JdbcClient jdbc;

    UrnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts ballots in, one per token; gives the version of each by its token. The database refuses it while a vote is not open. */
    Map<String, Integer> cast(UUID vote, List<Sealed> ballots) {
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select token, version from urn.cast_ballots(:vote, :tokens, :commitments, :salts, :choices)")
                .param("vote", vote)
                .param("tokens", ballots.stream().map(Sealed::token).toArray(String[]::new))
                .param("commitments", ballots.stream().map(Sealed::commitment).toArray(String[]::new))
                .param("salts", ballots.stream().map(one -> one.opening().salt()).toArray(String[]::new))
                .param("choices", ballots.stream().map(one -> one.opening().choices()).toArray(String[]::new))
                .query(row -> {
                    versions.put(row.getString("token"), row.getInt("version"));
                });
        return versions;
    }

    /** The version of a ballot that was cast; 0 for one that was not. */
    int versionOf(UUID vote, String commitment) {
        return jdbc.sql("select urn.version_of(?, ?)").params(vote, commitment).query(Integer.class).single();
    }

    long countWaiting(UUID vote) {
        return jdbc.sql("select urn.count_waiting(?)").param(vote).query(Long.class).single();
    }

    List<String> takeWaiting(UUID vote) {
        return jdbc.sql("select urn.take_waiting(?)").param(vote).query(String.class).list();
    }

    boolean isWaiting(UUID vote, String head) {
        return jdbc.sql("select urn.is_cast(?, ?)").params(vote, head).query(Boolean.class).single();
    }

    /** Every ballot with what is inside; the database refuses it before the vote is closed. */
    List<Bulletin> open(UUID vote) {
        return open(vote, "");
    }

    /** Those whose commitment begins like this. */
    List<Bulletin> open(UUID vote, String head) {
        return jdbc.sql("select token, version, commitment, salt, choices from urn.open_ballots(?, ?)")
                .params(vote, head)
                .query((row, n) -> new Bulletin(
                        row.getString("commitment"),
                        row.getString("token"),
                        row.getInt("version"),
                        Optional.of(new Bulletin.Opening(row.getString("salt"), row.getString("choices")))))
                .list();
    }
}
