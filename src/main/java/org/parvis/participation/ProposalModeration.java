package org.parvis.participation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Proposal.Moderation;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows ideas to everybody, or keeps them out of sight with a reason; their authors are told either way. */
@Service
@Transactional
public class ProposalModeration {

    private static final int LONGEST_REASON = 1_000;

    private final Proposals proposals;
    private final ProposalStore store;
    private final ProposalVersionStore versions;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;
    private final Journal journal;
    private final Clock clock;

    ProposalModeration(
            Proposals proposals,
            ProposalStore store,
            ProposalVersionStore versions,
            CaseWriting writing,
            Territories territories,
            Words words,
            Journal journal,
            Clock clock) {
        this.clock = clock;
        this.proposals = proposals;
        this.store = store;
        this.versions = versions;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
    }

    /** Everybody can read it from now on. */
    public void show(UUID id, Visitor by) {
        Proposal before = proposals.hold(id);
        if (before.isVisible()) {
            throw new Refusal("participation.refused.visible");
        }
        if (before.isForgotten()) {
            throw new Refusal("participation.refused.forgotten");
        }
        store.moderate(id, Moderation.VISIBLE, "");
        versions.show(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
        tell(before, "participation.told.shown", "", by);
        journal.append(JournalEntry.by(by, "participation.proposalShown", "proposal", before.number()));
    }

    /** Nobody can read it from now on but its author and the department that has it. */
    public void hide(UUID id, String reason, Visitor by) {
        if (reason.isBlank()) {
            throw new Refusal("participation.refused.noHidingReason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("participation.refused.reasonTooLong");
        }
        Proposal before = proposals.hold(id);
        store.moderate(id, Moderation.HIDDEN, reason.strip());
        tell(before, "participation.told.hidden", reason.strip(), by);
        journal.append(JournalEntry.by(by, "participation.proposalHidden", "proposal", before.number()));
    }

    private void tell(Proposal proposal, String key, String reason, Visitor by) {
        Locale language = territories.current().language();
        writing.addPublicMessage(proposal.caseId(), words.text(language, key, reason), Actor.agent(by.account(), by.name()));
    }
}
