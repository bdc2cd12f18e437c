package org.parvis.participation.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.talk.Objection.Objector;
import org.parvis.participation.talk.Objection;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what readers remark on petitions, as long as nobody has read it. */
@Repository
class RemarkStore {

    private final JdbcClient jdbc;

    RemarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID petition, Objection made, @Nullable String email, Locale language) {
        jdbc.sql("""
                insert into participation.petition_remark (territory_id, id, petition_id, said_at, article, words, email, language)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), id, petition, Timestamp.from(made.at()), made.article(), made.words(), email, language.getLanguage()))
                .update();
    }

    /** Since when something is remarked on it that nobody has read. */
    Optional<Instant> findSince(UUID petition) {
        return jdbc.sql("select min(said_at) from participation.petition_remark where territory_id = ? and petition_id = ?")
                .params(InTerritory.current(), petition)
                .query((row, n) -> Optional.ofNullable(Rows.findInstant(row, "min")))
                .single();
    }

    /** All of them are answered: they go, with the addresses of whoever is told of it now, each once. */
    List<Objector> take(UUID petition) {
        return jdbc.sql("""
                with gone as (
                    delete from participation.petition_remark where territory_id = ? and petition_id = ?
                    returning email, language)
                select email, min(language) as language from gone where email is not null group by email
                """)
                .params(InTerritory.current(), petition)
                .query((row, n) -> new Objector(row.getString("email"), Locale.of(row.getString("language"))))
                .list();
    }

    /** That somebody remarked something stays, neither who nor what they said. */
    int forget(Collection<String> emails) {
        return jdbc.sql("update participation.petition_remark set email = null, words = '' where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .update();
    }

    void readdress(String before, String after) {
        jdbc.sql("update participation.petition_remark set email = ? where territory_id = ? and email = ?")
                .params(after, InTerritory.current(), before)
                .update();
    }

    /** What these addresses wait to hear of. */
    List<Objection> listOf(Collection<String> emails) {
        return jdbc.sql("select article, words, said_at from participation.petition_remark where territory_id = ? and email = any (?) order by said_at")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query((row, n) -> new Objection(row.getString("article"), row.getString("words"), Rows.instant(row, "said_at")))
                .list();
    }

    /** The first first. */
    List<PetitionRemark> list(UUID petition, int most) {
        return jdbc.sql("select id, said_at, article, words from participation.petition_remark where territory_id = ? and petition_id = ? order by id limit ?")
                .params(InTerritory.current(), petition, most)
                .query((row, n) -> new PetitionRemark(
                        Rows.id(row, "id"), new Objection(row.getString("article"), row.getString("words"), Rows.instant(row, "said_at"))))
                .list();
    }

    /** How many, of those on which there are some. */
    Map<UUID, Integer> count(Collection<UUID> petitions) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select petition_id, count(*)::int as remarks
                from participation.petition_remark
                where territory_id = ? and petition_id = any (?)
                group by petition_id
                """)
                .param(InTerritory.current())
                .param(petitions.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(Rows.id(row, "petition_id"), row.getInt("remarks"));
                });
        return counts;
    }

    /** One that was there, gone with the address of whoever wants to hear what was done; empty where it was answered already. */
    Optional<Optional<Objector>> take(UUID petition, UUID id) {
        return jdbc.sql("delete from participation.petition_remark where territory_id = ? and petition_id = ? and id = ? returning email, language")
                .params(InTerritory.current(), petition, id)
                .query((row, n) -> Optional.ofNullable(row.getString("email")).map(email -> new Objector(email, language(row))))
                .optional();
    }

    private static Locale language(ResultSet row) {
        try {
            return Locale.of(row.getString("language"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void deleteOf(Collection<UUID> cases) {
        jdbc.sql("""
                delete from participation.petition_remark
                where territory_id = :territory and petition_id in (
                    select id from participation.petition where territory_id = :territory and case_id = any (:cases))
                """)
                .param("territory", InTerritory.current())
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }
}
