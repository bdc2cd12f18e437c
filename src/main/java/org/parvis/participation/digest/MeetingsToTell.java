package org.parvis.participation.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Meetings;
import org.springframework.stereotype.Component;

/** Meetings that come, and what was said at those that were. */
@Component
class MeetingsToTell implements ToTell {

    private static final int MOST = 20;

    /** Minutes that come later than this are news to nobody. */
    private static final Duration WRITTEN_WITHIN = Duration.ofDays(120);

    private final Meetings meetings;
    private final Processes processes;

    MeetingsToTell(Meetings meetings, Processes processes) {
        this.meetings = meetings;
        this.processes = processes;
    }

    @Override
    public Set<NewsKind> kinds() {
        return EnumSet.of(NewsKind.MEETING, NewsKind.MINUTES);
    }

    @Override
    public List<News> list(NewsScope scope, Voice voice) {
        List<Meeting> all = meetings.listPublic(scope.now().minus(WRITTEN_WITHIN)).stream()
                .filter(one -> scope.processes().containsKey(one.processId()))
                .toList();
        return Stream.concat(
                        all.stream()
                                .filter(one -> one.after().publishedAt() instanceof Instant at && scope.isNew(at))
                                .limit(MOST)
                                .flatMap(one -> news(NewsKind.MINUTES, one, voice).stream()),
                        all.stream()
                                .filter(one -> scope.isNear(one.about().starts(), one.about().ends()))
                                .limit(MOST)
                                .flatMap(one -> news(NewsKind.MEETING, one, voice).stream()))
                .toList();
    }

    @Override
    public Optional<News> find(LetterItem item, Voice voice) {
        String[] parts = item.ref().split("/", 2);
        return parts.length < 2
                ? Optional.empty()
                : processes.findPublished(parts[0]).flatMap(process -> meetings.find(process, parts[1])).flatMap(one -> news(item.kind(), one, voice));
    }

    private Optional<News> news(NewsKind kind, Meeting meeting, Voice voice) {
        Process process = processes.get(meeting.processId());
        if (!process.isPublished() || !meeting.isPublished()) {
            return Optional.empty();
        }
        Instant written = meeting.after().publishedAt();
        String place = meeting.about().place();
        String when = voice.when(meeting.about().starts());
        return kind == NewsKind.MINUTES && written == null
                ? Optional.empty()
                : Optional.of(new News(
                        kind, process.slug() + "/" + meeting.slug(), meeting.title(), process.title() + " · " + (place.isEmpty() ? when : when + ", " + place),
                        Meetings.path(process, meeting), written == null ? meeting.about().starts() : written));
    }
}
