package org.parvis.participation.panel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announced panels are drawn once the public draw was held, and filled as people answer: who gives up a seat is followed by the next. */
@Service
@Transactional
public class PanelDraws {

    private static final int LONGEST_RANDOMNESS = 200;

    private final Panels panels;
    private final PanelStore store;
    private final CandidateStore people;
    private final CandidateForgettingStore lists;
    private final InvitationStore invitations;
    private final ListedPeople known;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    PanelDraws(
            Panels panels,
            PanelStore store,
            CandidateStore people,
            CandidateForgettingStore lists,
            InvitationStore invitations,
            ListedPeople known,
            Processes processes,
            ApplicationEventPublisher events,
            Journal journal) {
        this.panels = panels;
        this.store = store;
        this.people = people;
        this.lists = lists;
        this.invitations = invitations;
        this.known = known;
        this.processes = processes;
        this.events = events;
        this.journal = journal;
    }

    /**
     * Draws, by what the public draw gave; the secret is public from here on.
     *
     * @param again the same, typed a second time: a slip cannot be mended
     * @throws Refusal where they differ, the day has not come or people were drawn
     */
    public void draw(Panel panel, String randomness, String again, Visitor by) {
        Panel held = store.hold(panel.id());
        if (!held.isAnnounced()) {
            throw new Refusal(held.isDrawn() ? "panel.refused.drawn" : "panel.refused.draft");
        }
        if (Objects.requireNonNull(held.about().sourceOn()).isAfter(panels.today())) {
            throw new Refusal("panel.refused.early");
        }
        String typed = randomness.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_RANDOMNESS) {
            throw new Refusal("panel.refused.randomness");
        }
        if (!typed.equals(again.strip())) {
            throw new Refusal("panel.refused.differs");
        }
        Sortition.Drawing drawing = Sortition.draw(store.secret(held.id()), typed, people.terms(held));
        people.rank(held.id(), drawing.order().values());
        store.draw(held.id(), typed, drawing.seed(), processes.now());
        drawing.order().keySet().forEach(group -> people.ask(held.id(), group));
        journal.append(Panels.entry(by, "participation.panelDrawn", held).with("randomness", typed));
    }

    /**
     * What somebody answered; who gives up a seat is followed by whoever comes next in their group.
     *
     * @throws Refusal where it cannot be said of them now, or the mandate is over: nobody takes or leaves a seat that is no more
     */
    public void answer(Panel panel, UUID candidate, State state, boolean isNamed, Visitor by) {
        if (panels.isOver(panel)) {
            throw new Refusal("panel.refused.over");
        }
        answer(panel, candidate, state, isNamed, Panels.entry(by, "participation.panelAnswered", panel));
    }

    /** What somebody answered themselves, by the code of their letter; a member may say again whether they want to be named. */
    void answerOwn(Panel panel, UUID candidate, State state, boolean isNamed) {
        Panel held = store.hold(panel.id());
        boolean isMember = people.find(held.id(), candidate).filter(one -> one.state() == State.ACCEPTED).isPresent();
        if (isMember && state == State.ACCEPTED) {
            name(held, candidate, isNamed, JournalEntry.bySystem("participation.panelNamed", "panel", held.slug()));
        } else {
            answer(held, candidate, state, isNamed, JournalEntry.bySystem("participation.panelAnsweredOwn", "panel", held.slug()));
        }
    }

    private void answer(Panel panel, UUID candidate, State state, boolean isNamed, JournalEntry said) {
        Panel held = store.hold(panel.id());
        Candidate one = people.find(held.id(), candidate).orElseThrow(() -> new Refusal("panel.refused.nobody"));
        if (!one.state().leadsTo(state)) {
            throw new Refusal("panel.refused.state");
        }
        people.update(one.id(), state, state == State.ACCEPTED && isNamed, processes.now());
        if (state != State.ACCEPTED) {
            invitations.contact(one.id(), "");
        }
        if (state.frees()) {
            people.ask(held.id(), one.group());
        }
        journal.append(said.with("number", one.number()).with("state", state.name()));
    }

    /** A member wants their name to be public, or no longer. */
    public void name(Panel panel, UUID candidate, boolean isNamed, Visitor by) {
        name(panel, candidate, isNamed, Panels.entry(by, "participation.panelNamed", panel));
    }

    private void name(Panel panel, UUID candidate, boolean isNamed, JournalEntry said) {
        Panel held = store.hold(panel.id());
        Candidate one = people.find(held.id(), candidate).filter(member -> member.state() == State.ACCEPTED).orElseThrow(() -> new Refusal("panel.refused.state"));
        people.update(one.id(), State.ACCEPTED, isNamed, processes.now());
        if (!isNamed) {
            events.publishEvent(new CandidateUnnamed(one.id()));
        }
        journal.append(said.with("number", one.number()).with("public", isNamed));
    }

    /** A member has said, where they sit, that they do not want to be named any more: that holds wherever the draw led them. */
    public void unname(UUID candidate) {
        people.panelOf(candidate).map(store::hold).ifPresent(held -> {
            Candidate one = people.find(held.id(), candidate).orElseThrow();
            if (one.isNamed()) {
                people.update(one.id(), one.state(), false, processes.now());
                journal.append(JournalEntry.bySystem("participation.panelNamed", "panel", held.slug()).with("number", one.number()).with("public", false));
            }
            events.publishEvent(new CandidateUnnamed(one.id()));
        });
    }

    /**
     * Forgets people by their addresses and telephone numbers; who had a seat is followed by the next. Panels are held first, as
     * answers hold them.
     *
     * @return of how many people
     */
    int forget(Collection<String> emails, Collection<String> phones) {
        List<UUID> also = known.reachedBy(emails, phones);
        lists.panelsOf(emails, also).forEach(store::hold);
        List<CandidateForgettingStore.Freed> gone = lists.forget(emails, also);
        invitations.forget();
        gone.stream().distinct().forEach(one -> people.ask(one.panel(), one.group()));
        return gone.size();
    }

    /**
     * Forgets whose answer was awaited in vain until before a moment, as an agent would have noted; the next of their group follows.
     *
     * @return how many people
     */
    int forgetAwaited(Instant before, ZoneId zone) {
        lists.panelsAwaiting(before, zone).forEach(store::hold);
        List<CandidateForgettingStore.Freed> gone = lists.forgetAwaited(before, zone, processes.now());
        gone.stream().distinct().forEach(one -> people.ask(one.panel(), one.group()));
        return gone.size();
    }
}
