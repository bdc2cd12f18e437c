package org.parvis.participation.opinion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what the town takes from opinions, and of whom it told. */
@Repository
class OpinionSynthesisStore {

    private static final String COLUMNS = "select version, revision, words, signatory, correction, published_at from participation.canvass_synthesis ";

    private final JdbcClient jdbc;

    OpinionSynthesisStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a canvass, the latest first. */
    List<OpinionSynthesis> list(UUID canvass) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and canvass_id = ? order by version desc")
                .params(InTerritory.current(), canvass)
                .query((row, n) -> new OpinionSynthesis(
                        row.getInt("version"), row.getInt("revision"), row.getString("words"), row.getString("signatory"),
                        row.getString("correction"), Rows.findInstant(row, "published_at")))
                .list();
    }

    /** Whether nobody began one meanwhile. */
    boolean insert(UUID canvass, OpinionSynthesis made, Instant now) {
        return jdbc.sql("""
                        insert into participation.canvass_synthesis (territory_id, canvass_id, version, words, signatory, correction, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                InTerritory.current(), canvass, made.version(), made.words(), made.signatory(), made.correction(), Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether it is still what was read. */
    boolean write(UUID canvass, OpinionSynthesis made, int read) {
        return jdbc.sql("""
                        update participation.canvass_synthesis set revision = revision + 1, words = ?, signatory = ?
                        where territory_id = ? and canvass_id = ? and version = ? and revision = ? and published_at is null
                        """)
                        .params(made.words(), made.signatory(), InTerritory.current(), canvass, made.version(), read)
                        .update()
                == 1;
    }

    void publish(UUID canvass, int version, Instant now) {
        jdbc.sql("""
                update participation.canvass_synthesis set published_at = ?
                where territory_id = ? and canvass_id = ? and version = ? and published_at is null
                """)
                .params(Timestamp.from(now), InTerritory.current(), canvass, version)
                .update();
    }

    /** A synthesis of which not everybody was told. */
    record Untold(UUID canvass, int version) {}

    /** Those that hold: one that was replaced before it was told is told to nobody. */
    List<Untold> listUntold() {
        return jdbc.sql("""
                select s.canvass_id, s.version
                from participation.canvass_synthesis s
                where s.territory_id = ? and s.published_at is not null and s.told_at is null and not exists (
                    select from participation.canvass_synthesis l
                    where l.territory_id = s.territory_id and l.canvass_id = s.canvass_id and l.version > s.version and l.published_at is not null)
                order by s.published_at
                """)
                .param(InTerritory.current())
                .query((row, n) -> new Untold(Rows.id(row, "canvass_id"), row.getInt("version")))
                .list();
    }

    /** How far one came, locked against whoever else tells of it; empty where all were told. */
    Optional<UUID> hold(Untold one) {
        return jdbc.sql("""
                select told_to from participation.canvass_synthesis
                where territory_id = ? and canvass_id = ? and version = ? and told_at is null
                for update skip locked
                """)
                .params(InTerritory.current(), one.canvass(), one.version())
                .query(UUID.class)
                .optional();
    }

    /** Somebody who voted. */
    record Told(UUID id, String email, Locale language) {}

    /** Behind one that was looked at, in the order of their ids. */
    List<Told> listVoters(UUID canvass, UUID after, int most) {
        return jdbc.sql("""
                select p.id, p.email, p.language
                from participation.participant p
                where p.territory_id = ? and p.id > ? and p.email is not null and exists (
                    select from participation.statement_vote v
                    where v.territory_id = p.territory_id and v.canvass_id = ? and v.voter_id = p.id)
                order by p.id
                limit ?
                """)
                .params(InTerritory.current(), after, canvass, most)
                .query((row, n) -> new Told(Rows.id(row, "id"), row.getString("email"), Locale.of(row.getString("language"))))
                .list();
    }

    void toldTo(Untold one, UUID last) {
        jdbc.sql("update participation.canvass_synthesis set told_to = ? where territory_id = ? and canvass_id = ? and version = ?")
                .params(last, InTerritory.current(), one.canvass(), one.version())
                .update();
    }

    void finish(Untold one, Instant now) {
        jdbc.sql("update participation.canvass_synthesis set told_at = ? where territory_id = ? and canvass_id = ? and version = ?")
                .params(Timestamp.from(now), InTerritory.current(), one.canvass(), one.version())
                .update();
    }
}
