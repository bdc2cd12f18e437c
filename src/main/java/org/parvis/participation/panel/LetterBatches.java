package org.parvis.participation.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.parvis.journal.Journal;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.PanelInvitations.Letter;
import org.parvis.participation.panel.PanelInvitations.Sent.Channel;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of letters that were printed. One that never arrived, or was lost before it was posted, is printed once more: nothing keeps
 * codes, so the letters bring others, and those of the first file are good no more. Who has answered keeps theirs.
 */
@Service
@Transactional
public class LetterBatches {

    private final Panels panels;
    private final PanelStore store;
    private final CandidateStore people;
    private final InvitationStore invitations;
    private final BatchStore batches;
    private final PanelInvitations writing;
    private final NewCodes codes;
    private final Processes processes;
    private final Journal journal;
    private final TransactionTemplate transaction;

    LetterBatches(
            Panels panels,
            PanelStore store,
            CandidateStore people,
            InvitationStore invitations,
            BatchStore batches,
            PanelInvitations writing,
            NewCodes codes,
            Processes processes,
            Journal journal,
            TransactionTemplate transaction) {
        this.panels = panels;
        this.store = store;
        this.people = people;
        this.invitations = invitations;
        this.batches = batches;
        this.writing = writing;
        this.codes = codes;
        this.processes = processes;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Those of a panel, the last one first. */
    @Transactional(readOnly = true)
    public List<Batch> list(Panel panel) {
        return batches.list(panel.id());
    }

    /**
     * Prints a batch once more, for those of it who have not answered.
     *
     * @param press makes the file of it, before any of its codes is good
     * @throws Refusal where there is no such batch, nobody of it is to answer any more, or somebody has answered or printed it meanwhile
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte[] reprint(Panel panel, UUID id, BiFunction<List<Letter>, LocalDate, byte[]> press, Visitor by) {
        Batch batch = batches.list(panel.id()).stream()
                .filter(one -> one.id().equals(id) && one.awaited() > 0 && !panels.isOver(panel))
                .findFirst()
                .orElseThrow(() -> new Refusal("panel.batch.refused.none"));
        List<Letter> letters = awaited(panel, id).stream().map(writing::letter).toList();
        LocalDate answerBy = batch.answerBy().isAfter(panels.today()) ? batch.answerBy() : codes.answerBy(panel);
        byte[] file = press.apply(letters, answerBy);
        transaction.executeWithoutResult(_ -> replace(panel, id, letters, answerBy, by));
        return file;
    }

    private List<Candidate> awaited(Panel panel, UUID batch) {
        Set<UUID> reached = batches.people(batch);
        return people.drawn(panel.id()).stream().filter(one -> PanelInvitations.isAwaited(one) && reached.contains(one.id())).toList();
    }

    private void replace(Panel panel, UUID batch, List<Letter> letters, LocalDate answerBy, Visitor by) {
        Panel held = store.hold(panel.id());
        List<UUID> now = awaited(held, batch).stream().map(Candidate::id).toList();
        if (letters.isEmpty() || panels.isOver(held) || !now.equals(letters.stream().map(one -> one.to().id()).toList())) {
            throw new Refusal("panel.invite.refused.meanwhile");
        }
        letters.forEach(one -> invitations.replace(one.to().id(), writing.hash(one.code()), Channel.LETTER, processes.now(), answerBy));
        if (!batches.insert(new BatchStore.Printed(Ids.next(), held.id(), processes.now(), by.name(), answerBy, batch), now)) {
            throw new Refusal("panel.invite.refused.meanwhile");
        }
        journal.append(Panels.entry(by, "participation.panelReprinted", held).with("people", letters.size()));
    }
}
