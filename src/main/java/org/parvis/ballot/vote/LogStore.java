package org.parvis.ballot.vote;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ballot.proof.MerkleTree;
import org.parvis.ballot.proof.SignedNote;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of logs: leaves and checkpoints are added and never changed. */
@Repository
class LogStore {

    /** A leaf and its place. */
    record Placed(long position, String leaf) {}

    /** A checkpoint and when it was signed. */
    record Kept(long size, Instant at, String note) {}

    private final JdbcClient jdbc;

    LogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The log as its last checkpoint left it. */
    MerkleTree tree(UUID vote) {
        return jdbc.sql("""
                        select size, parts from ballot.checkpoint
                        where territory_id = ? and vote_id = ?
                        order by size desc
                        limit 1
                        """)
                .params(InTerritory.current(), vote)
                .query((row, n) -> new MerkleTree(
                        row.getLong("size"), Rows.texts(row, "parts").stream().map(HexFormat.of()::parseHex).toList()))
                .optional()
                .orElseGet(MerkleTree::new);
    }

    void append(UUID vote, long from, List<String> leaves) {
        jdbc.sql("""
                insert into ballot.leaf (territory_id, vote_id, position, leaf)
                select ?, ?, ? + place - 1, leaf
                from unnest(?) with ordinality as added (leaf, place)
                """)
                .params(InTerritory.current(), vote, from, leaves.toArray(String[]::new))
                .update();
    }

    void checkpoint(UUID vote, MerkleTree tree, SignedNote note) {
        jdbc.sql("""
                insert into ballot.checkpoint (territory_id, vote_id, size, at, note, parts)
                values (?, ?, ?, clock_timestamp(), ?, ?)
                """)
                .params(
                        InTerritory.current(),
                        vote,
                        tree.size(),
                        note.toString(),
                        tree.complete().stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                .update();
    }

    /** At most so many leaves from a position on, in order. */
    List<String> leaves(UUID vote, long from, int most) {
        return jdbc.sql("select leaf from ballot.leaf where territory_id = ? and vote_id = ? and position >= ? order by position limit ?")
                .params(InTerritory.current(), vote, from, most)
                .query(String.class)
                .list();
    }

    /** At most so many of those of larger logs than this, with what witnesses have cosigned since; all begin after a size below 0. */
    List<Kept> checkpoints(UUID vote, long after, int most) {
        return jdbc.sql("""
                        select c.size, c.at, c.note || coalesce(string_agg(s.lines, '' order by s.witness), '') as note
                        from ballot.checkpoint c
                        left join ballot.cosignature s on s.territory_id = c.territory_id and s.vote_id = c.vote_id and s.size = c.size
                        where c.territory_id = ? and c.vote_id = ? and c.size > ?
                        group by c.size, c.at, c.note
                        order by c.size
                        limit ?
                        """)
                .params(InTerritory.current(), vote, after, most)
                .query((row, n) -> new Kept(row.getLong("size"), Rows.instant(row, "at"), row.getString("note")))
                .list();
    }

    Optional<Kept> lastCheckpoint(UUID vote) {
        return jdbc.sql("""
                        select size, at, note from ballot.checkpoint
                        where territory_id = ? and vote_id = ?
                        order by size desc
                        limit 1
                        """)
                .params(InTerritory.current(), vote)
                .query((row, n) -> new Kept(row.getLong("size"), Rows.instant(row, "at"), row.getString("note")))
                .optional();
    }

    /** Leaves of ballots whose commitment begins like this. */
    List<Placed> listByHead(UUID vote, String head) {
        return jdbc.sql("""
                        select position, leaf from ballot.leaf
                        where territory_id = ? and vote_id = ? and substr(leaf, 6, 10) = ? and leaf like 'vote %'
                        order by position
                        """)
                .params(InTerritory.current(), vote, head)
                .query((row, n) -> new Placed(row.getLong("position"), row.getString("leaf")))
                .list();
    }

    /** The highest version that the log holds of a token. */
    int highestVersion(UUID vote, String token) {
        List<String> leaves = jdbc.sql("""
                        select leaf from ballot.leaf
                        where territory_id = ? and vote_id = ? and substr(leaf, 71, 64) = ? and leaf like 'vote %'
                        """)
                .params(InTerritory.current(), vote, token)
                .query(String.class)
                .list();
        return leaves.stream().mapToInt(leaf -> Integer.parseInt(Arrays.asList(leaf.split(" ")).getLast())).max().orElse(0);
    }
}
