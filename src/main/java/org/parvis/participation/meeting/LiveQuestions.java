package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.LiveQuestion.State;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions during a meeting: sent from a phone or typed from paper, read by an agent before anybody sees them, supported once by
 * each device or account. What is read is shown, answered, or set aside with a reason that whoever asked reads; what nobody has
 * read goes the day after.
 */
@Service
@Transactional
public class LiveQuestions {

    private final QuestionStore store;
    private final MeetingStore meetings;
    private final Processes processes;
    private final Journal journal;

    LiveQuestions(QuestionStore store, MeetingStore meetings, Processes processes, Journal journal) {
        this.store = store;
        this.meetings = meetings;
        this.processes = processes;
        this.journal = journal;
    }

    /** As they came, those that nobody has read too. */
    @Transactional(readOnly = true)
    public List<LiveQuestion> list(Meeting meeting) {
        return store.list(meeting.id());
    }

    /** The most supported first. */
    @Transactional(readOnly = true)
    public List<LiveQuestion> listShown(Meeting meeting) {
        return store.listShown(meeting.id());
    }

    /** For the big screen: the most supported first, as many as it has room for. */
    @Transactional(readOnly = true)
    public List<LiveQuestion> listShown(UUID meeting, int most) {
        return store.listShown(meeting, most);
    }

    /** What one device has asked. */
    @Transactional(readOnly = true)
    public List<LiveQuestion> listOf(Meeting meeting, String device) {
        return device.isEmpty() ? List.of() : store.listOf(meeting.id(), Tokens.hash(device));
    }

    /** @param supporter device or account */
    @Transactional(readOnly = true)
    public Set<UUID> listSupported(Meeting meeting, String supporter) {
        return supporter.isEmpty() ? Set.of() : store.listSupported(meeting.id(), Tokens.hash(supporter));
    }

    /** As it stands by now, for whoever follows it for long. */
    @Transactional(readOnly = true)
    public boolean isAsking(UUID meeting) {
        return meetings.find(meeting).filter(one -> one.isAsking(processes.now())).isPresent();
    }

    /** Whether people can send some from now on; what is shown stays shown. */
    public void turn(Meeting meeting, Meeting.Questions questions, Visitor by) {
        if (!meeting.isPublished()) {
            throw new Refusal("meeting.refused.notPublished");
        }
        meetings.ask(meeting.id(), questions);
        journal.append(Meetings.entry(by, "participation.meetingQuestions" + (questions == Meeting.Questions.OPEN ? "Opened" : "Closed"), meeting));
    }

    /**
     * Takes one from a phone.
     *
     * @throws MeetingRefused with everything that is wrong, by field
     */
    public void ask(Meeting meeting, String words, String name, String device) {
        Instant now = processes.now();
        checkAsking(meeting, now);
        MeetingRefused.check(LiveQuestion.problems(words, name));
        store.insert(Ids.next(), meeting.id(), words.strip(), name.strip(), Tokens.hash(device), State.WAITING, now);
    }

    private static void checkAsking(Meeting meeting, Instant now) {
        if (!meeting.isAsking(now)) {
            throw new Refusal("meeting.refused.notAsking");
        }
    }

    /** One that somebody wrote on paper or said: an agent has read it. */
    public void type(Meeting meeting, String words, String name) {
        MeetingRefused.check(LiveQuestion.problems(words, name));
        store.insert(Ids.next(), meeting.id(), words.strip(), name.strip(), null, State.SHOWN, processes.now());
    }

    /** @param supporter device or account */
    public void support(Meeting meeting, UUID question, String supporter) {
        checkAsking(meeting, processes.now());
        store.find(meeting.id(), question).ifPresent(one -> store.support(one.id(), Tokens.hash(supporter)));
    }

    /**
     * Shows it, answers it, or hides it.
     *
     * @param reply the answer in words where there is one; the reason where it is hidden
     */
    public void judge(Meeting meeting, UUID question, State state, String reply, Visitor by) {
        Optional<LiveQuestion> known = store.find(meeting.id(), question);
        if (state == State.WAITING || known.isEmpty()) {
            throw new Refusal("meeting.refused.judge");
        }
        if (state == State.HIDDEN && reply.isBlank()) {
            throw new MeetingRefused(Map.of("q-" + question, "meeting.refused.noReason"));
        }
        if (reply.length() > LiveQuestion.LONGEST_REPLY) {
            throw new MeetingRefused(Map.of("q-" + question, "meeting.refused.reply"));
        }
        store.judge(question, state, state == State.SHOWN ? "" : reply.strip());
        if (state == State.HIDDEN) {
            journal.append(Meetings.entry(by, "participation.meetingQuestionHidden", meeting).with("question", question.toString()));
        }
    }
}
