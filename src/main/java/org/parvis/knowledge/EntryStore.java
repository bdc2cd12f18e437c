package org.parvis.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published articles as they are listed and found. */
@Repository
class EntryStore {

    private static final String COLUMNS = """
            select e.article_id, e.language, e.slug, e.topic, e.title, e.summary, e.audience
            from knowledge.entry e
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void delete(UUID article) {
        jdbc.sql("delete from knowledge.entry where territory_id = ? and article_id = ?")
                .params(InTerritory.current(), article)
                .update();
    }

    void insert(Article article, Wording one, ArticleVersion version) {
        jdbc.sql("""
                insert into knowledge.entry (territory_id, article_id, language, audience, slug, topic, title, summary,
                    heading, words, note_words, alike)
                select ?, ?, ?, ?, ?, ?, ?, ?,
                    setweight(to_tsvector(c.config, ?), 'A') || setweight(to_tsvector(c.config, ?), 'B'),
                    setweight(to_tsvector(c.config, ?), 'C') || setweight(to_tsvector(c.config, left(?, 200000)), 'D'),
                    to_tsvector(c.config, ?),
                    knowledge.key(?)
                from (select case ? when 'en' then 'knowledge.en'::regconfig else 'database.fr'::regconfig end as config) c
                """)
                .params(InTerritory.current(), article.id(), one.language(), article.readers().name(), article.slug(),
                        article.topic(), one.title(), one.summary(), one.title(), one.keywords(),
                        one.title() + " " + one.keywords() + " " + one.summary() + " " + article.topic(),
                        PlainText.of(article.origin(), one.body()) + " " + version.publicNote(),
                        version.agentsNote(), one.title() + " " + one.keywords(), one.language())
                .update();
    }

    List<UUID> search(String words, String language, Readers readers, int most) {
        return jdbc.sql("select id from knowledge.search(?, ?, ?, ?) as found (id)")
                .params(words, language, readers == Readers.AGENTS, most)
                .query(UUID.class)
                .list();
    }

    /** In the order asked for. */
    List<Entry> list(Collection<UUID> articles, String language) {
        return jdbc.sql(COLUMNS + """
                join unnest(?) with ordinality as wanted (id, position) on wanted.id = e.article_id
                where e.territory_id = ? and e.language = ?
                order by wanted.position
                """)
                .param(articles.toArray(UUID[]::new))
                .param(InTerritory.current())
                .param(language)
                .query(EntryStore::entry)
                .list();
    }

    /** What is about a topic, in the order of the alphabet, from after an article on. */
    List<Entry> listTopic(String topic, String after, Readers readers, int most) {
        return jdbc.sql(COLUMNS + """
                where e.territory_id = ? and e.language = 'fr' and e.topic = ? and (? or e.audience = 'PUBLIC')
                    and (e.title_key, e.article_id) > (
                        select coalesce(max(a.title_key), ''), coalesce(max(a.article_id::text), '00000000-0000-0000-0000-000000000000')::uuid
                        from knowledge.entry a
                        join knowledge.article b on b.territory_id = a.territory_id and b.id = a.article_id
                        where a.territory_id = ? and a.language = 'fr' and b.slug = ?)
                order by e.title_key, e.article_id
                limit ?
                """)
                .params(InTerritory.current(), topic, readers == Readers.AGENTS, InTerritory.current(), after, most)
                .query(EntryStore::entry)
                .list();
    }

    List<Topic> topics(Readers readers) {
        return jdbc.sql("""
                select e.topic, count(*) as articles
                from knowledge.entry e
                where e.territory_id = ? and e.language = 'fr' and (? or e.audience = 'PUBLIC')
                group by e.topic
                order by knowledge.key(e.topic), e.topic
                """)
                .params(InTerritory.current(), readers == Readers.AGENTS)
                .query((row, n) -> new Topic(row.getString("topic"), row.getLong("articles")))
                .list();
    }

    /** Public ones that helped most. */
    List<Entry> listHelpful(int most) {
        return jdbc.sql(COLUMNS + """
                join (
                    select a.id, a.helpful - a.unhelpful as use
                    from knowledge.article a
                    where a.territory_id = ? and a.state = 'PUBLISHED' and a.audience = 'PUBLIC' and a.helpful > a.unhelpful
                    order by a.helpful - a.unhelpful desc, a.id
                    limit ?) useful on useful.id = e.article_id
                where e.territory_id = ? and e.language = 'fr'
                order by useful.use desc, useful.id
                """)
                .params(InTerritory.current(), most, InTerritory.current())
                .query(EntryStore::entry)
                .list();
    }

    /** Public ones in the order of their ids, from after one on. */
    List<Entry> listPublic(UUID after, int most) {
        return jdbc.sql(COLUMNS + """
                where e.territory_id = ? and e.language = 'fr' and e.audience = 'PUBLIC' and e.article_id > ?
                order by e.article_id
                limit ?
                """)
                .params(InTerritory.current(), after, most)
                .query(EntryStore::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                Rows.id(row, "article_id"),
                row.getString("language"),
                row.getString("slug"),
                row.getString("topic"),
                row.getString("title"),
                row.getString("summary"),
                Readers.valueOf(row.getString("audience")));
    }
}
