package org.parvis.participation.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of texts and their versions. */
@Repository
class TextStore {

    private static final String COLUMNS = "t.id, t.process_id, t.number, t.title, t.intro, t.version, t.published_at, t.closed_at, t.closed_words";
    private static final String SELECT = "select " + COLUMNS + " from participation.draft_text t ";

    private final JdbcClient jdbc;

    TextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<DraftText> listOf(UUID process) {
        return jdbc.sql(SELECT + "where t.territory_id = ? and t.process_id = ? order by t.number")
                .params(InTerritory.current(), process)
                .query((row, n) -> read(row))
                .list();
    }

    /** Of all processes, the newest first; a town has some dozens at most. */
    List<DraftText> listPublished() {
        return jdbc.sql(SELECT + "where t.territory_id = ? and t.published_at is not null order by t.published_at desc, t.id")
                .params(InTerritory.current())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<DraftText> find(UUID process, int number) {
        return jdbc.sql(SELECT + "where t.territory_id = ? and t.process_id = ? and t.number = ?")
                .params(InTerritory.current(), process, number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Kept from changing until the transaction ends. */
    DraftText hold(UUID id) {
        return jdbc.sql(SELECT + "where t.territory_id = ? and t.id = ? for update")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .single();
    }

    /** Its process is held by whoever asks: two that begin at once get two numbers. Gives its number. */
    int insert(UUID id, UUID process, TextDraft draft, Instant now) {
        return jdbc.sql("""
                insert into participation.draft_text (territory_id, id, process_id, number, title, intro, created_at)
                select :territory, :id, :process, coalesce(max(number), 0) + 1, :title, :intro, :now
                from participation.draft_text where territory_id = :territory and process_id = :process
                returning number
                """)
                .param("territory", InTerritory.current())
                .param("id", id)
                .param("process", process)
                .param("title", draft.title())
                .param("intro", draft.intro())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    void holdProcess(UUID process) {
        jdbc.sql("select 1 from participation.process where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), process)
                .query(Integer.class)
                .single();
    }

    void update(UUID id, TextDraft draft) {
        jdbc.sql("update participation.draft_text set title = ?, intro = ? where territory_id = ? and id = ?")
                .params(draft.title(), draft.intro(), InTerritory.current(), id)
                .update();
        jdbc.sql("update participation.text_version set title = ?, intro = ? where territory_id = ? and text_id = ?")
                .params(draft.title(), draft.intro(), InTerritory.current(), id)
                .update();
    }

    void publish(UUID id, Instant now) {
        jdbc.sql("update participation.draft_text set published_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
        jdbc.sql("update participation.text_version set at = ? where territory_id = ? and text_id = ?")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    void close(UUID id, String words, Instant now) {
        jdbc.sql("update participation.draft_text set closed_at = ?, closed_words = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), words, InTerritory.current(), id)
                .update();
    }

    /** With its articles: nobody else has read it. */
    void delete(UUID id) {
        jdbc.sql("delete from participation.draft_text where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** From now on it is in force. */
    void insertVersion(UUID text, TextVersion made) {
        jdbc.sql("insert into participation.text_version (territory_id, text_id, version, title, intro, why, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(InTerritory.current(), text, made.version(), made.title(), made.intro(), made.why(), Timestamp.from(made.at()))
                .update();
        jdbc.sql("update participation.draft_text set version = ?, title = ?, intro = ? where territory_id = ? and id = ?")
                .params(made.version(), made.title(), made.intro(), InTerritory.current(), text)
                .update();
    }

    /** The newest first. */
    List<TextVersion> versions(UUID text) {
        return jdbc.sql("select version, title, intro, why, at from participation.text_version where territory_id = ? and text_id = ? order by version desc")
                .params(InTerritory.current(), text)
                .query((row, n) -> new TextVersion(
                        row.getInt("version"), row.getString("title"), row.getString("intro"), row.getString("why"), Rows.instant(row, "at")))
                .list();
    }

    static DraftText read(ResultSet row) throws SQLException {
        return new DraftText(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("intro"),
                row.getInt("version"),
                Rows.findInstant(row, "published_at"),
                Rows.findInstant(row, "closed_at"),
                row.getString("closed_words"));
    }
}
