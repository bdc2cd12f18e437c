package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.participation.Processes;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of meetings: written at the desk, published when they are ready, corrected in the open. */
@Service
@Transactional
public class MeetingMinutes {

    public static final int LONGEST = 20_000;
    private static final int MOST_PEOPLE = 1_000_000;

    private final MeetingStore store;
    private final Processes processes;
    private final Journal journal;

    MeetingMinutes(MeetingStore store, Processes processes, Journal journal) {
        this.store = store;
        this.processes = processes;
        this.journal = journal;
    }

    /**
     * Keeps them, for the desk as long as they are not published; everybody reads a correction of published ones.
     *
     * @throws MeetingRefused with everything that is wrong, by field
     */
    public void save(Meeting meeting, @Nullable Integer headcount, String words, Visitor by) {
        @Nullable Instant published = store.hold(meeting.id()).after().publishedAt();
        if (published != null && words.isBlank()) {
            throw new MeetingRefused(Map.of("minutes", "meeting.refused.noMinutes"));
        }
        write(meeting, headcount, words, published, by);
    }

    /**
     * Everybody reads them from now on, with the notes of the tables.
     *
     * @throws MeetingRefused with everything that is wrong, by field
     */
    public void publish(Meeting meeting, @Nullable Integer headcount, String words, Visitor by) {
        Meeting before = store.hold(meeting.id());
        if (words.isBlank() || !before.hasBegun(processes.now())) {
            throw new MeetingRefused(Map.of("minutes", words.isBlank() ? "meeting.refused.noMinutes" : "meeting.refused.notYet"));
        }
        if (!before.isPublic()) {
            throw new MeetingRefused(Map.of("minutes", "meeting.refused.notPublished"));
        }
        @Nullable Instant published = before.after().publishedAt();
        write(meeting, headcount, words, published == null ? processes.now() : published, by);
    }

    private void write(Meeting meeting, @Nullable Integer headcount, String words, @Nullable Instant published, Visitor by) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (headcount != null && (headcount < 0 || headcount > MOST_PEOPLE)) {
            problems.put("headcount", "meeting.refused.headcount");
        }
        if (words.length() > LONGEST) {
            problems.put("minutes", "meeting.refused.minutes");
        }
        MeetingRefused.check(problems);
        store.write(meeting.id(), headcount, words, published);
        journal.append(Meetings.entry(by, published == null ? "participation.meetingWritten" : "participation.meetingReported", meeting));
    }
}
