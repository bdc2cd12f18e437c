package org.parvis.participation.petition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.petition.PetitionDrafts.Kept;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Printable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of petitions that somebody has begun to write. */
@Repository
class PetitionDraftStore {

    private static final int LONGEST = 8_000;

    private final JdbcClient jdbc;

    PetitionDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String hash, Kept typed, Instant now) {
        PetitionText text = typed.text();
        jdbc.sql("""
                insert into participation.petition_draft
                    (territory_id, hash, title, asks, why, place, theme, shown_name, name, email, postcode, saved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (territory_id, hash) do update set
                    title = excluded.title, asks = excluded.asks, why = excluded.why, place = excluded.place, theme = excluded.theme,
                    shown_name = excluded.shown_name, name = excluded.name, email = excluded.email, postcode = excluded.postcode,
                    saved_at = excluded.saved_at
                """)
                .params(
                        InTerritory.current(), hash, cut(text.title()), cut(text.asks()), cut(text.why()), cut(text.place()), cut(text.theme()),
                        cut(text.shownName()), cut(typed.name()), EmailAddress.small(cut(typed.email())), cut(typed.postcode()),
                        Timestamp.from(now))
                .update();
    }

    private static String cut(String typed) {
        return Printable.cut(Printable.text(typed), LONGEST);
    }

    Optional<Kept> find(String hash, Instant oldest) {
        return jdbc.sql("""
                select title, asks, why, place, theme, shown_name, name, email, postcode
                from participation.petition_draft
                where territory_id = ? and hash = ? and saved_at > ?
                """)
                .params(InTerritory.current(), hash, Timestamp.from(oldest))
                .query((row, n) -> new Kept(
                        new PetitionText(
                                row.getString("title"), row.getString("asks"), row.getString("why"), row.getString("place"), row.getString("theme"),
                                row.getString("shown_name")),
                        row.getString("name"), row.getString("email"), row.getString("postcode")))
                .optional();
    }

    void delete(String hash) {
        jdbc.sql("delete from participation.petition_draft where territory_id = ? and hash = ?").params(InTerritory.current(), hash).update();
    }

    void deleteBefore(Instant moment) {
        jdbc.sql("delete from participation.petition_draft where territory_id = ? and saved_at < ?")
                .params(InTerritory.current(), Timestamp.from(moment))
                .update();
    }

    /** Of addresses in small letters. */
    List<String> listTitles(Collection<String> emails) {
        return jdbc.sql("select title from participation.petition_draft where territory_id = ? and email <> '' and email = any (?) order by saved_at")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void readdress(String before, String after) {
        jdbc.sql("update participation.petition_draft set email = ? where territory_id = ? and email <> '' and email = ?")
                .params(after, InTerritory.current(), before)
                .update();
    }

    int deleteOf(Collection<String> emails) {
        return jdbc.sql("delete from participation.petition_draft where territory_id = ? and email <> '' and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .update();
    }
}
