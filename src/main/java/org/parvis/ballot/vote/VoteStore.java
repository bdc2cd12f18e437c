package org.parvis.ballot.vote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.proof.Extensions;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.proof.VoteCourse;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of votes themselves: their terms, their secrets, what is published of them. */
@Repository
class VoteStore {

    /** What is kept secret of a vote, sealed. */
    record Secrets(byte[] logKey, byte[] lotSeed, @Nullable String keysFile) {}

    private static final String VOTE = """
            select id, terms, opens_at, closes_at, interval_seconds, closed_at, published_at,
                array(select c.words from ballot.change c where c.territory_id = v.territory_id and c.vote_id = v.id order by c.leaf) as changes,
                array(select e.words from ballot.extension e where e.territory_id = v.territory_id and e.vote_id = v.id order by e.leaf) as extensions
            from ballot.vote v
            """;

    /** By their very words, so that what was changed in the database is read anew: every page of a vote asks for them. */
    private static final Cache<String, VoteTerms> TERMS = Caffeine.newBuilder().maximumSize(100).build();

    private final JdbcClient jdbc;

    VoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the name is taken. */
    boolean insert(Vote vote, Secrets secrets) {
        return jdbc.sql("""
                        insert into ballot.vote (territory_id, id, name, terms, opens_at, closes_at, interval_seconds, log_key, lot_seed,
                            keys_file, frozen_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                        on conflict do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(),
                                vote.id(),
                                vote.name(),
                                new String(vote.terms().json(), StandardCharsets.UTF_8),
                                Timestamp.from(vote.opensAt()),
                                Timestamp.from(vote.closesAt()),
                                vote.interval().toSeconds(),
                                secrets.logKey(),
                                secrets.lotSeed(),
                                secrets.keysFile()))
                        .update()
                == 1;
    }

    Optional<Vote> find(UUID id) {
        return jdbc.sql(VOTE + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> vote(row))
                .optional();
    }

    List<Vote> listUnpublished() {
        return jdbc.sql(VOTE + "where territory_id = ? and published_at is null order by closes_at, id")
                .param(InTerritory.current())
                .query((row, n) -> vote(row))
                .list();
    }

    /** Whoever writes into a vote's log waits for whoever does, to the end of the transaction; nobody who votes waits for either. */
    void lockLog(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('log ' || ?, 0))").param(id.toString()).query().singleRow();
    }

    /** The territories in which there is one that is not published, whichever is in scope. */
    List<UUID> territoriesUnderWay() {
        return jdbc.sql("select ballot.territories_under_way()").query(UUID.class).list();
    }

    /** Locks a vote against whoever closes or publishes it at the same time, and gives it as it is then. */
    Vote hold(UUID id) {
        return jdbc.sql(VOTE + "where territory_id = ? and id = ? for no key update of v")
                .params(InTerritory.current(), id)
                .query((row, n) -> vote(row))
                .single();
    }

    /** Keeps a closing from being put off, or a vote from being closed, by others until the transaction ends; those who ask for this alike do not wait for each other. */
    Vote share(UUID id) {
        return jdbc.sql(VOTE + "where territory_id = ? and id = ? for share of v")
                .params(InTerritory.current(), id)
                .query((row, n) -> vote(row))
                .single();
    }

    Secrets secrets(UUID id) {
        return jdbc.sql("select log_key, lot_seed, keys_file from ballot.vote where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(Secrets.class)
                .single();
    }

    /** The database's clock, which alone opens and closes. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
    }

    Optional<Instant> waitingSince(UUID id) {
        return jdbc.sql("select waiting_since from ballot.vote where territory_id = ? and id = ? and waiting_since is not null")
                .params(InTerritory.current(), id)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void wait(UUID id, @Nullable Instant since) {
        jdbc.sql("update ballot.vote set waiting_since = ? where territory_id = ? and id = ?")
                .params(Rows.of(Rows.time(since), InTerritory.current(), id))
                .update();
    }

    void close(UUID id) {
        jdbc.sql("update ballot.vote set closed_at = clock_timestamp(), waiting_since = null where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Once the file of the keys is gone. False where that was known. */
    boolean forgetKeys(UUID id) {
        return jdbc.sql("update ballot.vote set keys_file = null where territory_id = ? and id = ? and keys_file is not null")
                        .params(InTerritory.current(), id)
                        .update()
                == 1;
    }

    void insertNotices(UUID id, List<String> words) {
        jdbc.sql("insert into ballot.notice (territory_id, vote_id, id, words) select ?, ?, gen_random_uuid(), unnest(?::text[])")
                .params(InTerritory.current(), id, words.toArray(String[]::new))
                .update();
    }

    /** Mixes all who wait to be told among those who can be told now. */
    void letNoticesGo(UUID id) {
        jdbc.sql("""
                with gone as (
                    delete from ballot.notice where territory_id = ? and vote_id = ?
                    returning territory_id, vote_id, words)
                insert into ballot.notice_due (territory_id, vote_id, id, words)
                select territory_id, vote_id, gen_random_uuid(), words from gone
                order by gen_random_uuid()
                """)
                .params(InTerritory.current(), id)
                .update();
    }

    /** Takes some who can be told; of two nodes each takes others. */
    List<String> takeDueNotices(UUID id, int most) {
        return jdbc.sql("""
                        delete from ballot.notice_due n
                        where n.territory_id = :territory and n.vote_id = :vote and n.id in (
                            select id from ballot.notice_due
                            where territory_id = :territory and vote_id = :vote
                            order by id
                            limit :most
                            for update skip locked)
                        returning n.words
                        """)
                .param("territory", InTerritory.current())
                .param("vote", id)
                .param("most", most)
                .query(String.class)
                .list();
    }

    void publish(UUID id, Map<String, byte[]> files) {
        new TreeMap<>(files).forEach((name, bytes) -> jdbc.sql(
                        "insert into ballot.published_file (territory_id, vote_id, name, bytes) values (?, ?, ?, ?)")
                .params(InTerritory.current(), id, name, bytes)
                .update());
        jdbc.sql("update ballot.vote set published_at = clock_timestamp() where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Bytes of a published file from a place on, counted from 0: none after its end; empty where there is no such file. */
    Optional<byte[]> file(UUID id, String name, int from, int most) {
        return jdbc.sql("select substring(bytes from ? for ?) as bytes from ballot.published_file where territory_id = ? and vote_id = ? and name = ?")
                .params(from + 1, most, InTerritory.current(), id, name)
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    /** Those of the names of files that hold the keys of a vote. */
    List<String> keysAmong(UUID territory, List<String> names) {
        return jdbc.sql("select keys_file from ballot.vote where territory_id = ? and keys_file = any (?)")
                .params(territory, names.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static Vote vote(ResultSet row) throws SQLException {
        return new Vote(
                Rows.id(row, "id"),
                new VoteCourse(
                        TERMS.get(row.getString("terms"), json -> VoteTerms.parse(json.getBytes(StandardCharsets.UTF_8))),
                        Rows.texts(row, "changes").stream().map(ProjectChange::parse).toList(),
                        new Extensions(Rows.texts(row, "extensions").stream().map(Extension::parse).toList())),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at"),
                Duration.ofSeconds(row.getInt("interval_seconds")),
                Rows.findInstant(row, "closed_at"),
                Rows.findInstant(row, "published_at"));
    }
}
