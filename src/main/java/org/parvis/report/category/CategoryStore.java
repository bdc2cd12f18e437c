package org.parvis.report.category;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Categories as rows: each definition as its file wrote it, without its children. */
@Repository
class CategoryStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    CategoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param written the definition, to see whether a file changes it */
    record Row(String code, @Nullable String parent, int position, String written, Retirement retirement) {}

    enum Retirement {
        IN_USE,
        RETIRED
    }

    List<Row> rows() {
        return jdbc.sql("""
                        select code, parent, position, definition, retired_at
                        from report.category
                        where territory_id = ?
                        order by position
                        """)
                .param(InTerritory.current())
                .query((row, n) -> new Row(
                        row.getString("code"),
                        row.getString("parent"),
                        row.getInt("position"),
                        row.getString("definition"),
                        row.getTimestamp("retired_at") == null ? Retirement.IN_USE : Retirement.RETIRED))
                .list();
    }

    static Category category(Row row) {
        return CategoryReader.readStored(JSON.readTree(row.written()), row.parent());
    }

    void put(CategoryReader.Defined entry, int position) {
        put(entry.category().code(), entry.category().parent(), position, entry.written());
    }

    /** Until the transaction ends: two who change the order at once would both begin with the one before. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('report.category:' || ?, 0))")
                .param(InTerritory.current().toString())
                .query(row -> {});
    }

    /** In this order from now on. */
    void arrange(List<String> codes) {
        jdbc.sql("""
                        update report.category c
                        set position = wanted.position - 1, changed_at = now()
                        from unnest(:codes::text[]) with ordinality as wanted (code, position)
                        where c.territory_id = :territory and c.code = wanted.code and c.position <> wanted.position - 1
                        """)
                .param("territory", InTerritory.current())
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    void put(String code, @Nullable String parent, int position, JsonNode definition) {
        jdbc.sql("""
                        insert into report.category (territory_id, code, parent, position, definition)
                        values (:territory, :code, :parent, :position, :definition::jsonb)
                        on conflict (territory_id, code)
                        do update set parent = excluded.parent,
                            position = excluded.position,
                            definition = excluded.definition,
                            retired_at = null,
                            changed_at = now()
                        """)
                .param("territory", InTerritory.current())
                .param("code", code)
                .param("parent", parent)
                .param("position", position)
                .param("definition", written(definition))
                .update();
    }

    /** Old reports keep their category; nobody can choose it any more. */
    void retire(String code) {
        jdbc.sql("update report.category set retired_at = now(), changed_at = now() where territory_id = ? and code = ?")
                .params(InTerritory.current(), code)
                .update();
    }

    /** When any of them last changed; empty where there is none. */
    Optional<Instant> changedAt() {
        return jdbc.sql("select max(changed_at) from report.category where territory_id = ?")
                .param(InTerritory.current())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    static String written(JsonNode node) {
        ObjectNode alone = ((ObjectNode) node).deepCopy();
        alone.remove("children");
        return JSON.writeValueAsString(alone);
    }

    static boolean saysTheSame(String stored, JsonNode node) {
        return JSON.readTree(stored).equals(JSON.readTree(written(node)));
    }

    List<TermWeights.Seen> seenTerms() {
        return jdbc.sql("""
                        select term, category, seen
                        from report.category_term
                        where territory_id = ? and seen > 0
                        order by seen desc
                        limit 50000
                        """)
                .param(InTerritory.current())
                .query((row, n) -> new TermWeights.Seen(row.getString("term"), row.getString("category"), row.getInt("seen")))
                .list();
    }

    /** Counts the terms for a category, or takes them back with a negative number. */
    void count(Set<String> terms, String category, int times) {
        jdbc.sql("""
                        insert into report.category_term (territory_id, term, category, seen)
                        select :territory, term, :category, greatest(0, :times)
                        from unnest(:terms::text[]) as term
                        order by term
                        on conflict (territory_id, term, category)
                        do update set seen = greatest(0, category_term.seen + :times)
                        """)
                .param("territory", InTerritory.current())
                .param("category", category)
                .param("times", times)
                .param("terms", terms.toArray(String[]::new))
                .update();
    }
}
