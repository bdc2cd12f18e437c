package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.journal.Journal;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.council.Application.State;
import org.parvis.participation.council.Mandate.Member;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of applications: answered once, by whoever is first. The case is held before the council, so two answers wait for each other,
 * and for whoever withdraws ({@link ApplicationWithdrawals}).
 */
@Service
@Transactional
public class ApplicationAnswers {

    private final ApplicationStore store;
    private final Councils councils;
    private final Colleges colleges;
    private final Mandates mandates;
    private final Members members;
    private final Cases cases;
    private final CaseActs acts;
    private final CaseWriting writing;
    private final ApprovalRules approvals;
    private final Requesters requesters;
    private final Territories territories;
    private final Words words;
    private final Journal journal;

    ApplicationAnswers(
            ApplicationStore store,
            Councils councils,
            Colleges colleges,
            Mandates mandates,
            Members members,
            Cases cases,
            CaseActs acts,
            CaseWriting writing,
            ApprovalRules approvals,
            Requesters requesters,
            Territories territories,
            Words words,
            Journal journal) {
        this.store = store;
        this.councils = councils;
        this.colleges = colleges;
        this.mandates = mandates;
        this.members = members;
        this.cases = cases;
        this.acts = acts;
        this.writing = writing;
        this.approvals = approvals;
        this.requesters = requesters;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
    }

    /** What is answered. */
    public enum Answer {
        CHOSEN,
        /** Chosen as a substitute. */
        SUBSTITUTE,
        RESERVE,
        DECLINED
    }

    /**
     * Answers one, with a reason that goes to whoever sent it, in their channel. Who is chosen sits from today on.
     *
     * @throws CouncilRefused where the reason is none
     * @throws Refusal where it was answered, the town wants answers approved, or no seat is free
     */
    public void answer(Council council, UUID id, Answer answer, String reason, Visitor by) {
        Case held = cases.hold(waiting(council, id).caseId());
        Application one = waiting(council, id);
        String why = reason.strip();
        if (why.length() < DecisionDraft.SHORTEST_FACT || why.length() > DecisionDraft.LONGEST_TEXT) {
            throw CouncilRefused.of("motif-" + id, "council.refused.answer");
        }
        if (approvals.find(held).isPresent()) {
            throw new Refusal("council.refused.approval");
        }
        Actor actor = Actor.agent(by.account(), by.name());
        switch (answer) {
            case RESERVE -> reserve(council, one, why, actor);
            case CHOSEN -> choose(council, one, false, why, by);
            case SUBSTITUTE -> choose(council, one, true, why, by);
            case DECLINED -> acts.decide(held.id(), DecisionDraft.declined(say("declined", council.title(), why), law(council, one)), actor);
        }
        journal.append(Councils.entry(by, "participation.councilApplication", council).with("application", one.number()).with("answer", answer.name()));
    }

    private void reserve(Council council, Application one, String why, Actor actor) {
        if (one.state() == State.RESERVE) {
            throw new Refusal("council.refused.answered");
        }
        store.stand(one.id(), State.RESERVE);
        writing.addPublicMessage(one.caseId(), say("reserve", council.title(), why), actor);
    }

    private void choose(Council council, Application one, boolean isSubstitute, String why, Visitor by) {
        seat(council, one, isSubstitute, by);
        acts.decide(
                one.caseId(), DecisionDraft.resolved(say(isSubstitute ? "substitute" : "chosen", council.title(), why)), Actor.agent(by.account(), by.name()));
    }

    /** A refusal names the rule on which it rests: here that seats are counted. */
    private String law(Council council, Application one) {
        String rule = say("law", colleges.get(council, one.collegeId()).about().seats());
        return council.about().basis().isEmpty() ? rule : council.about().basis() + " – " + rule;
    }

    /**
     * Whoever was chosen where cases are answered takes their seat, or a substitute's place.
     *
     * @throws Refusal where they were not, have one, or none is free
     */
    public void seatChosen(Council council, UUID id, boolean isSubstitute, Visitor by) {
        Application before = chosen(council, id);
        cases.hold(before.caseId());
        seat(council, chosen(council, id), isSubstitute, by);
    }

    private Application chosen(Council council, UUID id) {
        return store.find(id)
                .filter(other -> other.councilId().equals(council.id()) && other.state() == State.CHOSEN)
                .orElseThrow(() -> new Refusal("council.refused.noSuchApplication"));
    }

    private void seat(Council council, Application one, boolean isSubstitute, Visitor by) {
        Council held = councils.live(council);
        if (store.hasMandate(one.id())) {
            throw new Refusal("council.refused.member");
        }
        College college = colleges.get(held, one.collegeId());
        Requester who = requesters.list(List.of(one.caseId())).getOrDefault(one.caseId(), Requester.ANONYMOUS);
        if (who.name() == null) {
            throw new Refusal("council.refused.forgotten");
        }
        LocalDate today = councils.today();
        String email = EmailAddress.small(Objects.requireNonNullElse(who.email(), ""));
        mandates.begin(
                held, college,
                new Mandates.Start(
                        isSubstitute, new Member(who.name(), "", email), say("by", one.number()), today,
                        today.plusMonths(college.about().months()).minusDays(1), one.naming(), null, one.id()),
                by);
    }

    /** The mandate that an application led to, as long as it lasts. */
    @Transactional(readOnly = true)
    public Optional<Mandate> mandate(Application one) {
        return store.findSeat(one.id()).flatMap(seat -> mandates.find(councils.get(one.councilId()), seat));
    }

    /** Whether they have no seat and can get one still: nothing is decided, or they were chosen where cases are answered. */
    @Transactional(readOnly = true)
    public boolean maySit(Application one) {
        return one.state().isOpen() || one.state() == State.CHOSEN && !store.hasMandate(one.id());
    }

    /**
     * Whoever applied wants their name to be public, or no longer: if they are chosen, or where they sit already.
     *
     * @throws Refusal where they will not sit, or sit no more
     */
    void name(UUID id, boolean isNamed) {
        cases.hold(store.find(id).orElseThrow().caseId());
        Application one = store.find(id).orElseThrow();
        if (maySit(one)) {
            store.name(id, isNamed, NamedBy.LINK, councils.now());
            writing.addNote(one.caseId(), say(isNamed ? "named" : "unnamed"), Actor.requester());
            return;
        }
        members.name(mandate(one).orElseThrow(() -> new Refusal("council.refused.ended")), isNamed, NamedBy.LINK);
    }

    private Application waiting(Council council, UUID id) {
        return store.find(id)
                .filter(one -> one.councilId().equals(council.id()))
                .filter(one -> one.state().isOpen())
                .orElseThrow(() -> new Refusal("council.refused.answered"));
    }

    private String say(String key, Object... arguments) {
        return words.text(territories.current().language(), "council.application." + key, arguments);
    }
}
