package org.parvis.participation.kin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.OpenedCase;
import org.parvis.database.Rows;
import org.parvis.participation.kin.SupportQuestion.Why;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which ideas become one, or one becomes several, and that is undone again; whoever calls it holds them all. */
@Repository
class MergeMakingStore {

    private final JdbcClient jdbc;

    MergeMakingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new idea, which everybody reads at once: somebody of the town has read its text before authors were asked. */
    void insertResult(UUID id, Merge merge, String title, String words, OpenedCase opened, Instant now) {
        jdbc.sql("""
                insert into participation.proposal
                    (territory_id, id, process_id, case_id, number, title, words, place, shown_name, submitted_at, status, moderation)
                select :territory, :id, :process, :case, :number, :title, :words,
                    coalesce((
                        select string_agg(distinct p.place, ', ') from participation.proposal p
                        join participation.merge_source s on s.territory_id = p.territory_id and s.proposal_id = p.id
                        where s.territory_id = :territory and s.merge_id = :merge and p.place <> ''), ''),
                    '', :now, :status, 'VISIBLE'
                """)
                .param("territory", InTerritory.current())
                .param("id", id)
                .param("process", merge.processId())
                .param("case", opened.id())
                .param("number", opened.number())
                .param("title", title)
                .param("words", words)
                .param("merge", merge.id())
                .param("now", Timestamp.from(now))
                .param("status", opened.status().name())
                .update();
        jdbc.sql("""
                insert into participation.version (territory_id, proposal_id, ordinal, title, words, at, shown_at, substantive)
                values (?, ?, 1, ?, ?, ?, ?, true)
                """)
                .params(InTerritory.current(), id, title, words, Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    /**
     * Each person once, whichever of the ideas they support, as not asked yet. Of supports of which nobody knows any more
     * whose they are, those of the idea that has most: the same people may be behind the others.
     */
    void copySupports(UUID merge, UUID result) {
        jdbc.sql("""
                insert into participation.support (territory_id, process_id, proposal_id, supporter, email, account_id, at, version)
                select distinct on (s.supporter) s.territory_id, s.process_id, :result, s.supporter, s.email, s.account_id, s.at, 0
                from participation.support s
                join participation.merge_source m on m.territory_id = s.territory_id and m.proposal_id = s.proposal_id
                where m.territory_id = :territory and m.merge_id = :merge and s.email is not null
                order by s.supporter, s.at
                """)
                .param("result", result)
                .param("territory", InTerritory.current())
                .param("merge", merge)
                .update();
        jdbc.sql("""
                insert into participation.support (territory_id, process_id, proposal_id, supporter, at, version)
                select s.territory_id, s.process_id, :result, gen_random_uuid()::text, s.at, 0
                from participation.support s
                where s.territory_id = :territory and s.email is null and s.proposal_id = (
                    select n.proposal_id from participation.support n
                    join participation.merge_source m on m.territory_id = n.territory_id and m.proposal_id = n.proposal_id
                    where m.territory_id = :territory and m.merge_id = :merge and n.email is null
                    group by n.proposal_id
                    order by count(*) desc, n.proposal_id
                    limit 1)
                """)
                .param("result", result)
                .param("territory", InTerritory.current())
                .param("merge", merge)
                .update();
    }

    /**
     * An author of a source is one of the new idea, with the same account: the same one as another with the same address.
     *
     * @param email null where they left none
     * @return as whom they go on
     */
    UUID addAuthor(Merge merge, UUID result, Author source, @Nullable String email, Instant now) {
        String person = email == null ? null : AuthorStore.person(email);
        Optional<UUID> known = person == null
                ? Optional.empty()
                : jdbc.sql("select id from participation.author where territory_id = ? and proposal_id = ? and person = ?")
                        .params(InTerritory.current(), result, person)
                        .query(UUID.class)
                        .optional();
        UUID id = known.orElseGet(Ids::next);
        if (known.isEmpty()) {
            jdbc.sql("""
                    insert into participation.author
                        (territory_id, id, proposal_id, is_first, person, email, language, shown_name, is_name_read, invited_at, accepted_at)
                    values (?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(Rows.of(
                            InTerritory.current(), id, result, person, email, source.language().getLanguage(), source.shownName(),
                            source.isNameRead(), Timestamp.from(now), Timestamp.from(now)))
                    .update();
        }
        jdbc.sql("""
                update participation.author a set account_id = coalesce(a.account_id, s.account_id)
                from participation.author s
                where a.territory_id = ? and a.id = ? and s.territory_id = a.territory_id and s.id = ? and s.account_id is not null
                """)
                .params(InTerritory.current(), id, source.id())
                .update();
        String lineage = merge.isSplit() ? "participation.merge_part_author" : "participation.merge_author";
        jdbc.sql("insert into " + lineage + " (territory_id, merge_id, source_author_id, author_id) values (?, ?, ?, ?)")
                .params(InTerritory.current(), merge.id(), source.id(), id)
                .update();
        return id;
    }

    /** As whom an author of a source goes on in each new idea. */
    List<UUID> listAuthors(UUID merge, UUID source) {
        return jdbc.sql("""
                select author_id from participation.merge_author
                where territory_id = :territory and merge_id = :merge and source_author_id = :source
                union all
                select a.author_id from participation.merge_part_author a
                where a.territory_id = :territory and a.merge_id = :merge and a.source_author_id = :source
                """)
                .param("territory", InTerritory.current())
                .param("merge", merge)
                .param("source", source)
                .query(UUID.class)
                .list();
    }

    void setLifecycle(UUID proposal, String lifecycle) {
        jdbc.sql("update participation.proposal set lifecycle = ? where territory_id = ? and id = ?")
                .params(lifecycle, InTerritory.current(), proposal)
                .update();
    }

    /** Who supported the new idea and none of those it was made of: their support ends with it, and they are told. */
    void keepQuestionsOfNewcomers(UUID merge, UUID result) {
        jdbc.sql("""
                delete from participation.support_question q
                where q.territory_id = :territory and q.proposal_id = :result and q.why = :why and exists (
                    select 1 from participation.support s
                    join participation.merge_source m on m.territory_id = s.territory_id and m.proposal_id = s.proposal_id
                    where m.territory_id = :territory and m.merge_id = :merge and s.supporter = q.supporter)
                """)
                .param("territory", InTerritory.current())
                .param("result", result)
                .param("why", Why.PARTED.name())
                .param("merge", merge)
                .update();
    }

    /** The version that an idea is at. */
    int version(UUID proposal) {
        return jdbc.sql("select version from participation.proposal where territory_id = ? and id = ?")
                .params(InTerritory.current(), proposal)
                .query(Integer.class)
                .single();
    }

    /**
     * A case that was marked as a duplicate of the new idea's.
     *
     * @param beforeId whose duplicate it was before; null for nobody's
     */
    record Joined(UUID caseId, @Nullable UUID beforeId) {}

    void addCase(UUID merge, Joined joined) {
        jdbc.sql("insert into participation.merge_case (territory_id, merge_id, case_id, before_id) values (?, ?, ?, ?)")
                .params(Rows.of(InTerritory.current(), merge, joined.caseId(), joined.beforeId()))
                .update();
    }

    List<Joined> listCases(UUID merge) {
        return jdbc.sql("select case_id, before_id from participation.merge_case where territory_id = ? and merge_id = ?")
                .params(InTerritory.current(), merge)
                .query(Joined.class)
                .list();
    }
}
