package org.parvis.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewCase;
import org.parvis.casework.PastCase;
import org.parvis.casework.PastCases;
import org.parvis.casework.PastStep;
import org.parvis.casework.Signatory;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in ideas that were published elsewhere, many at a time, each with its case. Nobody is told: no message leaves, and
 * who wrote them is not known here. They can be read at once, as they could there, and are moderated like any other.
 */
@Service
public class PastProposals {

    private final PastProposalStore store;
    private final PastCases cases;
    private final Territories territories;
    private final Words words;

    PastProposals(PastProposalStore store, PastCases cases, Territories territories, Words words) {
        this.store = store;
        this.cases = cases;
        this.territories = territories;
        this.words = words;
    }

    /** Writes them, in the caller's transaction. */
    @Transactional
    public void bring(Process process, List<PastProposal> some) {
        if (some.isEmpty()) {
            return;
        }
        List<PastCase> past = new ArrayList<>();
        for (PastProposal one : some) {
            NewCase opening = NewCase.about(ProposalCases.CODE, one.id(), Printable.line(one.title(), Proposals.LONGEST_TITLE))
                    .saying(one.words())
                    .seenBy(CaseVisibility.PRIVATE)
                    .through(CaseChannel.IMPORT)
                    .sentTo(process.about().department())
                    .enteredBy(Actor.system());
            past.add(new PastCase(Ids.next(), opening, one.submittedAt(), null, steps(one)));
        }
        List<Case> brought = cases.bring(past);
        store.insert(process.id(), some, brought);
    }

    private List<PastStep> steps(PastProposal one) {
        PastProposal.Answer answer = one.answer();
        return answer == null ? List.of() : List.of(PastStep.deciding(answer.at(), Actor.system(), decision(answer)));
    }

    /** As it was given there; where no text of law came with a refusal, that is said. */
    private DecisionDraft decision(PastProposal.Answer answer) {
        String fact = answer.words().length() < DecisionDraft.SHORTEST_FACT
                ? (say("answered") + " " + answer.words()).strip()
                : Printable.cut(answer.words(), DecisionDraft.LONGEST_TEXT);
        DecisionDraft draft = answer.isAccepted() ? DecisionDraft.resolved(fact) : DecisionDraft.declined(fact, say("law"));
        return draft.signedBy(new Signatory(say("signatory"), say("capacity")));
    }

    private String say(String what) {
        return Objects.requireNonNull(words.text(territories.current().language(), "participation.past." + what));
    }
}
