package org.parvis.participation.decision;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which decisions are to be looked at again. */
@Repository
class ReviewStore {

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what holds now, due from a day on and before another, the longest due first. */
    List<Review> list(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select d.id, coalesce(b.title, p.title, q.title) as title, coalesce(p.department, q.department, '') as department, d.review_on, d.process_id,
                    case when b.id is not null then '/bureau/budgets/' || b.slug
                         when p.id is not null then '/bureau/participation/' || p.slug
                         else '/bureau/petitions/' || q.number end as desk
                from participation.decision d
                left join participation.budget b on b.territory_id = d.territory_id and b.id = d.budget_id
                left join participation.process p on p.territory_id = d.territory_id and p.id = d.process_id
                left join participation.petition q on q.territory_id = d.territory_id and q.id = d.petition_id
                where d.territory_id = :territory and d.published_at is not null and d.review_on >= :from and d.review_on < :until
                    and not exists (
                        select 1 from participation.decision l
                        where l.territory_id = d.territory_id and coalesce(l.budget_id, l.process_id, l.petition_id) = coalesce(d.budget_id, d.process_id, d.petition_id)
                            and l.version > d.version and l.published_at is not null)
                order by d.review_on, d.id
                """)
                .param("territory", InTerritory.current())
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query((row, n) -> new Review(
                        Rows.id(row, "id"), row.getString("title"), row.getString("desk") + "/decision", row.getString("department"),
                        Rows.findId(row, "process_id"), row.getDate("review_on").toLocalDate()))
                .list();
    }
}
