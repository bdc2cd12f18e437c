package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.UUID;
import org.parvis.participation.meeting.MeetingAbout.Format;

/**
 * Where an idea was born: its meeting is its author.
 *
 * @param note from which it was made
 * @param path of the meeting
 * @param words of the table, as they were noted
 * @param alt what the photo of its sheet shows
 */
public record Birthplace(UUID note, String meeting, Format format, String path, Instant at, String table, String words, String alt) {}
