package org.parvis.participation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.meeting.MeetingAbout.Entry;
import org.parvis.participation.meeting.MeetingAbout.Format;
import org.parvis.participation.meeting.MeetingAbout.Kind;
import org.parvis.participation.meeting.MeetingAbout.Needs;
import org.parvis.questions.QuestionsJson;
import org.parvis.shared.GeoPoint;

/** A meeting as its row says it. */
final class MeetingRow {

    private MeetingRow() {}

    static Meeting read(ResultSet row) throws SQLException {
        return new Meeting(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                row.getString("slug"),
                about(row),
                new Meeting.Standing(
                        Meeting.State.valueOf(row.getString("state")), row.getInt("revision"), Rows.findInstant(row, "published_at"),
                        row.getString("cancelled_why"), Rows.findInstant(row, "moved_at"), row.getString("moved_why")),
                new Meeting.Seats(row.getInt("taken"), row.getInt("waiting"), kept(row)),
                new Meeting.After(row.getObject("headcount", Integer.class), row.getString("minutes"), Rows.findInstant(row, "minutes_at")),
                row.getBoolean("is_asking") ? Meeting.Questions.OPEN : Meeting.Questions.CLOSED,
                QuestionsJson.read(row.getString("form")),
                Rows.findId(row, "series_id"));
    }

    private static Meeting.Kept kept(ResultSet row) throws SQLException {
        return new Meeting.Kept(
                row.getInt("reserved"), row.getInt("kept"), Rows.findInstant(row, "release_at"), Rows.findInstant(row, "released_at"));
    }

    private static MeetingAbout about(ResultSet row) throws SQLException {
        @Nullable Double lon = row.getObject("lon", Double.class);
        return new MeetingAbout(
                row.getString("title"), row.getString("words"), row.getString("agenda"), Format.valueOf(row.getString("format")),
                Kind.valueOf(row.getString("kind")), row.getString("place"),
                lon == null ? null : new GeoPoint(lon, row.getDouble("lat")), row.getString("link"), Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"), Entry.valueOf(row.getString("entry")), row.getObject("capacity", Integer.class),
                row.getInt("companions"), Needs.valueOf(row.getString("needs")), row.getInt("hold_hours"));
    }
}
