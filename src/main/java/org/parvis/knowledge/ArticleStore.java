package org.parvis.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles: where they stand, without their text. */
@Repository
class ArticleStore {

    private static final String COLUMNS = """
            select a.id, a.slug, a.origin, a.audience, a.state, a.topic, a.department_id, a.owner_id, a.review_on,
                a.checked_on, a.latest, a.published, a.helpful, a.unhelpful
            from knowledge.article a
            """;

    private final JdbcClient jdbc;

    ArticleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether its address was free. */
    boolean insert(Article article) {
        return jdbc.sql("""
                        insert into knowledge.article (territory_id, id, slug, origin, audience, state, topic, department_id,
                            owner_id, review_on, checked_on, latest)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (territory_id, slug) do nothing
                        """)
                        .params(Rows.of(InTerritory.current(), article.id(), article.slug(), article.origin().name(),
                                article.readers().name(), article.state().name(), article.topic(), article.department(),
                                article.owner(), article.reviewOn(), article.checkedOn(), article.latest()))
                        .update()
                == 1;
    }

    /**
     * Makes room for the next version; whether the newest was still the one that was shown. What is to be for agents
     * alone is so at once; what is to be for everybody, when it is published.
     */
    boolean advance(UUID id, int shown, ArticleDraft draft) {
        return jdbc.sql("""
                        update knowledge.article
                        set latest = latest + 1, audience = case when ? = 'AGENTS' then 'AGENTS' else audience end, topic = ?, department_id = ?, owner_id = ?, review_on = ?
                        where territory_id = ? and id = ? and latest = ?
                        """)
                        .params(Rows.of(draft.readers().name(), draft.topic(), draft.department(), draft.owner(), draft.reviewOn(),
                                InTerritory.current(), id, shown))
                        .update()
                == 1;
    }

    /** Whether its newest version was this one still. */
    boolean publish(UUID id, int latest, LocalDate checkedOn) {
        return jdbc.sql("""
                        update knowledge.article a
                        set state = 'PUBLISHED', published = a.latest, checked_on = ?, audience = v.audience
                        from knowledge.version v
                        where a.territory_id = ? and a.id = ? and a.latest = ?
                            and v.territory_id = a.territory_id and v.article_id = a.id and v.number = a.latest
                        """)
                        .params(checkedOn, InTerritory.current(), id, latest)
                        .update()
                == 1;
    }

    void withdraw(UUID id) {
        jdbc.sql("update knowledge.article set state = 'WITHDRAWN' where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    void checked(UUID id, LocalDate today, @Nullable LocalDate next) {
        jdbc.sql("update knowledge.article set checked_on = ?, review_on = ? where territory_id = ? and id = ?")
                .params(Rows.of(today, next, InTerritory.current(), id))
                .update();
    }

    void countOpinion(UUID id, boolean helpful) {
        jdbc.sql("""
                update knowledge.article
                set helpful = helpful + ?, unhelpful = unhelpful + ?
                where territory_id = ? and id = ?
                """)
                .params(helpful ? 1 : 0, helpful ? 0 : 1, InTerritory.current(), id)
                .update();
    }

    Optional<Article> find(String slug) {
        return jdbc.sql(COLUMNS + "where a.territory_id = ? and a.slug = ?")
                .params(InTerritory.current(), slug)
                .query(ArticleStore::article)
                .optional();
    }

    Optional<Article> find(UUID id) {
        return jdbc.sql(COLUMNS + "where a.territory_id = ? and a.id = ?")
                .params(InTerritory.current(), id)
                .query(ArticleStore::article)
                .optional();
    }

    /** Those to be read again by a day, the longest due first. */
    List<Article> listDue(LocalDate day, int most) {
        return jdbc.sql(COLUMNS + """
                where a.territory_id = ? and a.review_on <= ? and a.state <> 'WITHDRAWN'
                order by a.review_on, a.id
                limit ?
                """)
                .params(InTerritory.current(), day, most)
                .query(ArticleStore::article)
                .list();
    }

    /** Those that have something nobody reads yet, the newest first. */
    List<Article> listUnpublished(int most) {
        return jdbc.sql(COLUMNS + """
                where a.territory_id = ? and a.state <> 'WITHDRAWN' and (a.published is null or a.published < a.latest)
                order by a.id desc
                limit ?
                """)
                .params(InTerritory.current(), most)
                .query(ArticleStore::article)
                .list();
    }

    private static Article article(ResultSet row, int n) throws SQLException {
        return new Article(
                Rows.id(row, "id"),
                row.getString("slug"),
                Origin.valueOf(row.getString("origin")),
                Readers.valueOf(row.getString("audience")),
                ArticleState.valueOf(row.getString("state")),
                row.getString("topic"),
                Rows.findId(row, "department_id"),
                Rows.findId(row, "owner_id"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("checked_on", LocalDate.class),
                row.getInt("latest"),
                row.getObject("published", Integer.class),
                row.getInt("helpful"),
                row.getInt("unhelpful"));
    }
}
