package org.parvis.participation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the organisations for which ideas were sent, and of who speaks for them. */
@Repository
class OnBehalfStore {

    /** Of ideas that somebody sent, and of those that were made of others, with who speaks now. */
    private static final String VOICES = """
            select territory_id, proposal_id, coalesce(author_id, proposal_id) as author_id, organisation_id, organisation, person_id, mandate, given_at, true as is_sent
            from participation.on_behalf
            union all
            select territory_id, proposal_id, author_id, organisation_id, organisation, person_id, mandate, given_at, false as is_sent
            from participation.author_voice
            """;

    private final JdbcClient jdbc;

    OnBehalfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID proposal, OnBehalf of) {
        jdbc.sql("""
                insert into participation.on_behalf (territory_id, proposal_id, organisation_id, organisation, person_id, mandate)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(InTerritory.current(), proposal, of.organisationId(), of.organisation(), of.personId(), of.mandate()))
                .update();
    }

    /** Those that speak in an idea, by the names of the organisations. */
    List<Voice> list(UUID proposal) {
        return jdbc.sql("""
                select v.author_id, v.organisation_id, v.organisation, v.person_id, v.mandate, v.given_at, v.is_sent,
                    a.left_at is null as is_current,
                    case when a.is_name_read and a.accepted_at is not null and a.left_at is null then a.shown_name else '' end as shown_name
                from (""" + VOICES + """
                ) v
                left join participation.author a on a.territory_id = v.territory_id and a.id = v.author_id
                where v.territory_id = ? and v.proposal_id = ?
                order by v.organisation, v.author_id
                """)
                .params(InTerritory.current(), proposal)
                .query((row, n) -> new Voice(
                        Rows.id(row, "author_id"), row.getString("shown_name"),
                        new OnBehalf(
                                Rows.id(row, "organisation_id"), row.getString("organisation"), Rows.findId(row, "person_id"), row.getString("mandate")),
                        Rows.findInstant(row, "given_at"), row.getBoolean("is_current"), row.getBoolean("is_sent")))
                .list();
    }

    /** An author of a new idea speaks in it as they did in the one that they brought. */
    void copy(UUID source, UUID author, UUID proposal) {
        jdbc.sql("""
                insert into participation.author_voice
                    (territory_id, author_id, proposal_id, organisation_id, organisation, person_id, mandate, given_at)
                select v.territory_id, :author, :proposal, v.organisation_id, v.organisation, v.person_id, v.mandate, v.given_at
                from (""" + VOICES + """
                ) v
                where v.territory_id = :territory and v.author_id = :source
                on conflict do nothing
                """)
                .param("author", author)
                .param("proposal", proposal)
                .param("territory", InTerritory.current())
                .param("source", source)
                .update();
    }

    /** Another author speaks for the organisation from now on, by a mandate of their own. */
    void give(UUID proposal, Voice before, UUID author, OnBehalf now, Instant at) {
        String changed = "set author_id = ?, person_id = ?, mandate = ?, given_at = ? where territory_id = ? and proposal_id = ? and organisation_id = ? and ";
        for (String table : List.of("participation.on_behalf " + changed + "coalesce(author_id, proposal_id) = ?", "participation.author_voice " + changed + "author_id = ?")) {
            jdbc.sql("update " + table)
                    .params(Rows.of(
                            author, now.personId(), now.mandate(), Timestamp.from(at), InTerritory.current(), proposal, before.of().organisationId(),
                            before.author()))
                    .update();
        }
    }

    /** Whether whoever sent an idea is one of its authors no more. */
    boolean hasSenderLeft(UUID proposal) {
        return jdbc.sql("select exists (select from participation.author where territory_id = ? and id = ? and left_at is not null)")
                .params(InTerritory.current(), proposal)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether all that an author brought was sent in the name of organisations: the idea, or those that theirs in it was made of. Whoever
     * was invited later brought what the idea was made of.
     */
    boolean isBound(UUID author) {
        return jdbc.sql("""
                with recursive self as (
                    select :author::uuid as id
                    union
                    select l.source_author_id
                    from self s
                    join (
                        select author_id, source_author_id from participation.merge_author where territory_id = :territory
                        union all
                        select author_id, source_author_id from participation.merge_part_author where territory_id = :territory) l on l.author_id = s.id
                ), brought as (
                    select a.proposal_id as id
                    from self s
                    join participation.author a on a.territory_id = :territory and a.id = s.id
                    where not exists (
                            select from participation.merge_author l where l.territory_id = :territory and l.author_id = s.id)
                        and not exists (
                            select from participation.merge_part_author l where l.territory_id = :territory and l.author_id = s.id)
                    union
                    select f.proposal_id
                    from brought b
                    join (
                        select result_id as made, id as merge_id from participation.merge where territory_id = :territory
                        union all
                        select proposal_id, merge_id from participation.merge_part where territory_id = :territory) m on m.made = b.id
                    join participation.merge_source f on f.territory_id = :territory and f.merge_id = m.merge_id
                )
                select count(*) > 0 and count(*) = count(o.proposal_id)
                from brought b
                left join participation.on_behalf o on o.territory_id = :territory and o.proposal_id = b.id
                where not exists (select from participation.merge m where m.territory_id = :territory and m.result_id = b.id)
                    and not exists (select from participation.merge_part t where t.territory_id = :territory and t.proposal_id = b.id)
                """)
                .param("author", author)
                .param("territory", InTerritory.current())
                .query(Boolean.class)
                .single();
    }

    /** An idea that was proposed in the name of an organisation. */
    record Proposed(UUID proposal, UUID caseId, String number, String title, Instant at, String status, String organisation, String mandate) {}

    /** What was proposed in the name of an organisation, by all of its files; what was made of it is left out. The newest first. */
    List<Proposed> listOf(Collection<UUID> organisations, int most) {
        return jdbc.sql("""
                select p.id, p.case_id, p.number, p.title, p.submitted_at, p.status, b.organisation, b.mandate
                from participation.on_behalf b
                join participation.proposal p on p.territory_id = b.territory_id and p.id = b.proposal_id
                where b.territory_id = ? and b.organisation_id = any (?)
                order by p.submitted_at desc, p.id
                limit ?
                """)
                .params(InTerritory.current(), organisations.toArray(UUID[]::new), most)
                .query((row, n) -> new Proposed(
                        Rows.id(row, "id"), Rows.id(row, "case_id"), row.getString("number"), row.getString("title"), Rows.instant(row, "submitted_at"),
                        row.getString("status"), row.getString("organisation"), row.getString("mandate")))
                .list();
    }

    /** These files are gone: no idea is in the name of such an organisation any more, and nothing says by what mandate somebody spoke. */
    int forget(Collection<UUID> files) {
        UUID[] ids = files.toArray(UUID[]::new);
        int gone = 0;
        for (String table : List.of("participation.on_behalf", "participation.author_voice")) {
            gone += jdbc.sql("delete from " + table + " where territory_id = ? and organisation_id = any (?)").params(InTerritory.current(), ids).update();
            gone += jdbc.sql("update " + table + " set mandate = '', person_id = null where territory_id = ? and person_id = any (?)")
                    .params(InTerritory.current(), ids)
                    .update();
        }
        return gone;
    }

    /** Nobody knows any longer who spoke in the ideas of these cases, nor by what mandate; the organisations stay. */
    void forgetPeople(Collection<UUID> cases) {
        for (String table : List.of("participation.on_behalf", "participation.author_voice")) {
            jdbc.sql("update " + table + " v set mandate = '', person_id = null from participation.proposal p" + """
                     where v.territory_id = ? and p.territory_id = v.territory_id and p.id = v.proposal_id and p.case_id = any (?)
                    """)
                    .param(InTerritory.current())
                    .param(cases.toArray(UUID[]::new))
                    .update();
        }
    }
}
