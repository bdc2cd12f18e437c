package org.parvis.report.follow;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.parvis.report.category.Categories;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened, since they were last told, to the reports that somebody follows. */
@Repository
class FollowedReports {

    private final JdbcClient jdbc;
    private final Categories categories;

    FollowedReports(JdbcClient jdbc, Categories categories) {
        this.jdbc = jdbc;
        this.categories = categories;
    }

    /** New and changed public reports, the latest change first. */
    List<UUID> since(Follow follow, int most) {
        FollowSubject subject = follow.subject();
        JdbcClient.StatementSpec query = jdbc.sql("""
                select r.id
                from report.report r
                where r.territory_id = :territory and r.visibility = 'PUBLIC' and r.updated_at > :since and %s
                order by r.updated_at desc
                limit :most
                """.formatted(condition(subject)))
                .param("territory", InTerritory.current())
                .param("since", Timestamp.from(follow.toldUntil()))
                .param("most", most);
        return bound(query, subject).query(UUID.class).list();
    }

    private static String condition(FollowSubject subject) {
        return switch (subject) {
            // What happens to a duplicate happens to the report that stays.
            case FollowSubject.OneReport _ -> """
                    r.id in (
                        select :id
                        union all
                        select d.duplicate_of
                        from report.report d
                        where d.territory_id = :territory and d.id = :id)""";
            case FollowSubject.OfCategory _ -> "r.category = any (:codes)";
            case FollowSubject.InDistrict _ -> "r.districts @> array[:district]::text[]";
            case FollowSubject.Everything() -> "true";
        };
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec query, FollowSubject subject) {
        return switch (subject) {
            case FollowSubject.OneReport(UUID id) -> query.param("id", id);
            case FollowSubject.OfCategory(String code) ->
                query.param("codes", categories.tree().withChildren(code).toArray(String[]::new));
            case FollowSubject.InDistrict(String code) -> query.param("district", code);
            case FollowSubject.Everything() -> query;
        };
    }
}
