package org.parvis.participation.talk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the charter: versions are added, and never changed. */
@Repository
class CharterStore {

    private final JdbcClient jdbc;

    CharterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those versions that a territory wrote, the newest first, without their articles. */
    List<Charter> versions() {
        return jdbc.sql("select version, since from participation.charter where territory_id = ? order by version desc")
                .param(InTerritory.current())
                .query((row, n) -> new Charter(row.getInt("version"), Rows.instant(row, "since"), List.of()))
                .list();
    }

    Optional<Charter> findLast() {
        return versions().stream().findFirst().map(this::withArticles);
    }

    Optional<Charter> find(int version) {
        return versions().stream().filter(one -> one.version() == version).findFirst().map(this::withArticles);
    }

    private Charter withArticles(Charter charter) {
        return new Charter(charter.version(), charter.since(), jdbc.sql("""
                select title, words from participation.charter_article
                where territory_id = ? and version = ?
                order by position
                """)
                .params(InTerritory.current(), charter.version())
                .query(Charter.Article.class)
                .list());
    }

    /** Whether nobody wrote that version meanwhile. */
    boolean insert(int version, List<Charter.Article> articles, Instant now) {
        boolean isFirst = jdbc.sql("insert into participation.charter (territory_id, version, since) values (?, ?, ?) on conflict do nothing")
                        .params(InTerritory.current(), version, Timestamp.from(now))
                        .update()
                == 1;
        for (int i = 0; isFirst && i < articles.size(); i++) {
            jdbc.sql("insert into participation.charter_article (territory_id, version, position, title, words) values (?, ?, ?, ?, ?)")
                    .params(InTerritory.current(), version, i + 1, articles.get(i).title(), articles.get(i).words())
                    .update();
        }
        return isFirst;
    }
}
