package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewCase;
import org.parvis.casework.OpenedCase;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.casework.Signatory;
import org.parvis.journal.Journal;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.council.Application.State;
import org.parvis.participation.council.Mandate.Member;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asks for a seat, and what the town tells them. An application is a case: acknowledged, followed by a link, answered with reasons in
 * the channel of whoever sent it, forgotten with it.
 */
@Service
@Transactional
public class Applications {

    private static final int MOST = 300;

    private final ApplicationStore store;
    private final Councils councils;
    private final Colleges colleges;
    private final Mandates mandates;
    private final Cases cases;
    private final CaseActs acts;
    private final CaseWriting writing;
    private final ApprovalRules approvals;
    private final Requesters requesters;
    private final Territories territories;
    private final Words words;
    private final Journal journal;

    Applications(
            ApplicationStore store,
            Councils councils,
            Colleges colleges,
            Mandates mandates,
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
        this.cases = cases;
        this.acts = acts;
        this.writing = writing;
        this.approvals = approvals;
        this.requesters = requesters;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
    }

    /** What whoever applied must know now: the code and the link are shown here once. */
    public record Submitted(UUID id, UUID caseId, String number, String code, String linkToken) {}

    /**
     * Takes one.
     *
     * @throws CouncilRefused with everything that is wrong, by field
     * @throws Refusal where the college calls nobody
     */
    public Submitted submit(Council council, NewApplication wish) {
        CouncilRefused.check(wish.problems());
        College college = colleges.listCalling(council).stream()
                .filter(one -> one.id().equals(wish.collegeId()))
                .findFirst()
                .orElseThrow(() -> new Refusal("council.refused.callOver"));
        UUID id = Ids.next();
        String motivation = wish.motivation().strip();
        OpenedCase opened = cases.open(NewCase.about(
                        ApplicationCases.CODE, id, words.text(territories.current().language(), "council.application.title", council.title()))
                .saying(motivation)
                .seenBy(CaseVisibility.PRIVATE)
                .through(wish.channel())
                .from(wish.author())
                .enteredBy(wish.enteredBy())
                .sentTo(council.about().department()));
        store.insert(new Application(
                id, council.id(), college.id(), opened.id(), opened.number(), motivation, wish.wantsName(), State.RECEIVED, councils.now()));
        return new Submitted(id, opened.id(), opened.number(), opened.code(), opened.linkToken());
    }

    /** Those that wait first, then the newest. */
    @Transactional(readOnly = true)
    public List<Application> list(Council council) {
        return store.list(council.id(), MOST);
    }

    @Transactional(readOnly = true)
    public Optional<Application> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public List<Application> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.list(ids);
    }

    /** Who applied, by the id of the case; nobody once it was forgotten. */
    @Transactional(readOnly = true)
    public Map<UUID, Requester> authors(Collection<Application> some) {
        return some.isEmpty() ? Map.of() : requesters.list(some.stream().map(Application::caseId).toList());
    }

    /** Who was chosen where cases are answered, and has no seat yet. */
    @Transactional(readOnly = true)
    public Set<UUID> listUnseated(Council council) {
        return new HashSet<>(store.listUnseated(council.id()));
    }

    /** What is answered. */
    public enum Answer {
        CHOSEN,
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
        Application before = waiting(council, id);
        Case held = cases.hold(before.caseId());
        Application one = waiting(council, id);
        String why = reason.strip();
        if (why.length() < DecisionDraft.SHORTEST_FACT || why.length() > DecisionDraft.LONGEST_TEXT) {
            throw CouncilRefused.of("motif-" + id, "council.refused.answer");
        }
        Actor actor = Actor.agent(by.account(), by.name());
        if (approvals.find(held).isPresent()) {
            throw new Refusal("council.refused.approval");
        }
        if (answer == Answer.RESERVE) {
            store.stand(id, State.RESERVE);
            writing.addPublicMessage(held.id(), say("reserve", council.title(), why), actor);
        } else if (answer == Answer.CHOSEN) {
            seat(council, one, by);
            acts.decide(held.id(), DecisionDraft.resolved(say("chosen", council.title(), why)), actor);
        } else {
            acts.decide(held.id(), DecisionDraft.declined(say("declined", council.title(), why), law(council, one)), actor);
        }
        journal.append(Councils.entry(by, "participation.councilApplication", council).with("application", one.number()).with("answer", answer.name()));
    }

    /** A refusal names the rule on which it rests: here that seats are counted. */
    private String law(Council council, Application one) {
        String rule = say("law", colleges.get(council, one.collegeId()).about().seats());
        return council.about().basis().isEmpty() ? rule : council.about().basis() + " – " + rule;
    }

    /** Whoever was chosen where cases are answered takes their seat. */
    public void seatChosen(Council council, UUID id, Visitor by) {
        Application one = store.find(id)
                .filter(other -> other.councilId().equals(council.id()) && other.state() == State.CHOSEN)
                .orElseThrow(() -> new Refusal("council.refused.noSuchApplication"));
        seat(council, one, by);
    }

    private void seat(Council council, Application one, Visitor by) {
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
                        false, new Member(who.name(), "", email), say("by", one.number()), today,
                        today.plusMonths(college.about().months()).minusDays(1), one.wantsName(), null, one.id()),
                by);
    }

    /** Whoever applied does not want to any more. */
    void withdraw(UUID id) {
        Application before = store.find(id).orElseThrow();
        Case held = cases.hold(before.caseId());
        if (!held.status().isOpen() || !before.state().isOpen()) {
            throw new Refusal("council.refused.answered");
        }
        store.stand(id, State.WITHDRAWN);
        if (approvals.find(held).isEmpty()) {
            acts.decide(held.id(), DecisionDraft.resolved(say("withdrawn")).signedBy(new Signatory(
                    territories.current().name(), words.text(territories.current().language(), "petition.decided.capacity"))), Actor.system());
        }
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
