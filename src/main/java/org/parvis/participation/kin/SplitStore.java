package org.parvis.participation.kin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the parts of ideas that are split, and of who supports which. */
@Repository
class SplitStore {

    private final JdbcClient jdbc;

    SplitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part is an idea; what it says is that idea's to say, and to forget. */
    void made(UUID merge, int ordinal, UUID proposal) {
        jdbc.sql("""
                update participation.merge_part set proposal_id = ?, title = '', words = ''
                where territory_id = ? and merge_id = ? and ordinal = ?
                """)
                .params(proposal, InTerritory.current(), merge, ordinal)
                .update();
    }

    /** How many supported what was split and have not said which parts they support. */
    long countUndecided(UUID source) {
        return jdbc.sql("select count(*) from participation.support where territory_id = ? and proposal_id = ? and chose_at is null")
                .params(InTerritory.current(), source)
                .query(Long.class)
                .single();
    }

    /** Whether they have said which parts they support; empty for those who did not support what was split. */
    Optional<Boolean> findChoice(UUID source, String supporter) {
        return jdbc.sql("select chose_at is not null from participation.support where territory_id = ? and proposal_id = ? and supporter = ?")
                .params(InTerritory.current(), source, supporter)
                .query(Boolean.class)
                .optional();
    }

    /** Those of these ideas that somebody supports. */
    List<UUID> listSupported(Collection<UUID> parts, String supporter) {
        return jdbc.sql("select proposal_id from participation.support where territory_id = ? and proposal_id = any (?) and supporter = ?")
                .param(InTerritory.current())
                .param(parts.toArray(UUID[]::new))
                .param(supporter)
                .query(UUID.class)
                .list();
    }

    /** Whoever undoes the split, or changes or merges a part, waits until the transaction ends; all are taken in the order of ids. */
    void holdShared(Collection<UUID> ideas) {
        jdbc.sql("select id from participation.proposal where territory_id = ? and id = any (?) order by id for share")
                .param(InTerritory.current())
                .param(ideas.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** They have said it; false for those who did not support what was split. Of two answers at once the second waits. */
    boolean chose(UUID source, String supporter, Instant now) {
        return jdbc.sql("update participation.support set chose_at = ? where territory_id = ? and proposal_id = ? and supporter = ?")
                        .params(Timestamp.from(now), InTerritory.current(), source, supporter)
                        .update()
                == 1;
    }

    /**
     * Their support stands for a part as well, as the same person's.
     *
     * @param read the version that they were shown
     */
    void support(UUID source, UUID part, String supporter, int read, Instant now) {
        jdbc.sql("""
                insert into participation.support as s (territory_id, process_id, proposal_id, supporter, email, account_id, at, version)
                select o.territory_id, p.process_id, p.id, o.supporter, o.email, o.account_id, :now, least(:read, p.version)
                from participation.support o
                join participation.proposal p on p.territory_id = o.territory_id and p.id = :part
                where o.territory_id = :territory and o.proposal_id = :source and o.supporter = :supporter
                on conflict (territory_id, proposal_id, supporter) do update set version = greatest(s.version, excluded.version)
                """)
                .param("now", Timestamp.from(now))
                .param("read", read)
                .param("part", part)
                .param("territory", InTerritory.current())
                .param("source", source)
                .param("supporter", supporter)
                .update();
    }

    void withdraw(UUID part, String supporter) {
        jdbc.sql("delete from participation.support where territory_id = ? and proposal_id = ? and supporter = ?")
                .params(InTerritory.current(), part, supporter)
                .update();
    }

    /** It stands as it was: should it be split once more, everybody is asked anew. */
    void forgetChoices(UUID source) {
        jdbc.sql("update participation.support set chose_at = null where territory_id = ? and proposal_id = ?")
                .params(InTerritory.current(), source)
                .update();
    }
}
