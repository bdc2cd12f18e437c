package org.parvis.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the journal. */
@Repository
class JournalStore {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JournalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID territoryId, UUID id, JournalEntry entry) {
        jdbc.sql("""
                insert into journal.entry
                    (territory_id, id, kind, act, actor_name, subject_kind, subject, facts, actor_id)
                values (?, ?, 'AUDIT', ?, ?, ?, ?, ?::jsonb, ?)
                """).params(
                territoryId,
                id,
                entry.act(),
                entry.actorName(),
                entry.subjectKind(),
                entry.subject(),
                json.writeValueAsString(entry.facts())).param(entry.actorId()).update();
    }

    List<JournalRow> list(UUID territoryId, JournalQuery query, int most) {
        Conditions where = new Conditions(territoryId);
        where.and("starts_with(act, ?)", query.act());
        where.and("starts_with(database.plain(actor_name), database.plain(?))", query.actorName());
        where.and("subject = ?", query.subject());
        where.and("at >= ?", query.from() == null ? null : Timestamp.from(query.from()));
        where.and("at < ?", query.until() == null ? null : Timestamp.from(query.until()));
        where.and("id < ?", query.after());
        return jdbc.sql("""
                select id, at, act, actor_id, actor_name, subject_kind, subject, facts
                from journal.entry
                where %s
                order by id desc
                limit %d
                """.formatted(where.sql, most)).params(where.values).query(this::row).list();
    }

    private JournalRow row(ResultSet row, int n) throws SQLException {
        JournalEntry entry = new JournalEntry(
                row.getString("act"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("subject_kind"),
                row.getString("subject"),
                json.readValue(row.getString("facts"), FACTS));
        return new JournalRow(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), entry);
    }

    /** The filters that were given, beside the territory. */
    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder("territory_id = ?");
        private final List<Object> values = new ArrayList<>();

        Conditions(UUID territoryId) {
            values.add(territoryId);
        }

        void and(String condition, @Nullable Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                values.add(value);
            }
        }
    }
}
