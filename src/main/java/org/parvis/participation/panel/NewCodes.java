package org.parvis.participation.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.parvis.journal.Journal;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.participation.panel.PanelInvitations.Letter;
import org.parvis.participation.panel.PanelInvitations.Sent.Channel;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Another code for one person who has lost theirs, as long as it can answer anything: who was drawn and has not answered, or is a member.
 * The code that they had is good no more.
 */
@Service
@Transactional
public class NewCodes {

    private final Panels panels;
    private final PanelStore store;
    private final CandidateStore people;
    private final InvitationStore invitations;
    private final PanelInvitations writing;
    private final Processes processes;
    private final Journal journal;
    private final TransactionTemplate transaction;

    NewCodes(
            Panels panels, PanelStore store, CandidateStore people, InvitationStore invitations, PanelInvitations writing, Processes processes,
            Journal journal, TransactionTemplate transaction) {
        this.panels = panels;
        this.store = store;
        this.people = people;
        this.invitations = invitations;
        this.writing = writing;
        this.processes = processes;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Prints their letter, once more or instead of a mail.
     *
     * @param press makes the file of it, before its code is good
     * @throws Refusal where there is nothing that they could answer
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte[] print(Panel panel, UUID candidate, BiFunction<List<Letter>, LocalDate, byte[]> press, Visitor by) {
        Letter letter = writing.letter(find(panel, candidate));
        LocalDate answerBy = answerBy(panel);
        byte[] file = press.apply(List.of(letter), answerBy);
        transaction.executeWithoutResult(_ -> {
            store.hold(panel.id());
            find(panel, candidate);
            keep(panel, letter, Channel.LETTER, answerBy, by);
        });
        return file;
    }

    /**
     * Writes to them by mail.
     *
     * @throws Refusal as for {@link #print}, and where the list has no such address of them
     */
    public void mail(Panel panel, UUID candidate, Visitor by) {
        Panel held = store.hold(panel.id());
        Candidate to = find(held, candidate);
        if (!PanelInvitations.hasMail(to)) {
            throw new Refusal("panel.refused.state");
        }
        Letter letter = writing.letter(to);
        LocalDate answerBy = answerBy(held);
        keep(held, letter, Channel.EMAIL, answerBy, by);
        writing.send(held, letter, answerBy);
    }

    private void keep(Panel panel, Letter letter, Channel channel, LocalDate answerBy, Visitor by) {
        UUID to = letter.to().id();
        if (!invitations.replace(to, writing.hash(letter.code()), channel, processes.now(), answerBy)) {
            invitations.insert(to, writing.hash(letter.code()), channel, processes.now(), answerBy);
        }
        journal.append(Panels.entry(by, "participation.panelInvitedAgain", panel).with("number", letter.to().number()).with("by", channel.name()));
    }

    private Candidate find(Panel panel, UUID candidate) {
        return people.find(panel.id(), candidate)
                .filter(one -> !panels.isOver(panel) && !one.name().isEmpty() && (one.state() == State.ASKED || one.state() == State.ACCEPTED))
                .orElseThrow(() -> new Refusal("panel.refused.state"));
    }

    /** The day for answers that nobody chose: the usual one, within the mandate. */
    LocalDate answerBy(Panel panel) {
        LocalDate end = Objects.requireNonNull(panel.about().to());
        return writing.usualDay().isAfter(end) ? end : writing.usualDay();
    }
}
