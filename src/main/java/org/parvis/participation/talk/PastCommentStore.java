package org.parvis.participation.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.BulkInsert;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes comments that were made elsewhere, with their figures, which are appended as those of any comment are. */
@Repository
class PastCommentStore {

    private static final String ROWS = """
            from json_to_recordset(:rows::json) as r (
                id uuid, process uuid, subject uuid, root uuid, branch uuid, parent uuid, depth smallint, stance text, words text, name text,
                at timestamptz)
            """;

    private final JdbcClient jdbc;
    private final BulkInsert bulk;

    PastCommentStore(JdbcClient jdbc, BulkInsert bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Where a comment stands in its thread. */
    record Placed(UUID subject, @Nullable UUID root, @Nullable UUID branch, int depth) {}

    /** Of comments that are here already. */
    Map<UUID, Placed> placed(Collection<UUID> comments) {
        Map<UUID, Placed> placed = new HashMap<>();
        jdbc.sql("select id, subject_id, root_id, branch_id, depth from participation.comment where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(comments.toArray(UUID[]::new))
                .query(row -> {
                    placed.put(Rows.id(row, "id"), new Placed(
                            Rows.id(row, "subject_id"), Rows.findId(row, "root_id"), Rows.findId(row, "branch_id"), row.getInt("depth")));
                });
        return placed;
    }

    /** @param places theirs, in the same order */
    void insert(UUID process, List<PastComment> some, List<Placed> places) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            PastComment one = some.get(i);
            Placed place = places.get(i);
            rows.add(BulkInsert.row(
                    "id", one.id(), "process", process, "subject", place.subject(), "root", place.root(), "branch", place.branch(),
                    "parent", one.parent(), "depth", place.depth(), "stance", one.stance().name(), "words", one.words(), "name", one.shownName(),
                    "at", one.saidAt()));
        }
        bulk.run(rows, """
                insert into participation.comment (
                    territory_id, id, process_id, subject_id, root_id, branch_id, parent_id, depth, stance, words, source, shown_name, said_at,
                    place, lifecycle, moderation)
                select :territory, r.id, r.process, r.subject, r.root, r.branch, r.parent, r.depth, r.stance, r.words, '', r.name, r.at,
                    r.id, 'SAID', 'VISIBLE'
                """ + ROWS);
        bulk.run(rows, """
                insert into participation.comment_tally (territory_id, comment_id, subject_id, is_root, stance)
                select :territory, r.id, r.subject, r.root is null, r.stance
                """ + ROWS);
        bulk.run(rows, """
                insert into participation.tally_change (territory_id, id, subject_id, comment_id, replies, comments, pro, contra)
                select :territory, gen_random_uuid(), r.subject, r.root, count(r.root), count(*),
                    count(*) filter (where r.root is null and r.stance = 'PRO'), count(*) filter (where r.root is null and r.stance = 'CONTRA')
                """ + ROWS + "group by r.subject, r.root");
    }
}
