package org.parvis.relation.call;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.casework.Viewer;
import org.parvis.relation.Direction;
import org.parvis.relation.Identifier;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.Person;
import org.parvis.relation.Persons;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls that an agent's departments have to make. */
@Service
@Transactional
public class Calls {

    /** Calls on one page. */
    public static final int PAGE = 50;

    /** Characters of what was said. */
    public static final int LONGEST = 1_000;

    /** Key of the refusal of a call that is no longer to be made. */
    public static final String GONE = "relation.call.refused.gone";

    private final CallStore store;
    private final Cases cases;
    private final CaseWriting writing;
    private final Requesters requesters;
    private final Interactions interactions;
    private final Persons persons;
    private final Territories territories;
    private final Words words;
    private final Clock clock;

    Calls(
            CallStore store,
            Cases cases,
            CaseWriting writing,
            Requesters requesters,
            Interactions interactions,
            Persons persons,
            Territories territories,
            Words words,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.writing = writing;
        this.requesters = requesters;
        this.interactions = interactions;
        this.persons = persons;
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Who is called.
     *
     * @param person null for somebody without a file
     * @param phone as it is typed into a telephone; empty where it was taken from the file meanwhile
     * @param hours when they can be called, in their words; empty where they did not say
     */
    public record Callee(@Nullable UUID person, String name, String phone, String hours) {}

    /** A call about to be made. */
    public record Opened(Call call, Case subject, Callee callee) {}

    /** The oldest first, {@value #PAGE} and one more where there is a next page. */
    @Transactional(readOnly = true)
    public List<Call> list(@Nullable UUID after, Visitor agent) {
        return store.list(Viewer.of(agent).departments(), after == null ? null : store.findAny(after).orElse(null), PAGE + 1);
    }

    /** Shows whom to call, which is on record; empty where it is none of theirs, or has been made. */
    public Optional<Opened> open(UUID id, Visitor agent) {
        return store.find(id).filter(call -> isTheirs(call, agent)).map(call -> {
            Case subject = cases.get(call.caseId());
            return new Opened(call, subject, callee(subject, requesters.show(subject, agent)));
        });
    }

    private Callee callee(Case subject, Requester requester) {
        Person person = interactions.personOf(subject.id()).flatMap(persons::find).orElse(null);
        String asked = requester.phone() == null ? "" : requester.phone();
        if (person == null) {
            return new Callee(null, requester.name() == null ? "" : requester.name(), asked, "");
        }
        String phone = person.identifiers(IdentifierKind.PHONE).stream().map(Identifier::value).reduce((_, newer) -> newer).orElse(asked);
        return new Callee(
                person.id(), person.name(), asked.isEmpty() ? phone : PhoneNumber.find(asked).map(PhoneNumber::international).orElse(phone),
                person.reach().hours());
    }

    /**
     * They were told; their file tells of it, or the case where they have none.
     *
     * @param typed what was said; may be empty
     */
    public void done(UUID id, String typed, Visitor agent) {
        Call call = held(id, agent);
        String said = said(typed);
        note(call, say("relation.call.told." + call.what(), call.number()) + (said.isEmpty() ? "" : "\n" + said), agent);
        store.end(id, Call.End.DONE, clock.instant());
    }

    /** Nobody answered: somebody tries again. What was typed all the same is noted as a call is. */
    public void missed(UUID id, String typed, Visitor agent) {
        Call call = held(id, agent);
        String said = said(typed);
        if (!said.isEmpty()) {
            note(call, say("relation.call.note.missed", call.number()) + "\n" + said, agent);
        }
        store.tried(id, clock.instant());
    }

    /** Nobody tries any more; the case tells of it. */
    public void leave(UUID id, String typed, Visitor agent) {
        Call call = held(id, agent);
        String said = said(typed);
        String note = say("relation.call.left", call.tries()) + (said.isEmpty() ? "" : "\n" + said);
        writing.addNote(call.caseId(), note, Viewer.of(agent).actor());
        store.end(id, Call.End.LEFT, clock.instant());
    }

    private static String said(String typed) {
        String said = Printable.text(typed).strip();
        if (said.length() > LONGEST) {
            throw new Refusal("relation.refused.long");
        }
        return said;
    }

    private void note(Call call, String words, Visitor agent) {
        interactions.personOf(call.caseId())
                .ifPresentOrElse(
                        person -> interactions.note(
                                person, new Interactions.Note(CaseChannel.PHONE, Direction.OUT, call.department(), words), agent),
                        () -> writing.addNote(call.caseId(), words, Viewer.of(agent).actor()));
    }

    /** Whether a call of theirs has been made, or is no longer to be made. */
    @Transactional(readOnly = true)
    public boolean isOver(UUID id, Visitor agent) {
        return store.isOver(id, Viewer.of(agent).departments());
    }

    /** Case before call, as whoever moves a case does. */
    private Call held(UUID id, Visitor agent) {
        Call call = store.find(id).filter(one -> isTheirs(one, agent)).orElseThrow(() -> new Refusal(GONE));
        cases.hold(call.caseId());
        return store.hold(id).filter(one -> isTheirs(one, agent)).orElseThrow(() -> new Refusal(GONE));
    }

    private static boolean isTheirs(Call call, Visitor agent) {
        return Viewer.of(agent).departments().contains(call.department());
    }

    private String say(String key, Object... arguments) {
        return words.text(territories.current().language(), key, arguments);
    }
}
