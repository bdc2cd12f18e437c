package org.parvis.participation.digest;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes that wait for an address to answer, as rows. */
@Repository
class WishStore {

    private final JdbcClient jdbc;

    WishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String token, LetterWish wish) {
        jdbc.sql("""
                insert into participation.letter_wish (territory_id, hash, email, process_id, language, asked_at, asked_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), Tokens.hash(token), wish.email(), wish.process(), wish.language().getLanguage(),
                        Timestamp.from(wish.askedAt()), wish.askedBy()))
                .update();
    }

    Optional<LetterWish> find(String token, Instant since) {
        return jdbc.sql("""
                select email, process_id, language, asked_at, asked_by
                from participation.letter_wish
                where territory_id = ? and hash = ? and asked_at > ?
                """)
                .params(InTerritory.current(), Tokens.hash(token), Timestamp.from(since))
                .query((row, n) -> new LetterWish(
                        row.getString("email"), Rows.findId(row, "process_id"), Locale.of(row.getString("language")),
                        Rows.instant(row, "asked_at"), Rows.findId(row, "asked_by")))
                .optional();
    }

    /** Whether an address was asked about the same since a moment, and has not answered. */
    boolean isAsked(String email, @Nullable UUID process, Instant since) {
        return jdbc.sql("""
                select exists (
                    select from participation.letter_wish
                    where territory_id = :territory and email = :email and process_id is not distinct from :process::uuid and asked_at >= :since)
                """)
                .param("territory", InTerritory.current())
                .param("email", email)
                .param("process", process)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** When these addresses were typed and have not answered. */
    List<Instant> listOf(Collection<String> emails) {
        return jdbc.sql("select asked_at from participation.letter_wish where territory_id = ? and email = any (?) order by asked_at")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query((row, n) -> Rows.instant(row, "asked_at"))
                .list();
    }

    /** All that an address was asked about the same. */
    void forget(String email, @Nullable UUID process) {
        jdbc.sql("delete from participation.letter_wish where territory_id = :territory and email = :email and process_id is not distinct from :process::uuid")
                .param("territory", InTerritory.current())
                .param("email", email)
                .param("process", process)
                .update();
    }

    int forget(Collection<String> emails) {
        return jdbc.sql("delete from participation.letter_wish where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .update();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from participation.letter_wish where territory_id = ? and asked_at < ?")
                .params(InTerritory.current(), Timestamp.from(moment))
                .update();
    }
}
