package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seats that a meeting keeps for stated groups: everybody reads for whom and why, an agent registers people into them, and what
 * is free of them at a stated moment goes to whoever waits.
 */
@Service
@Transactional
public class Reserves {

    private final ReserveStore store;
    private final MeetingStore meetings;
    private final SeatQueue queue;
    private final Processes processes;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Reserves(ReserveStore store, MeetingStore meetings, SeatQueue queue, Processes processes, Journal journal, TransactionTemplate transaction) {
        this.store = store;
        this.meetings = meetings;
        this.queue = queue;
        this.processes = processes;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** As they were written; none where the meeting keeps none. */
    @Transactional(readOnly = true)
    public List<Reserve> list(Meeting meeting) {
        return meeting.seats().kept().isSome() ? store.list(meeting.id()) : List.of();
    }

    /**
     * Keeps seats for these groups from now on, and for no others.
     *
     * @param typed groups as they are from now on; one with an unknown id is new
     * @param releaseAt when what is free goes to whoever waits; null where there are no groups
     * @throws MeetingRefused with everything that is wrong, by field
     */
    public void save(UUID id, List<Reserve> typed, @Nullable Instant releaseAt, Visitor by) {
        Meeting meeting = meetings.hold(id);
        Map<UUID, Reserve> before = store.list(id).stream().collect(Collectors.toMap(Reserve::id, one -> one));
        // An id that is not of this meeting is no group of it, whatever a form says.
        List<Reserve> groups = typed.stream().map(one -> before.containsKey(one.id()) ? one : one.as(Ids.next())).toList();
        MeetingRefused.check(problems(meeting, groups, before, releaseAt));
        Set<UUID> gone = new HashSet<>(before.keySet());
        for (int i = 0; i < groups.size(); i++) {
            gone.remove(groups.get(i).id());
            store.write(id, i, groups.get(i));
        }
        gone.forEach(store::delete);
        store.count(id, groups.isEmpty() ? null : releaseAt);
        queue.passOn(id);
        journal.append(Meetings.entry(by, "participation.meetingReserved", meeting).with("seats", groups.stream().mapToInt(Reserve::seats).sum()));
    }

    private Map<String, String> problems(Meeting meeting, List<Reserve> groups, Map<UUID, Reserve> before, @Nullable Instant releaseAt) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            group("g" + i + ".", groups.get(i), before.get(groups.get(i).id()), problems);
        }
        Set<UUID> kept = groups.stream().map(Reserve::id).collect(Collectors.toSet());
        if (before.values().stream().anyMatch(one -> one.taken() > 0 && !kept.contains(one.id()))) {
            problems.putIfAbsent("g0.name", "meeting.refused.reserveTaken");
        }
        if (problems.isEmpty()) {
            room(meeting, groups, before, problems);
        }
        Instant now = processes.now();
        if (!groups.isEmpty() && (releaseAt == null || !releaseAt.isAfter(now) || !releaseAt.isBefore(meeting.about().starts()))) {
            problems.put("release", "meeting.refused.release");
        }
        if (!meeting.isPublic() && !meeting.hasBegun(now)) {
            return problems;
        }
        if (!meeting.isPublished() || meeting.hasBegun(now) || meeting.seats().kept().isReleased()) {
            problems.put("g0.name", "meeting.refused.reserveLate");
        }
        return problems;
    }

    private static void group(String field, Reserve one, @Nullable Reserve before, Map<String, String> problems) {
        if (one.name().isBlank() || one.name().length() > Reserve.LONGEST_NAME) {
            problems.put(field + "name", "meeting.refused.reserveName");
        }
        if (one.why().isBlank() || one.why().length() > Reserve.LONGEST_WHY) {
            problems.put(field + "why", "meeting.refused.reserveWhy");
        }
        if (one.seats() < 1 || one.seats() > MeetingAbout.MOST_SEATS) {
            problems.put(field + "seats", "meeting.refused.reserveSeats");
        } else if (before != null && one.seats() < before.taken()) {
            problems.put(field + "seats", "meeting.refused.seatsTaken");
        }
    }

    /** Whoever registers with everybody they may bring finds room among the seats that are for everybody: else they would wait for ever. */
    private void room(Meeting meeting, List<Reserve> groups, Map<UUID, Reserve> before, Map<String, String> problems) {
        @Nullable Integer capacity = meeting.about().capacity();
        int seats = groups.stream().mapToInt(Reserve::seats).sum();
        int taken = before.values().stream().mapToInt(Reserve::taken).sum();
        if (groups.isEmpty()) {
            return;
        }
        if (capacity == null || meeting.about().entry() == MeetingAbout.Entry.FREE) {
            problems.put("g0.seats", "meeting.refused.reserveNoCapacity");
            return;
        }
        int open = capacity - seats;
        if (open < meeting.about().companions() + 1 || open < queue.largestWaiting(meeting.id())) {
            problems.put("g0.seats", "meeting.refused.reserveRoom");
        } else if (meeting.seats().taken() + seats - taken > capacity) {
            problems.put("g0.seats", "meeting.refused.reserveFull");
        }
    }

    /** Gives what is free to whoever waits, in the territory in scope, where the moment has come; gives at how many meetings. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int releaseDue() {
        List<UUID> due = store.listDue(processes.now());
        due.forEach(id -> transaction.executeWithoutResult(_ -> release(id)));
        return due.size();
    }

    private void release(UUID id) {
        Meeting meeting = meetings.hold(id);
        Meeting.Kept kept = meeting.seats().kept();
        if (kept.releaseAt() == null || kept.isReleased() || kept.releaseAt().isAfter(processes.now())) {
            return;
        }
        store.release(id, processes.now());
        queue.passOn(id);
    }
}
