package org.parvis.participation.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Polls during meetings, which are no votes: one at a time, answered once by each person where they are known, else by each device, who can change their mind as long as it is open.
 * Closing freezes what was answered and forgets who; raised hands that somebody counts stand beside it and are never added up.
 */
@Service
@Transactional
public class Polls {

    private static final int MOST_HANDS = 100_000;

    private final PollStore store;
    private final MeetingStore meetings;
    private final Processes processes;
    private final Journal journal;

    Polls(PollStore store, MeetingStore meetings, Processes processes, Journal journal) {
        this.store = store;
        this.meetings = meetings;
        this.processes = processes;
        this.journal = journal;
    }

    /** As they were written; those that nobody has seen, too. */
    @Transactional(readOnly = true)
    public List<Poll> list(Meeting meeting) {
        return store.list(meeting.id());
    }

    /** Those that are closed, for everybody. */
    @Transactional(readOnly = true)
    public List<Poll> listClosed(Meeting meeting) {
        return store.list(meeting.id()).stream().filter(one -> one.state() == Poll.State.CLOSED).toList();
    }

    /** For the wall: the one that is open, else the one that was closed last. */
    @Transactional(readOnly = true)
    public Optional<Poll> findShown(UUID meeting) {
        return store.findShown(meeting);
    }

    /** Whether the room is asked something now. */
    @Transactional(readOnly = true)
    public boolean isAsking(UUID meeting) {
        return meetings.find(meeting).filter(one -> one.isInRoom(processes.now())).isPresent() && store.isAnyOpen(meeting);
    }

    /** Whether the room is asked something now; without a look where nobody is in the room. */
    @Transactional(readOnly = true)
    public boolean isAsking(Meeting meeting) {
        return meeting.isInRoom(processes.now()) && store.isAnyOpen(meeting.id());
    }

    /**
     * What somebody has answered, as places in the list; nothing for who has not.
     *
     * @param voter device or account
     */
    @Transactional(readOnly = true)
    public Set<Integer> listChosen(Poll poll, String voter) {
        return voter.isEmpty() || !poll.isOpen() ? Set.of() : store.listChosen(poll.id(), Tokens.hash(voter));
    }

    /**
     * Writes one, for the desk until it is opened.
     *
     * @throws MeetingRefused with everything that is wrong, by field
     */
    public Poll create(Meeting meeting, Poll.Draft draft, Visitor by) {
        meetings.hold(meeting.id());
        MeetingRefused.check(draft.problems());
        if (store.list(meeting.id()).size() >= Poll.MOST) {
            throw MeetingRefused.of("question", "meeting.refused.pollMany");
        }
        UUID id = Ids.next();
        store.insert(id, meeting.id(), draft);
        journal.append(Meetings.entry(by, "participation.meetingPollWritten", meeting).with("poll", id.toString()));
        return store.find(meeting.id(), id).orElseThrow();
    }

    /** The room answers from now on. */
    public void open(Meeting seen, UUID id, Visitor by) {
        Meeting meeting = meetings.hold(seen.id());
        Poll poll = get(meeting, id);
        if (poll.isOpen()) {
            return;
        }
        if (!meeting.isInRoom(processes.now())) {
            throw new Refusal(closedRoom(meeting));
        }
        if (poll.state() == Poll.State.CLOSED) {
            throw new Refusal("meeting.refused.pollClosed");
        }
        if (store.isAnyOpen(meeting.id())) {
            throw new Refusal("meeting.refused.pollOther");
        }
        store.open(id);
        journal.append(Meetings.entry(by, "participation.meetingPollOpened", meeting).with("poll", id.toString()));
    }

    private String closedRoom(Meeting meeting) {
        if (!meeting.isPublished()) {
            return "meeting.refused.notPublished";
        }
        return meeting.isOn(processes.now()) ? "meeting.refused.pollEarly" : "meeting.refused.over";
    }

    /** What was answered stays as it is. */
    public void close(Meeting meeting, UUID id, Visitor by) {
        meetings.hold(meeting.id());
        if (get(meeting, id).isOpen()) {
            store.close(id, processes.now());
            journal.append(Meetings.entry(by, "participation.meetingPollClosed", meeting).with("poll", id.toString()));
        }
    }

    /**
     * Hands that were raised for each choice. One that was never opened was answered by hands alone: it is closed with them. A
     * wrong number can be mended until everybody reads the minutes, and the journal keeps both.
     *
     * @throws MeetingRefused where one is no number of people
     */
    public void count(Meeting seen, UUID id, List<Integer> hands, Visitor by) {
        Meeting meeting = meetings.hold(seen.id());
        Poll poll = get(meeting, id);
        if (meeting.after().isPublished()) {
            throw new Refusal("meeting.refused.handsPublished");
        }
        boolean isOpened = poll.state() != Poll.State.DRAFT;
        if (!isOpened && !(meeting.isPublished() && meeting.hasBegun(processes.now()))) {
            throw new Refusal("meeting.refused.pollDraft");
        }
        if (hands.size() != poll.choices().size() || hands.stream().anyMatch(one -> one < 0 || one > MOST_HANDS)) {
            throw MeetingRefused.of("mains-" + id, "meeting.refused.hands");
        }
        if (!isOpened) {
            store.close(id, processes.now());
        }
        store.count(id, hands);
        journal.append(Meetings.entry(by, "participation.meetingHandsCounted", meeting)
                .with("poll", id.toString())
                .with("before", poll.hands() == null ? "" : poll.hands())
                .with("after", hands));
    }

    /** One that nobody has seen goes. */
    public void remove(Meeting meeting, UUID id, Visitor by) {
        if (get(meeting, id).state() != Poll.State.DRAFT) {
            throw new Refusal("meeting.refused.pollSeen");
        }
        store.delete(id);
        journal.append(Meetings.entry(by, "participation.meetingPollRemoved", meeting).with("poll", id.toString()));
    }

    /** Whether this device or account has answered it already. */
    @Transactional(readOnly = true)
    public boolean hasAnswered(UUID id, String voter) {
        return !store.listChosen(id, Tokens.hash(voter)).isEmpty();
    }

    /**
     * Answers, or answers otherwise than before: an account on any of its devices, a device whether its account is logged in or not.
     *
     * @param chosen places in the list of choices, from 1
     * @param device that it was sent from
     * @param voter device or account
     * @throws MeetingRefused where nothing, too much or something else was chosen
     */
    public void vote(Meeting meeting, UUID id, Set<Integer> chosen, String device, String voter) {
        vote(meeting, id, chosen, device, voter, Set.of(device));
    }

    /**
     * The same, of somebody who may have answered otherwise before: without being logged in, or before they were registered.
     *
     * @param known all that they answer as, the device too
     * @throws MeetingRefused where nothing, too much or something else was chosen
     */
    public void vote(Meeting meeting, UUID id, Set<Integer> chosen, String device, String voter, Set<String> known) {
        Poll poll = get(meeting, id);
        if (!poll.isOpen() || !meeting.isInRoom(processes.now())) {
            throw new Refusal("meeting.refused.pollClosed");
        }
        boolean isOffered = chosen.stream().allMatch(one -> one >= 1 && one <= poll.choices().size());
        if (chosen.isEmpty() || !isOffered || poll.kind() == Poll.Kind.ONE && chosen.size() > 1) {
            throw new MeetingRefused(Map.of("choix", poll.kind() == Poll.Kind.ONE ? "meeting.refused.choose" : "meeting.refused.chooseSome"));
        }
        if (!store.vote(id, Tokens.hash(device), Tokens.hash(voter), known.stream().map(Tokens::hash).toList(), new TreeSet<>(chosen))) {
            throw new Refusal("meeting.refused.pollClosed");
        }
    }

    private Poll get(Meeting meeting, UUID id) {
        return store.find(meeting.id(), id).orElseThrow(() -> new Refusal("meeting.refused.noPoll"));
    }
}
