package org.parvis.participation.talk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.talk.Objection.Objector;
import org.parvis.participation.talk.Objection.Of;
import org.parvis.participation.talk.Objection.Since;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what readers object to of ideas and debates as a whole. */
@Repository
class ObjectionStore {

    private final JdbcClient jdbc;

    ObjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Of of, UUID about, Objection made, @Nullable String email, Locale language) {
        jdbc.sql("insert into participation.objection (territory_id, id, " + column(of) + ", article, words, email, language, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Rows.of(
                        InTerritory.current(), Ids.next(), about, made.article(), made.words(), email, language.getLanguage(),
                        Timestamp.from(made.at())))
                .update();
    }

    /** The latest first. */
    List<Objection> list(Of of, UUID about, int most) {
        return jdbc.sql("select article, words, at from participation.objection where territory_id = ? and " + column(of) + " = ? order by id desc limit ?")
                .params(InTerritory.current(), about, most)
                .query((row, n) -> new Objection(row.getString("article"), row.getString("words"), Rows.instant(row, "at")))
                .list();
    }

    Optional<Instant> findSince(Of of, UUID about) {
        return jdbc.sql("select min(at) from participation.objection where territory_id = ? and " + column(of) + " = ?")
                .params(InTerritory.current(), about)
                .query((row, n) -> Optional.ofNullable(Rows.findInstant(row, "min")))
                .single();
    }

    /** Of these processes, what waits longest first. */
    List<Since> listWaiting(Of of, Collection<UUID> processes, int most) {
        return jdbc.sql("""
                select s.id, min(o.at) as since, count(*)::int as times
                from participation.objection o
                join participation.%1$s s on s.territory_id = o.territory_id and s.id = o.%1$s_id
                where o.territory_id = :territory and s.moderation = 'VISIBLE' and s.process_id = any (:processes)
                group by s.id
                order by since, s.id
                limit :most
                """.formatted(of == Of.IDEA ? "proposal" : "debate"))
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new Since(Rows.id(row, "id"), Rows.instant(row, "since"), row.getInt("times")))
                .list();
    }

    /** What was objected is answered: it goes, with the addresses of whoever is told of it now, each once. */
    List<Objector> take(Of of, UUID about) {
        return jdbc.sql("""
                with gone as (
                    delete from participation.objection where territory_id = ? and %s = ?
                    returning email, language)
                select email, min(language) as language from gone where email is not null group by email
                """.formatted(column(of)))
                .params(InTerritory.current(), about)
                .query((row, n) -> new Objector(row.getString("email"), Locale.of(row.getString("language"))))
                .list();
    }

    /** That somebody objected stays, neither who nor what they said. */
    int forget(Collection<String> emails) {
        return jdbc.sql("update participation.objection set email = null, words = '' where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .update();
    }

    void readdress(String before, String after) {
        jdbc.sql("update participation.objection set email = ? where territory_id = ? and email = ?")
                .params(after, InTerritory.current(), before)
                .update();
    }

    /** What these addresses wait to hear of. */
    List<Objection> listOf(Collection<String> emails) {
        return jdbc.sql("select article, words, at from participation.objection where territory_id = ? and email = any (?) order by at")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query((row, n) -> new Objection(row.getString("article"), row.getString("words"), Rows.instant(row, "at")))
                .list();
    }

    private static String column(Of of) {
        return switch (of) {
            case IDEA -> "proposal_id";
            case DEBATE -> "debate_id";
            case PETITION -> throw new IllegalArgumentException("Petitions keep what is remarked on them");
        };
    }
}
