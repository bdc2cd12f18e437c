package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.council.Mandate.End;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.PanelDraws;
import org.parvis.participation.panel.Panels;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How mandates end, each with its reason. Who was drawn by lot and leaves is followed by whoever comes next in the draw: a seat is
 * offered to them, and they take it once they have accepted ({@link DrawnMembers#take}).
 */
@Service
@Transactional
public class MandateEnds {

    private static final int LONGEST = 1_000;

    private final MandateStore store;
    private final CouncilStore councilStore;
    private final Councils councils;
    private final Colleges colleges;
    private final Panels panels;
    private final PanelDraws draws;
    private final ProcessRights processes;
    private final CouncilMails mails;
    private final Territories territories;
    private final Journal journal;

    MandateEnds(
            MandateStore store,
            CouncilStore councilStore,
            Councils councils,
            Colleges colleges,
            Panels panels,
            PanelDraws draws,
            ProcessRights processes,
            CouncilMails mails,
            Territories territories,
            Journal journal) {
        this.store = store;
        this.councilStore = councilStore;
        this.councils = councils;
        this.colleges = colleges;
        this.panels = panels;
        this.draws = draws;
        this.processes = processes;
        this.mails = mails;
        this.territories = territories;
        this.journal = journal;
    }

    /**
     * Ends one today.
     *
     * @param words what is to be known besides; asked for where somebody was absent too often
     * @throws Refusal where the reason cannot be said, or it has ended
     */
    public void end(Council council, UUID id, EndReason reason, String words, Visitor by) {
        Council held = councils.hold(council);
        Mandate one = store.find(held.id(), id).filter(Mandate::isOpen).orElseThrow(() -> new Refusal("council.refused.ended"));
        String said = words.strip();
        if (!reason.canBeSaid()) {
            throw new Refusal("council.refused.reason");
        }
        if (said.length() > LONGEST || reason == EndReason.ABSENT && said.isEmpty()) {
            throw new Refusal("council.refused.reasonWords");
        }
        boolean leavesDraw = reason.leavesSeatToNext() && leaveDraw(held, one, by);
        finish(held, one, new End(councils.today(), reason, said));
        journal.append(Councils.entry(by, "participation.councilLeft", held)
                .with("mandate", id).with("reason", reason.name()).with("leavesDraw", leavesDraw));
    }

    /**
     * A substitute does not want the place any more, and says so themselves.
     *
     * @throws Refusal where they have a seat, or it has ended
     */
    void giveUp(Mandate known) {
        Council held = councils.hold(councils.get(known.councilId()));
        Mandate one = store.find(held.id(), known.id())
                .filter(other -> other.isOpen() && other.isSubstitute())
                .orElseThrow(() -> new Refusal("council.refused.answered"));
        finish(held, one, new End(councils.today(), EndReason.RESIGNED, ""));
        journal.append(JournalEntry.bySystem("participation.councilLeft", "council", held.slug()).with("mandate", one.id()).with("reason", EndReason.RESIGNED.name()));
    }

    /**
     * The draw first, its row before the mandate's: whoever forgets a person takes them in that order. Draws are their process's to change:
     * who keeps the council alone ends the mandate, and the draw stays as it is.
     *
     * @return whether they left the draw too
     */
    private boolean leaveDraw(Council held, Mandate one, Visitor by) {
        UUID candidate = one.candidateId();
        if (candidate == null) {
            return false;
        }
        Optional<Panel> panel = Optional.ofNullable(colleges.get(held, one.collegeId()).about().panelId())
                .flatMap(panels::find)
                .filter(drawn -> processes.may(by, ProcessAct.CONCLUDE, drawn.processId()))
                .filter(drawn -> panels.drawn(drawn).stream().anyMatch(other -> other.id().equals(candidate) && other.state() == Candidate.State.ACCEPTED));
        panel.ifPresent(drawn -> draws.answer(drawn, candidate, Candidate.State.LEFT, false, by));
        return panel.isPresent();
    }

    private void finish(Council held, Mandate one, End end) {
        if (store.end(one.id(), end) && held.isPublished() && !one.member().email().isEmpty() && end.reason() != EndReason.DIED) {
            mails.ended(held, one, end.reason());
        }
    }

    /**
     * The council is no more, and with it all mandates.
     *
     * @throws CouncilRefused where no reason is given
     */
    public void dissolve(Council council, String why, Visitor by) {
        Council held = councils.live(council);
        String said = why.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw CouncilRefused.of("pourquoi", "council.refused.why");
        }
        LocalDate today = councils.today();
        councilStore.end(held.id(), today, said);
        store.listOpen(held.id()).forEach(one -> finish(held, one, new End(today, EndReason.DISSOLVED, "")));
        territories.contentsChanged();
        journal.append(Councils.entry(by, "participation.councilEnded", held));
    }

    /** Ends what was over before today, in the territory in scope; gives how many. */
    public int endOver() {
        List<Mandate> over = store.listOver(councils.today());
        over.forEach(one -> {
            Council held = councilStore.hold(one.councilId());
            finish(held, one, new End(one.endsOn(), EndReason.TERM, ""));
        });
        if (!over.isEmpty()) {
            journal.append(JournalEntry.bySystem("participation.councilTerms", "mandates", over.size()));
        }
        return over.size();
    }
}
