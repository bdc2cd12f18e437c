package org.parvis.participation.debate;

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

/** All SQL of what the town concludes from debates. */
@Repository
class SynthesisStore {

    private static final String SELECT = """
            select s.id, s.debate_id, s.version, s.revision, s.conclusion, s.reasons, s.signatory, s.correction, s.published_at,
                array(
                    select q.comment_id from participation.synthesis_quote q
                    where q.territory_id = s.territory_id and q.synthesis_id = s.id
                    order by q.position) as quotes
            from participation.synthesis s
            """;

    private final JdbcClient jdbc;

    SynthesisStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Synthesis> find(UUID id) {
        return jdbc.sql(SELECT + "where s.territory_id = ? and s.id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All of a debate, the latest first. */
    List<Synthesis> list(UUID debate) {
        return jdbc.sql(SELECT + "where s.territory_id = ? and s.debate_id = ? order by s.version desc")
                .params(InTerritory.current(), debate)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether nobody began one meanwhile. */
    boolean insert(Synthesis made, Instant now) {
        boolean isNew = jdbc.sql("""
                        insert into participation.synthesis (
                            territory_id, id, debate_id, version, conclusion, reasons, signatory, correction, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                InTerritory.current(), made.id(), made.debateId(), made.version(), made.about().conclusion(),
                                made.about().reasons(), made.about().signatory(), made.correction(), Timestamp.from(now))
                        .update()
                == 1;
        if (isNew) {
            putQuotes(made.id(), made.about().quotes());
        }
        return isNew;
    }

    /** Whether it is still what was read. */
    boolean write(Synthesis read, SynthesisDraft about) {
        boolean isLast = jdbc.sql("""
                        update participation.synthesis
                        set revision = revision + 1, conclusion = ?, reasons = ?, signatory = ?
                        where territory_id = ? and id = ? and revision = ? and published_at is null
                        """)
                        .params(about.conclusion(), about.reasons(), about.signatory(), InTerritory.current(), read.id(), read.revision())
                        .update()
                == 1;
        if (isLast) {
            jdbc.sql("delete from participation.synthesis_quote where territory_id = ? and synthesis_id = ?")
                    .params(InTerritory.current(), read.id())
                    .update();
            putQuotes(read.id(), about.quotes());
        }
        return isLast;
    }

    private void putQuotes(UUID synthesis, List<UUID> quotes) {
        jdbc.sql("""
                insert into participation.synthesis_quote (territory_id, synthesis_id, position, comment_id)
                select :territory, :synthesis, q.position, q.id
                from unnest(:quotes::uuid[]) with ordinality q (id, position)
                """)
                .param("territory", InTerritory.current())
                .param("synthesis", synthesis)
                .param("quotes", quotes.toArray(UUID[]::new))
                .update();
    }

    boolean publish(UUID id, Instant now) {
        return jdbc.sql("update participation.synthesis set published_at = ? where territory_id = ? and id = ? and published_at is null")
                        .params(Timestamp.from(now), InTerritory.current(), id)
                        .update()
                == 1;
    }

    private static Synthesis read(ResultSet row) throws SQLException {
        SynthesisDraft about = new SynthesisDraft(
                row.getString("conclusion"), row.getString("reasons"), row.getString("signatory"),
                List.of((UUID[]) row.getArray("quotes").getArray()));
        return new Synthesis(
                Rows.id(row, "id"), Rows.id(row, "debate_id"), row.getInt("version"), row.getInt("revision"), about,
                row.getString("correction"), Rows.findInstant(row, "published_at"));
    }
}
