package org.parvis.participation.debate;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.debate.Debate.Lifecycle;
import org.parvis.participation.debate.Debate.Moderation;
import org.parvis.participation.debate.Debate.Origin;
import org.parvis.participation.talk.Awaited;
import org.parvis.participation.talk.Waiting.Why;

/** Reads rows of debates and of their versions. */
final class DebateRows {

    private DebateRows() {}

    /** The columns that debates and versions share. */
    static DebateDraft draft(ResultSet row) throws SQLException {
        return new DebateDraft(
                row.getString("question"), row.getString("words"), row.getString("first_position"), row.getString("second_position"));
    }

    static Debate debate(ResultSet row) throws SQLException {
        @Nullable String why = row.getString("waits_for");
        return new Debate(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                row.getInt("number"),
                Origin.valueOf(row.getString("origin")),
                Rows.findId(row, "author_id"),
                row.getString("shown_name"),
                row.getInt("version"),
                draft(row),
                Lifecycle.valueOf(row.getString("lifecycle")),
                Moderation.valueOf(row.getString("moderation")),
                row.getString("hidden_article"),
                row.getString("hidden_why"),
                Rows.instant(row, "created_at"),
                Rows.findInstant(row, "published_at"),
                Rows.findInstant(row, "closed_at"),
                row.getString("closed_why"),
                why == null ? null : new Awaited(Why.valueOf(why), Rows.instant(row, "waits_since"), Rows.instant(row, "due_at")));
    }
}
