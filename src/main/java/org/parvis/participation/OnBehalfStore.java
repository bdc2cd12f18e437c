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
            select territory_id, proposal_id, coalesce(author_id, proposal_id) as author_id, organisation_id, organisation, person_id, mandate, given_at
            from participation.on_behalf
            union all
            select territory_id, proposal_id, author_id, organisation_id, organisation, person_id, mandate, given_at
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
                .params(InTerritory.current(), proposal, of.organisationId(), of.organisation(), of.personId(), of.mandate())
                .update();
    }

    /** Those that speak in an idea, by the names of the organisations. */
    List<Voice> list(UUID proposal) {
        return jdbc.sql("""
                select v.author_id, v.organisation_id, v.organisation, v.person_id, v.mandate, v.given_at,
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
                                Rows.id(row, "organisation_id"), row.getString("organisation"), Rows.id(row, "person_id"), row.getString("mandate")),
                        Rows.findInstant(row, "given_at")))
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
                    .params(
                            author, now.personId(), now.mandate(), Timestamp.from(at), InTerritory.current(), proposal, before.of().organisationId(),
                            before.author())
                    .update();
        }
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
            gone += jdbc.sql("update " + table + " set mandate = '' where territory_id = ? and person_id = any (?) and mandate <> ''")
                    .params(InTerritory.current(), ids)
                    .update();
        }
        return gone;
    }
}
