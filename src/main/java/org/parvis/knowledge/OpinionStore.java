package org.parvis.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers said of articles. */
@Repository
class OpinionStore {

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID article, Opinion opinion) {
        jdbc.sql("""
                insert into knowledge.opinion (territory_id, id, article_id, version, helpful, words, said_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(InTerritory.current(), Ids.next(), article, opinion.version(), opinion.helpful(), opinion.words(), opinion.saidOn())
                .update();
    }

    /** Those with a word, the newest first. */
    List<Opinion> listWithWords(UUID article, int most) {
        return jdbc.sql("""
                select version, helpful, words, said_on
                from knowledge.opinion
                where territory_id = ? and article_id = ? and words <> ''
                order by id desc
                limit ?
                """)
                .params(InTerritory.current(), article, most)
                .query(OpinionStore::opinion)
                .list();
    }

    /** Forgets what was written before a day; what was counted stays. */
    void forgetWords(LocalDate before) {
        jdbc.sql("update knowledge.opinion set words = '' where territory_id = ? and said_on < ? and words <> ''")
                .params(InTerritory.current(), before)
                .update();
    }

    private static Opinion opinion(ResultSet row, int n) throws SQLException {
        return new Opinion(
                row.getInt("version"),
                row.getBoolean("helpful"),
                row.getString("words"),
                row.getObject("said_on", LocalDate.class));
    }
}
