package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Slugs;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of processes. Once one is published its date and place move only with a reason, told once to everybody who said
 * that they come; so is that it does not take place.
 */
@Service
@Transactional
public class Meetings {

    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_REASON = 500;

    /** Addresses beside those of meetings. */
    private static final Set<String> TAKEN = Set.of("nouvelle");

    private final MeetingStore store;
    private final Processes processes;
    private final SeatQueue queue;
    private final MeetingTelling telling;
    private final PollStore polls;
    private final Places places;
    private final Journal journal;

    Meetings(MeetingStore store, Processes processes, SeatQueue queue, MeetingTelling telling, PollStore polls, Places places, Journal journal) {
        this.store = store;
        this.processes = processes;
        this.queue = queue;
        this.telling = telling;
        this.polls = polls;
        this.places = places;
        this.journal = journal;
    }

    /** Drafts too, by when they begin. */
    @Transactional(readOnly = true)
    public List<Meeting> listOf(Process process) {
        return store.listOf(process.id());
    }

    /** Those that everybody can read of, by when they begin. */
    @Transactional(readOnly = true)
    public List<Meeting> listPublic(Process process) {
        return store.listOf(process.id()).stream().filter(Meeting::isPublic).toList();
    }

    /** Those of all processes that begin after a moment. */
    @Transactional(readOnly = true)
    public List<Meeting> listPublic(Instant since) {
        return store.listPublic(since);
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(Process process, String slug) {
        return store.find(process.id(), slug);
    }

    @Transactional(readOnly = true)
    public Meeting get(UUID id) {
        return store.find(id).orElseThrow();
    }

    /** Of its public page. */
    public static String path(Process process, Meeting meeting) {
        return process.path() + "/rencontres/" + meeting.slug();
    }

    /**
     * Begins one, as a draft.
     *
     * @throws MeetingRefused with everything that is wrong, by field
     */
    public Meeting create(Process process, MeetingAbout about, Visitor by) {
        MeetingRefused.check(about.problems());
        String slug = Slugs.of(about.title(), LONGEST_SLUG);
        Meeting made = new Meeting(
                Ids.next(), process.id(), slug, located(about), Meeting.Standing.NEW, Meeting.Seats.NONE, new Meeting.After(null, "", null),
                Meeting.Questions.CLOSED, List.of(), null);
        if (slug.isEmpty() || TAKEN.contains(slug)) {
            throw new MeetingRefused(Map.of("title", "meeting.refused.title"));
        }
        if (!store.insert(made, processes.now())) {
            throw new MeetingRefused(Map.of("title", "meeting.refused.taken"));
        }
        journal.append(JournalEntry.by(by, "participation.meetingCreated", "process", process.slug()).with("title", about.title()));
        return made;
    }

    /**
     * Changes one.
     *
     * @param why its date or place moves, where people know them; empty where they do not
     * @throws MeetingRefused with everything that is wrong, by field
     */
    public void change(UUID id, MeetingAbout about, String why, Visitor by) {
        Meeting before = store.hold(id);
        boolean isMoved = before.isPublished() && !about.meetsAs(before.about());
        MeetingRefused.check(problems(before, about, isMoved ? why : null));
        MeetingAbout after = located(about);
        store.update(id, after);
        if (isMoved) {
            store.moved(id, why.strip(), processes.now());
            telling.moved(store.find(id).orElseThrow());
        }
        queue.passOn(id);
        journal.append(entry(by, isMoved ? "participation.meetingMoved" : "participation.meetingSaved", before));
    }

    private Map<String, String> problems(Meeting before, MeetingAbout about, @Nullable String why) {
        Map<String, String> problems = new LinkedHashMap<>(about.problems());
        Meeting.Kept kept = before.seats().kept();
        if (about.capacity() != null && about.capacity() < before.seats().taken() + kept.free()) {
            problems.putIfAbsent("capacity", kept.free() > 0 ? "meeting.refused.seatsKept" : "meeting.refused.seatsTaken");
        }
        if (kept.seats() > 0 && (about.capacity() == null || about.entry() == MeetingAbout.Entry.FREE || !about.holds(about.companions() + 1 + kept.seats()))) {
            problems.putIfAbsent("capacity", "meeting.refused.seatsKept");
        }
        if (!about.holds(queue.largestWaiting(before.id()) + kept.seats())) {
            problems.putIfAbsent("capacity", "meeting.refused.groupWaits");
        }
        if (kept.releaseAt() != null && !kept.isReleased() && !kept.releaseAt().isBefore(about.starts())) {
            problems.putIfAbsent("starts", "meeting.refused.startsBeforeRelease");
        }
        if (before.isCancelled()) {
            problems.putIfAbsent("title", "meeting.refused.cancelled");
        }
        if (why != null && (why.isBlank() || why.length() > LONGEST_REASON)) {
            problems.put("why", "meeting.refused.why");
        }
        return problems;
    }

    /** The point of an address that the town knows. */
    private MeetingAbout located(MeetingAbout about) {
        if (about.place().isBlank() || about.kind() == MeetingAbout.Kind.ONLINE) {
            return about.at(null);
        }
        return about.at(places.search(about.place()).stream().filter(Place::exact).findFirst().map(Place::point).orElse(null));
    }

    /**
     * Everybody can read of it from now on; of one that has been, too: what was said there is told afterwards.
     *
     * @throws Refusal where its process is not public, or seats are kept until a moment that has passed
     */
    public void publish(UUID id, Visitor by) {
        Meeting before = store.hold(id);
        if (before.standing().state() != Meeting.State.DRAFT) {
            return;
        }
        if (!processes.get(before.processId()).isPublished()) {
            throw new Refusal("meeting.refused.noProcess");
        }
        Instant now = processes.now();
        Meeting.Kept kept = before.seats().kept();
        if (kept.releaseAt() != null && !kept.isReleased() && !kept.releaseAt().isAfter(now) && !before.hasBegun(now)) {
            throw new Refusal("meeting.refused.releasePast");
        }
        store.publish(id, now);
        journal.append(entry(by, "participation.meetingPublished", before));
    }

    /** It does not take place; its page stays, with the reason, whoever said that they come is told, and a poll that is open closes. */
    public void cancel(UUID id, String why, Visitor by) {
        Meeting before = store.hold(id);
        if (!before.isPublished()) {
            return;
        }
        if (before.isOver(processes.now())) {
            throw new Refusal("meeting.refused.over");
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new Refusal("meeting.refused.why");
        }
        store.cancel(id, why.strip());
        polls.findOpen(id).ifPresent(one -> polls.close(one, processes.now()));
        telling.cancelled(store.find(id).orElseThrow());
        journal.append(entry(by, "participation.meetingCancelled", before));
    }

    static JournalEntry entry(Visitor by, String act, Meeting meeting) {
        return JournalEntry.by(by, act, "meeting", meeting.slug());
    }
}
