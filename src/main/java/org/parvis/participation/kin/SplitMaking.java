package org.parvis.participation.kin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.Cases;
import org.parvis.casework.NewCase;
import org.parvis.casework.OpenedCase;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalCases;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Component;

/** Makes several ideas of one: in the transaction of whoever holds it. {@link MergeMaking#part} undoes it. */
@Component
class SplitMaking {

    private final MergeMakingStore store;
    private final MergeMaking making;
    private final MergeStore merges;
    private final SplitStore splits;
    private final RevisionStore revisions;
    private final SupportQuestionStore questions;
    private final JoinedCases joined;
    private final Processes processes;
    private final Cases cases;

    SplitMaking(
            MergeMakingStore store,
            MergeMaking making,
            MergeStore merges,
            SplitStore splits,
            RevisionStore revisions,
            SupportQuestionStore questions,
            JoinedCases joined,
            Processes processes,
            Cases cases) {
        this.store = store;
        this.making = making;
        this.merges = merges;
        this.splits = splits;
        this.revisions = revisions;
        this.questions = questions;
        this.joined = joined;
        this.processes = processes;
        this.cases = cases;
    }

    /**
     * Nobody supports a part before they said so: of what one supported, nobody else knows which part it was. Gives the ids of
     * the new ideas.
     */
    List<UUID> make(Merge split, Proposal source, Instant now) {
        Process process = processes.get(split.processId());
        List<UUID> made = new ArrayList<>();
        List<OpenedCase> opened = new ArrayList<>();
        for (Merge.Part part : split.parts()) {
            UUID id = Ids.next();
            OpenedCase next = cases.open(NewCase.about(ProposalCases.CODE, id, part.title())
                    .saying(part.words())
                    .seenBy(CaseVisibility.PRIVATE)
                    .enteredBy(Actor.system())
                    .sentTo(process.about().department()));
            store.insertResult(id, split, part.title(), part.words(), next, now);
            making.addAuthors(split, id, List.of(source), now);
            splits.made(split.id(), part.ordinal(), id);
            made.add(id);
            opened.add(next);
        }
        store.setLifecycle(source.id(), "SPLIT");
        revisions.delete(source.id());
        merges.done(split.id(), null, now);
        String numbers = String.join(", ", opened.stream().map(OpenedCase::number).toList());
        joined.join(split.id(), List.of(source.caseId()), opened.getFirst().id(), "kin.case.split", numbers);
        questions.ask(source.id(), SupportQuestion.Why.SPLIT, source.version(), now);
        return made;
    }
}
