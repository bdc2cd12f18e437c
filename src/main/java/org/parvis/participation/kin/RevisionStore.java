package org.parvis.participation.kin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of changes that wait to be read, and of making them what counts. */
@Repository
class RevisionStore {

    private final JdbcClient jdbc;

    RevisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of one that waits already. */
    void put(Revision made) {
        jdbc.sql("""
                insert into participation.revision (territory_id, proposal_id, author_id, title, words, why, weight, at)
                values (:territory, :proposal, :author, :title, :words, :why, :weight, :at)
                on conflict (territory_id, proposal_id) do update
                    set author_id = excluded.author_id, title = excluded.title, words = excluded.words, why = excluded.why,
                        weight = excluded.weight, at = excluded.at
                """)
                .param("territory", InTerritory.current())
                .param("proposal", made.proposalId())
                .param("author", made.authorId())
                .param("title", made.title())
                .param("words", made.words())
                .param("why", made.why())
                .param("weight", made.weight().name())
                .param("at", Timestamp.from(made.at()))
                .update();
    }

    Optional<Revision> find(UUID proposal) {
        return jdbc.sql("""
                select proposal_id, author_id, title, words, why, weight, at from participation.revision
                where territory_id = ? and proposal_id = ?
                """)
                .params(InTerritory.current(), proposal)
                .query((row, n) -> new Revision(
                        Rows.id(row, "proposal_id"),
                        Rows.findId(row, "author_id"),
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("why"),
                        Weight.valueOf(row.getString("weight")),
                        Rows.instant(row, "at")))
                .optional();
    }

    void delete(UUID proposal) {
        jdbc.sql("delete from participation.revision where territory_id = ? and proposal_id = ?")
                .params(InTerritory.current(), proposal)
                .update();
    }

    void deleteOf(Collection<UUID> cases) {
        jdbc.sql("""
                delete from participation.revision r
                using participation.proposal p
                where r.territory_id = ? and p.territory_id = r.territory_id and p.id = r.proposal_id and p.case_id = any (?)
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    /** It says this from now on, and everybody reads it; gives the ordinal of the version. */
    int publish(Revision read, Weight weight, Instant now) {
        int version = jdbc.sql("""
                update participation.proposal
                set title = :title, words = :words, moderation = 'VISIBLE', moderated_why = '', version = version + 1,
                    asking_version = case when :asks then version + 1 else asking_version end
                where territory_id = :territory and id = :id
                returning version
                """)
                .param("title", read.title())
                .param("words", read.words())
                .param("asks", weight == Weight.SUBSTANTIVE)
                .param("territory", InTerritory.current())
                .param("id", read.proposalId())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into participation.version (territory_id, proposal_id, ordinal, title, words, at, shown_at, substantive, why)
                values (:territory, :id, :ordinal, :title, :words, :at, :now, :asks, :why)
                """)
                .param("territory", InTerritory.current())
                .param("id", read.proposalId())
                .param("ordinal", version)
                .param("title", read.title())
                .param("words", read.words())
                .param("at", Timestamp.from(read.at()))
                .param("now", Timestamp.from(now))
                .param("asks", weight == Weight.SUBSTANTIVE)
                .param("why", read.why())
                .update();
        delete(read.proposalId());
        return version;
    }

    /** Whether departments have been asked about it, or anything was concluded: what they study stays as it is. */
    boolean isStudied(UUID proposal) {
        return jdbc.sql("select study <> 'NOT_STUDIED' from participation.proposal where territory_id = ? and id = ?")
                .params(InTerritory.current(), proposal)
                .query(Boolean.class)
                .single();
    }
}
