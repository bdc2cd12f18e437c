package org.parvis.participation.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters as rows, as they are written and read; {@link MailingStore} sends them. */
@Repository
class LetterStore {

    private static final String SELECT = """
            select l.id, l.number, l.process_id, l.subject, l.greeting, l.words, l.revision, l.state, l.created_at, l.send_at, l.begun_at,
                l.copies, l.returned,
                array(
                    select i.kind || ':' || i.ref from participation.letter_item i
                    where i.territory_id = l.territory_id and i.letter_id = l.id
                    order by i.position) as items
            from participation.letter l
            """;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Letter draft) {
        jdbc.sql("""
                insert into participation.letter (territory_id, id, process_id, subject, greeting, words, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), draft.id(), draft.process(), draft.text().subject(), draft.text().greeting(), draft.text().words(),
                        Timestamp.from(draft.course().createdAt())))
                .update();
        putItems(draft.id(), draft.items());
    }

    /** Whether it is still the draft that was read. */
    boolean write(UUID id, int read, LetterText text, List<LetterItem> items) {
        boolean isLast = jdbc.sql("""
                        update participation.letter set revision = revision + 1, subject = ?, greeting = ?, words = ?
                        where territory_id = ? and id = ? and revision = ? and state = 'DRAFT'
                        """)
                        .params(text.subject(), text.greeting(), text.words(), InTerritory.current(), id, read)
                        .update()
                == 1;
        if (isLast) {
            jdbc.sql("delete from participation.letter_item where territory_id = ? and letter_id = ?")
                    .params(InTerritory.current(), id)
                    .update();
            putItems(id, items);
        }
        return isLast;
    }

    private void putItems(UUID id, List<LetterItem> items) {
        jdbc.sql("""
                insert into participation.letter_item (territory_id, letter_id, position, kind, ref)
                select :territory, :letter, i.position, i.kind, i.ref
                from unnest(:positions::integer[], :kinds::text[], :refs::text[]) as i (position, kind, ref)
                """)
                .param("territory", InTerritory.current())
                .param("letter", id)
                .param("positions", IntStream.rangeClosed(1, items.size()).boxed().toArray(Integer[]::new))
                .param("kinds", items.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("refs", items.stream().map(LetterItem::ref).toArray(String[]::new))
                .update();
    }

    Optional<Letter> find(UUID id) {
        return find(id, "");
    }

    /** Kept from changing and from going out until the transaction ends. */
    Optional<Letter> hold(UUID id) {
        return find(id, "for update of l");
    }

    private Optional<Letter> find(UUID id, String how) {
        return jdbc.sql(SELECT + "where l.territory_id = ? and l.id = ? " + how)
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Letter> findPublic(int number) {
        return jdbc.sql(SELECT + "where l.territory_id = ? and l.number = ?")
                .params(InTerritory.current(), number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that everybody can read, the latest first, below a number. */
    List<Letter> listPublic(int before, int most) {
        return jdbc.sql(SELECT + "where l.territory_id = ? and l.number < ? order by l.number desc limit ?")
                .params(InTerritory.current(), before, most)
                .query((row, n) -> read(row))
                .list();
    }

    /** All of them, the newest first, behind one. */
    List<Letter> list(@Nullable UUID before, int most) {
        return jdbc.sql(SELECT + """
                where l.territory_id = :territory and (:before::uuid is null or l.id < :before::uuid)
                order by l.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** When the last one about the same went out. */
    Optional<Instant> findLast(@Nullable UUID process) {
        return jdbc.sql("""
                select begun_at
                from participation.letter
                where territory_id = :territory and number is not null and process_id is not distinct from :process::uuid
                order by number desc
                limit 1
                """)
                .param("territory", InTerritory.current())
                .param("process", process)
                .query((row, n) -> Rows.instant(row, "begun_at"))
                .optional();
    }

    /** It goes out at the moment, by the database's clock; null: now. */
    void plan(UUID id, @Nullable Instant at) {
        jdbc.sql("""
                update participation.letter set state = 'PLANNED', send_at = coalesce(:at::timestamptz, clock_timestamp())
                where territory_id = :territory and id = :id and state = 'DRAFT'
                """)
                .param("at", Rows.time(at))
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    /** Whether it had not begun to go out. */
    boolean takeBack(UUID id) {
        return jdbc.sql("update participation.letter set state = 'DRAFT', send_at = null where territory_id = ? and id = ? and state = 'PLANNED'")
                        .params(InTerritory.current(), id)
                        .update()
                == 1;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from participation.letter where territory_id = ? and id = ? and state = 'DRAFT'")
                        .params(InTerritory.current(), id)
                        .update()
                == 1;
    }

    private static Letter read(ResultSet row) throws SQLException {
        return new Letter(
                Rows.id(row, "id"), Rows.findId(row, "process_id"),
                new LetterText(row.getString("subject"), row.getString("greeting"), row.getString("words")), row.getInt("revision"),
                new Letter.Course(
                        Letter.State.valueOf(row.getString("state")), row.getInt("number"), Rows.instant(row, "created_at"),
                        Rows.findInstant(row, "send_at"), Rows.findInstant(row, "begun_at"), row.getInt("copies"), row.getInt("returned")),
                Rows.texts(row, "items").stream().flatMap(one -> LetterItem.find(one).stream()).toList());
    }
}
