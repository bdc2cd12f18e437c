package org.parvis.relation.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.relation.brief.Brief.Audience;
import org.parvis.relation.brief.Brief.Elsewhere;
import org.parvis.relation.brief.Brief.Place;
import org.parvis.relation.brief.Brief.Post;

/** A row of short messages that came in. */
final class BriefRow {

    static final String SELECT = """
            select id, channel, sender, sender_name, words, link, server, post, audience, state, why, because, case_id,
                suggestions, received_at, network, program, conversation, written_at
            from relation.received_brief
            """;

    private BriefRow() {}

    static Brief read(ResultSet row, int n) throws SQLException {
        String post = row.getString("post");
        return new Brief(
                Rows.id(row, "id"),
                BriefChannel.valueOf(row.getString("channel")),
                new Brief.Sender(Objects.requireNonNullElse(row.getString("sender"), ""), row.getString("sender_name")),
                row.getString("words"),
                post == null ? null : post(post, row),
                new Place(
                        BriefState.valueOf(row.getString("state")),
                        BriefWhy.valueOf(row.getString("why")),
                        row.getString("because"),
                        Rows.findId(row, "case_id"),
                        Arrays.asList((UUID[]) row.getArray("suggestions").getArray())),
                Rows.instant(row, "received_at"));
    }

    private static Post post(String name, ResultSet row) throws SQLException {
        return new Post(
                row.getString("link"),
                Objects.requireNonNullElse(row.getString("server"), ""),
                name,
                Audience.valueOf(row.getString("audience")),
                elsewhere(row));
    }

    private static @Nullable Elsewhere elsewhere(ResultSet row) throws SQLException {
        String network = row.getString("network");
        return network == null
                ? null
                : new Elsewhere(
                        network, row.getString("program"), row.getString("conversation"), Rows.instant(row, "written_at"));
    }
}
