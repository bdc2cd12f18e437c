package org.parvis.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.parvis.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of articles: added and read, never changed (the database sees to it). */
@Repository
class VersionStore {

    private static final String COLUMNS = """
            select v.number, v.at, v.author, v.remark, v.audience, v.agents_note, v.public_note
            from knowledge.version v
            where v.territory_id = ? and v.article_id = ?
            """;

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID article, int number, ArticleDraft draft, Visitor author, Instant now) {
        jdbc.sql("""
                insert into knowledge.version (territory_id, article_id, number, at, author_id, author, remark, audience,
                    agents_note, public_note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(InTerritory.current(), article, number, Timestamp.from(now), author.accountId().orElse(null),
                        author.name(), draft.notes().remark(), draft.readers().name(), draft.notes().agents(), draft.notes().everybody()))
                .update();
        for (Wording one : draft.wordings()) {
            jdbc.sql("""
                    insert into knowledge.wording (territory_id, article_id, number, language, title, summary, body, keywords)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(InTerritory.current(), article, number, one.language(), one.title(), one.summary(), one.body(), one.keywords())
                    .update();
        }
    }

    Optional<ArticleVersion> find(UUID article, int number) {
        List<Wording> wordings = wordings(article, number);
        return jdbc.sql(COLUMNS + "and v.number = ?")
                .params(InTerritory.current(), article, number)
                .query((row, n) -> version(row, wordings))
                .optional();
    }

    /** The newest first, without their texts. */
    List<ArticleVersion> list(UUID article, int most) {
        return jdbc.sql(COLUMNS + "order by v.number desc limit ?")
                .params(InTerritory.current(), article, most)
                .query((row, n) -> version(row, List.of()))
                .list();
    }

    /** Of the versions that agents read. */
    Map<UUID, String> titles(List<Article> articles) {
        Map<UUID, String> titles = new HashMap<>();
        jdbc.sql("""
                select w.article_id, w.title
                from unnest(?, ?) as wanted (id, number)
                join knowledge.wording w
                    on w.territory_id = ? and w.article_id = wanted.id and w.number = wanted.number and w.language = 'fr'
                """)
                .param(articles.stream().map(Article::id).toArray(UUID[]::new))
                .param(articles.stream().map(Article::shown).toArray(Integer[]::new))
                .param(InTerritory.current())
                .query(row -> {
                    titles.put(Rows.id(row, "article_id"), row.getString("title"));
                });
        return titles;
    }

    /** The authority's first language first. */
    private List<Wording> wordings(UUID article, int number) {
        return jdbc.sql("""
                select language, title, summary, body, keywords
                from knowledge.wording
                where territory_id = ? and article_id = ? and number = ?
                order by language <> 'fr', language
                """)
                .params(InTerritory.current(), article, number)
                .query((row, n) -> new Wording(
                        row.getString("language"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("body"),
                        row.getString("keywords")))
                .list();
    }

    private static ArticleVersion version(ResultSet row, List<Wording> wordings) throws SQLException {
        return new ArticleVersion(
                row.getInt("number"),
                Rows.instant(row, "at"),
                row.getString("author"),
                row.getString("remark"),
                Readers.valueOf(row.getString("audience")),
                row.getString("agents_note"),
                row.getString("public_note"),
                wordings);
    }
}
