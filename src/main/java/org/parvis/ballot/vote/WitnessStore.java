package org.parvis.ballot.vote;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the witnesses of the town's logs, and of what they cosigned. */
@Repository
class WitnessStore {

    /** A witness to be asked about the log of a vote. */
    record Due(UUID voteId, Witness witness, long knownSize, int tries) {}

    private final JdbcClient jdbc;

    WitnessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> territories() {
        return jdbc.sql("select ballot.territories_with_witnesses()").query(UUID.class).list();
    }

    List<Witness> list() {
        return jdbc.sql("select name, key, address from ballot.witness where territory_id = ? order by name")
                .param(InTerritory.current())
                .query(Witness.class)
                .list();
    }

    /** In place of the one of that name. */
    void save(Witness witness) {
        jdbc.sql("""
                        insert into ballot.witness (territory_id, name, key, address, added_at) values (?, ?, ?, ?, clock_timestamp())
                        on conflict (territory_id, name) do update set key = excluded.key, address = excluded.address
                        """)
                .params(InTerritory.current(), witness.name(), witness.key(), witness.address())
                .update();
    }

    void remove(String name) {
        jdbc.sql("delete from ballot.witness where territory_id = ? and name = ?").params(InTerritory.current(), name).update();
    }

    /** From now on the witness is asked about every checkpoint of a vote. */
    void begin(UUID vote, String witness) {
        jdbc.sql("insert into ballot.witness_ask (territory_id, vote_id, witness, next_at) values (?, ?, ?, clock_timestamp())")
                .params(InTerritory.current(), vote, witness)
                .update();
    }

    /** Those whom to ask now: the last checkpoint of the log lacks their cosignature. */
    List<Due> listDue(int most) {
        return jdbc.sql("""
                        select a.vote_id, a.known_size, a.tries, w.name, w.key, w.address
                        from ballot.witness_ask a
                        join ballot.witness w on w.territory_id = a.territory_id and w.name = a.witness
                        where a.territory_id = ? and a.next_at <= clock_timestamp()
                            and not exists (
                                select 1 from ballot.cosignature s
                                where s.territory_id = a.territory_id and s.vote_id = a.vote_id and s.witness = a.witness
                                    and s.size = (select max(c.size) from ballot.checkpoint c
                                        where c.territory_id = a.territory_id and c.vote_id = a.vote_id))
                        order by a.next_at
                        limit ?
                        """)
                .params(InTerritory.current(), most)
                .query((row, n) -> new Due(
                        Rows.id(row, "vote_id"), new Witness(row.getString("name"), row.getString("key"), row.getString("address")),
                        row.getLong("known_size"), row.getInt("tries")))
                .list();
    }

    /** Two nodes may have asked: the first answer is kept. */
    void cosigned(Due due, long size, String lines) {
        jdbc.sql("""
                        insert into ballot.cosignature (territory_id, vote_id, size, witness, lines, at) values (?, ?, ?, ?, ?, clock_timestamp())
                        on conflict do nothing
                        """)
                .params(InTerritory.current(), due.voteId(), size, due.witness().name(), lines)
                .update();
        jdbc.sql("""
                        update ballot.witness_ask set known_size = ?, tries = 0, next_at = clock_timestamp(), problem = ''
                        where territory_id = ? and vote_id = ? and witness = ?
                        """)
                .params(size, InTerritory.current(), due.voteId(), due.witness().name())
                .update();
    }

    void failed(Due due, String problem, Duration wait) {
        jdbc.sql("""
                        update ballot.witness_ask
                        set tries = tries + 1, next_at = clock_timestamp() + ? * interval '1 second', problem = ?
                        where territory_id = ? and vote_id = ? and witness = ?
                        """)
                .params(wait.toSeconds(), problem, InTerritory.current(), due.voteId(), due.witness().name())
                .update();
    }

    /** How far each witness of a vote has come, by name. */
    List<Cosigning> listOf(UUID vote) {
        return jdbc.sql("""
                        select a.witness, a.problem, coalesce(s.size, 0) as size, s.at
                        from ballot.witness_ask a
                        left join lateral (
                            select size, at from ballot.cosignature s
                            where s.territory_id = a.territory_id and s.vote_id = a.vote_id and s.witness = a.witness
                            order by size desc limit 1) s on true
                        where a.territory_id = ? and a.vote_id = ?
                        order by a.witness
                        """)
                .params(InTerritory.current(), vote)
                .query((row, n) -> new Cosigning(row.getString("witness"), row.getLong("size"), Rows.findInstant(row, "at"), row.getString("problem")))
                .list();
    }
}
