package org.parvis.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.database.Rows;
import org.parvis.participation.ListedProposal.Elsewhere;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of ideas that everybody can read, as rows; none of them counts on by how many there are. */
@Repository
class ProposalListStore {

    private static final String COLUMNS = """
            select p.id, p.number, p.title, p.words, p.place, p.shown_name, p.submitted_at, p.status,
                k.cost, k.running_cost, k.delay_months, o.url, o.supports as supports_elsewhere, coalesce(b.organisation, '') as organisation,
            """;

    /** As the index {@code proposal_standing} has it. */
    private static final String STANDING =
            "(case when p.status in ('RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE') then 'DECIDED' else p.study end)";

    private static final String CONCLUDED = """
             left join lateral (
                select c.cost, c.running_cost, c.delay_months
                from participation.conclusion c
                where c.territory_id = p.territory_id and c.proposal_id = p.id and c.final_at is not null
                order by c.version desc
                limit 1) k on true
             left join participation.origin o on o.territory_id = p.territory_id and o.subject_id = p.id
             left join lateral (
                select string_agg(distinct v.organisation, ', ') as organisation
                from (
                    select organisation from participation.on_behalf where territory_id = p.territory_id and proposal_id = p.id
                    union all
                    select w.organisation from participation.author_voice w
                    join participation.author a on a.territory_id = w.territory_id and a.id = w.author_id and a.left_at is null
                    where w.territory_id = p.territory_id and w.proposal_id = p.id) v) b on true
            """;

    private static final String LISTED =
            "p.territory_id = :territory and p.process_id = :process and p.moderation = 'VISIBLE' and p.lifecycle = 'SENT' and p.title <> '' ";

    private static final String SUPPORTS = """
                (select count(*) from participation.support s
                 where s.territory_id = p.territory_id and s.proposal_id = p.id) as supports,
            """ + STANDING + " as standing from participation.proposal p " + CONCLUDED;

    private final JdbcClient jdbc;

    ProposalListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param standing null for all of them
     * @param before the last one that was shown; null for the first page
     */
    List<ListedProposal> newest(UUID process, @Nullable Standing standing, @Nullable UUID before, int most) {
        return jdbc.sql(COLUMNS + SUPPORTS + "where " + listed(standing) + """
                and (:before::uuid is null or p.id < :before::uuid)
                order by p.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("process", process)
                .param("standing", name(standing))
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * @param standing null for all of them
     * @param supports those of the last one that was shown; more than there can be for the first page
     */
    List<ListedProposal> mostSupported(UUID process, @Nullable Standing standing, long supports, UUID before, int most) {
        return jdbc.sql("""
                with counted as (
                    select s.proposal_id, count(*) as supports
                    from participation.support s
                    where s.territory_id = :territory and s.process_id = :process
                    group by s.proposal_id)
                """ + COLUMNS + "coalesce(c.supports, 0) as supports, " + STANDING
                + " as standing from participation.proposal p left join counted c on c.proposal_id = p.id " + CONCLUDED + " where "
                + listed(standing) + """
                and (coalesce(c.supports, 0), p.id) < (:supports::bigint, :before::uuid)
                order by coalesce(c.supports, 0) desc, p.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("process", process)
                .param("standing", name(standing))
                .param("supports", supports)
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that share words with what somebody writes, or are called nearly alike; the nearest first. */
    List<ListedProposal> similar(UUID process, String title, List<String> terms, int most) {
        return jdbc.sql(COLUMNS + SUPPORTS + "where " + LISTED + """
                and (p.search @@ websearch_to_tsquery('database.fr', :any)
                    and (select count(*) from unnest(:terms::text[]) term
                         where p.search @@ plainto_tsquery('database.fr', term)) >= least(2, cardinality(:terms::text[]))
                    or database.plain(p.title) % database.plain(:title))
                order by ts_rank(p.search, websearch_to_tsquery('database.fr', :any))
                        + similarity(database.plain(p.title), database.plain(:title)) desc, p.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("process", process)
                .param("any", String.join(" or ", terms))
                .param("terms", terms.toArray(String[]::new))
                .param("title", title)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** An idea and where it is. */
    record Found(String slug, String number, String title, CaseStatus status) {}

    /** In any process, the best first; those that became another behind those that stand. */
    List<Found> search(String words, int most) {
        return jdbc.sql("""
                select pr.slug, p.number, p.title, p.status
                from participation.proposal p
                join participation.process pr on pr.territory_id = p.territory_id and pr.id = p.process_id
                where p.territory_id = :territory and p.moderation = 'VISIBLE' and p.lifecycle in ('SENT', 'MERGED', 'SPLIT') and p.title <> ''
                    and p.search @@ websearch_to_tsquery('database.fr', :words)
                order by p.lifecycle = 'SENT' desc, ts_rank(p.search, websearch_to_tsquery('database.fr', :words)) desc, p.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("words", words)
                .param("most", most)
                .query((row, n) -> new Found(
                        row.getString("slug"), row.getString("number"), row.getString("title"), CaseStatus.valueOf(row.getString("status"))))
                .list();
    }

    /** How many everybody can read, by where they stand. */
    Map<Standing, Long> count(UUID process) {
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        jdbc.sql("select " + STANDING + " as standing, count(*) as ideas from participation.proposal p where " + LISTED + "group by 1")
                .param("territory", InTerritory.current())
                .param("process", process)
                .query(row -> {
                    counts.put(Standing.valueOf(row.getString("standing")), row.getLong("ideas"));
                });
        return counts;
    }

    private static String listed(@Nullable Standing standing) {
        return standing == null ? LISTED + "and :standing::text is null " : LISTED + "and " + STANDING + " = :standing ";
    }

    private static @Nullable String name(@Nullable Standing standing) {
        return standing == null ? null : standing.name();
    }

    private static ListedProposal read(ResultSet row) throws SQLException {
        return new ListedProposal(
                Rows.id(row, "id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("words"),
                row.getString("place"),
                row.getString("shown_name"),
                row.getString("organisation"),
                Rows.instant(row, "submitted_at"),
                CaseStatus.valueOf(row.getString("status")),
                Standing.valueOf(row.getString("standing")),
                ConclusionStore.estimate(row),
                row.getLong("supports"),
                row.getString("url") == null ? null : new Elsewhere(row.getString("url"), row.getInt("supports_elsewhere")));
    }
}
