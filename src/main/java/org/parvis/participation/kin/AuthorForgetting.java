package org.parvis.participation.kin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets who wrote ideas. What several people wrote stays as long as one of them is there. */
@Component
public class AuthorForgetting {

    private final AuthorStore authors;
    private final RevisionStore revisions;
    private final MergeStore merges;
    private final SupportQuestionStore questions;
    private final Proposals proposals;
    private final Clock clock;

    AuthorForgetting(
            AuthorStore authors,
            RevisionStore revisions,
            MergeStore merges,
            SupportQuestionStore questions,
            Proposals proposals,
            Clock clock) {
        this.authors = authors;
        this.revisions = revisions;
        this.merges = merges;
        this.questions = questions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * In the transaction that deletes the account, behind whoever forgets what it supports: it is an author no more, and
     * nobody's where nobody else is one.
     */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AccountDeleted event) {
        for (Author one : authors.listOf(event.accountId())) {
            authors.leave(one.id(), clock.instant());
            authors.showNames(List.of(one.proposalId()));
        }
        questions.forgetNobodys();
    }

    /** With the contacts of these cases, which are over. */
    public void forgetOf(Collection<UUID> cases) {
        revisions.deleteOf(cases);
        authors.forgetOf(cases);
        questions.forgetNobodys();
    }

    /**
     * Whoever sent the ideas of these cases is erased: they are no author any more where somebody else is.
     *
     * @return the cases of ideas that were theirs alone, whose words go too
     */
    public List<UUID> eraseSenders(Collection<UUID> cases) {
        Set<UUID> shared = new HashSet<>(authors.listCasesOfOthers(cases));
        revisions.deleteOf(cases);
        List<UUID> alone = cases.stream().filter(one -> !shared.contains(one)).toList();
        authors.forgetOf(alone);
        for (UUID proposal : authors.listProposals(shared)) {
            merges.forgetTexts(List.of(proposal));
            authors.leave(proposal, clock.instant());
            authors.showNames(List.of(proposal));
        }
        return alone;
    }

    /**
     * These addresses are erased as those of authors who were invited.
     *
     * @return the cases of ideas that have no author any more, whose words go too
     */
    List<UUID> erase(Collection<String> emails) {
        List<Author> known = authors.listOf(emails);
        merges.forgetTexts(known.stream().map(Author::id).toList());
        List<UUID> without = new ArrayList<>();
        for (Author one : known) {
            authors.leave(one.id(), clock.instant());
            authors.showNames(List.of(one.proposalId()));
            Proposal proposal = proposals.get(one.proposalId());
            if (one.acceptedAt() != null && authors.list(proposal.id()).stream().noneMatch(Author::isCurrent)) {
                revisions.delete(proposal.id());
                without.add(proposal.caseId());
            }
        }
        questions.forget(emails);
        return without;
    }
}
