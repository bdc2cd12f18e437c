package org.parvis.participation.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what readers object to, and who wants to hear what becomes of it. */
@Repository
class CommentFlagStore {

    /** Somebody who left an address. */
    record Flagger(String email, Locale language) {}

    private final JdbcClient jdbc;

    CommentFlagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID comment, String reason, @Nullable String email, Locale language, Instant now) {
        jdbc.sql("""
                insert into participation.comment_flag (territory_id, id, comment_id, reason, email, language, at)
                values (:territory, :id, :comment, :reason, :email, :language, :now)
                """)
                .param("territory", InTerritory.current())
                .param("id", Ids.next())
                .param("comment", comment)
                .param("reason", reason)
                .param("email", email)
                .param("language", language.getLanguage())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Flag> list(UUID comment, int most) {
        return jdbc.sql("""
                select reason, at from participation.comment_flag
                where territory_id = ? and comment_id = ?
                order by id desc
                limit ?
                """)
                .params(InTerritory.current(), comment, most)
                .query((row, n) -> new Flag(row.getString("reason"), Rows.instant(row, "at")))
                .list();
    }

    /** What was objected is answered: it goes, with the addresses of whoever is told of it now, each once. */
    List<Flagger> take(UUID comment) {
        return jdbc.sql("""
                with gone as (
                    delete from participation.comment_flag where territory_id = ? and comment_id = ?
                    returning email, language)
                select email, min(language) as language from gone where email is not null group by email
                """)
                .params(InTerritory.current(), comment)
                .query((row, n) -> flagger(row))
                .list();
    }

    /** That somebody objected stays, neither who nor what they said. */
    int forget(Collection<String> emails) {
        return jdbc.sql("update participation.comment_flag set email = null, reason = '' where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .update();
    }

    void readdress(String before, String after) {
        jdbc.sql("update participation.comment_flag set email = ? where territory_id = ? and email = ?")
                .params(after, InTerritory.current(), before)
                .update();
    }

    /** What these addresses wait to hear of. */
    List<Flag> listOf(Collection<String> emails) {
        return jdbc.sql("""
                select reason, at from participation.comment_flag
                where territory_id = ? and email = any (?)
                order by at
                """)
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query((row, n) -> new Flag(row.getString("reason"), Rows.instant(row, "at")))
                .list();
    }

    private static Flagger flagger(ResultSet row) throws SQLException {
        return new Flagger(row.getString("email"), Locale.of(row.getString("language")));
    }
}
