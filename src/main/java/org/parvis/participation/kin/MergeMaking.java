package org.parvis.participation.kin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.Cases;
import org.parvis.casework.NewCase;
import org.parvis.casework.OpenedCase;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalCases;
import org.parvis.participation.Voices;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Component;

/** Makes ideas one, or lets them stand by themselves again: in the transaction of whoever holds them all. */
@Component
class MergeMaking {

    private final MergeMakingStore store;
    private final MergeStore merges;
    private final AuthorStore authors;
    private final RevisionStore revisions;
    private final SupportQuestionStore questions;
    private final JoinedCases joined;
    private final Processes processes;
    private final Cases cases;
    private final Requesters requesters;
    private final Voices voices;

    MergeMaking(
            MergeMakingStore store,
            MergeStore merges,
            AuthorStore authors,
            RevisionStore revisions,
            SupportQuestionStore questions,
            JoinedCases joined,
            Processes processes,
            Cases cases,
            Requesters requesters,
            Voices voices) {
        this.voices = voices;
        this.store = store;
        this.merges = merges;
        this.authors = authors;
        this.revisions = revisions;
        this.questions = questions;
        this.joined = joined;
        this.processes = processes;
        this.cases = cases;
        this.requesters = requesters;
    }

    /** Gives the id of the new idea. */
    UUID make(Merge merge, List<Proposal> sources, Instant now) {
        Process process = processes.get(merge.processId());
        UUID id = Ids.next();
        OpenedCase opened = cases.open(NewCase.about(ProposalCases.CODE, id, merge.title())
                .saying(merge.words())
                .seenBy(CaseVisibility.PRIVATE)
                .enteredBy(Actor.system())
                .sentTo(process.about().department()));
        store.insertResult(id, merge, merge.title(), merge.words(), opened, now);
        addAuthors(merge, id, sources, now);
        store.copySupports(merge.id(), id);
        for (Proposal source : sources) {
            store.setLifecycle(source.id(), "MERGED");
            revisions.delete(source.id());
        }
        merges.done(merge.id(), id, now);
        joined.join(merge.id(), sources.stream().map(Proposal::caseId).toList(), opened.id(), "kin.case.joined", opened.number());
        questions.ask(id, SupportQuestion.Why.MERGED, 1, now);
        return id;
    }

    /** Who writes the ideas that it comes from writes the new one, in the same name. */
    void addAuthors(Merge merge, UUID result, List<Proposal> sources, Instant now) {
        Map<UUID, Requester> senders = requesters.list(sources.stream().map(Proposal::caseId).toList());
        for (Proposal source : sources) {
            @Nullable Requester sender = senders.get(source.caseId());
            for (Author one : authors.list(source.id())) {
                if (one.isCurrent()) {
                    String email = one.isFirst() ? sender == null ? null : sender.email() : one.email();
                    UUID author = store.addAuthor(merge, result, one, email == null ? null : EmailAddress.small(email), now);
                    voices.copy(one.id(), author, result);
                }
            }
        }
        authors.showNames(List.of(result));
    }

    /** Each support stands again where it was given; what was given to a new idea alone ends with it. */
    void part(Merge merge, Author by, List<Proposal> results, List<Proposal> sources, String reason, Instant now) {
        merges.undo(merge.id(), by.id(), reason, now);
        for (Proposal source : sources) {
            store.setLifecycle(source.id(), "SENT");
            questions.ask(source.id(), SupportQuestion.Why.RETURNED, store.version(source.id()), now);
        }
        for (Proposal result : results) {
            store.setLifecycle(result.id(), "PARTED");
            revisions.delete(result.id());
            questions.ask(result.id(), SupportQuestion.Why.PARTED, store.version(result.id()), now);
            store.keepQuestionsOfNewcomers(merge.id(), result.id());
        }
        Proposal first = sources.getFirst();
        joined.part(
                merge.id(), results.stream().map(Proposal::caseId).toList(), first.caseId(),
                merge.isSplit() ? "kin.case.unsplit" : "kin.case.parted", merge.isSplit() ? first.number() : results.getFirst().number());
    }

    /** As whom an author of a source goes on. */
    List<UUID> successors(Merge merge, UUID author) {
        return store.listAuthors(merge.id(), author);
    }
}
