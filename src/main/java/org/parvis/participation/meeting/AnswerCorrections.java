package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.questions.AnswerChecks;
import org.parvis.questions.Answers;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever registered answers the meeting's questions otherwise, until it begins. What they had answered first and the last of what
 * they answered later stay beside it, for whoever prepares the meeting on it, and go with the registration.
 */
@Service
@Transactional
public class AnswerCorrections {

    private final AnswerStore answers;
    private final RegistrationStore registrations;
    private final MeetingStore meetings;
    private final Processes processes;

    AnswerCorrections(AnswerStore answers, RegistrationStore registrations, MeetingStore meetings, Processes processes) {
        this.answers = answers;
        this.registrations = registrations;
        this.meetings = meetings;
        this.processes = processes;
    }

    /** Whether they can now; as long as their address has not answered, they fill in the form anew. */
    public boolean isOpen(Meeting meeting, Registration own) {
        return !meeting.form().isEmpty() && meeting.isPublished() && !meeting.hasBegun(processes.now()) && own.state() != State.PENDING;
    }

    /**
     * Answers otherwise; the same once more changes nothing.
     *
     * @throws MeetingRefused with everything that is wrong, by field
     * @throws Refusal once it has begun, or is cancelled
     */
    public void correct(Meeting seen, Registration known, Answers typed) {
        Meeting meeting = meetings.hold(seen.id());
        Registration one = registrations.find(meeting.id(), known.id()).orElseThrow(() -> new Refusal("meeting.refused.answersLate"));
        if (!isOpen(meeting, one)) {
            throw new Refusal("meeting.refused.answersLate");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        AnswerChecks.problems(meeting.form(), typed).forEach((code, key) -> problems.put(Answers.FIELD + code, key));
        MeetingRefused.check(problems);
        Answers after = new Wish(one.name(), one.companions(), one.needs(), typed).clean(meeting).answers();
        if (!after.equals(one.answers())) {
            answers.correct(one, after, now());
        }
    }

    private Instant now() {
        return processes.now();
    }

    /** What these had answered before, by registration, the oldest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<PastAnswers>> listPast(Collection<Registration> some) {
        return some.isEmpty()
                ? Map.of()
                : answers.listPast(some.stream().map(Registration::id).toList()).stream().collect(Collectors.groupingBy(PastAnswers::registrationId));
    }
}
