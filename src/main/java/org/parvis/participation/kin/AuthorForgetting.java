package org.parvis.participation.kin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parvis.identity.AccountDeleted;
import org.parvis.messaging.EmailAddress;
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
    private final MergeForgettingStore merges;
    private final SupportQuestionStore questions;
    private final MergeSources sources;
    private final Proposals proposals;
    private final Clock clock;

    AuthorForgetting(
            AuthorStore authors,
            RevisionStore revisions,
            MergeForgettingStore merges,
            SupportQuestionStore questions,
            MergeSources sources,
            Proposals proposals,
            Clock clock) {
        this.authors = authors;
        this.revisions = revisions;
        this.merges = merges;
        this.questions = questions;
        this.sources = sources;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * In the transaction that deletes the account, behind whoever forgets what it supports: it is an author no more, whether
     * it said yes with the account or by mail from its address.
     */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AccountDeleted event) {
        Set<String> email = Set.of(EmailAddress.small(event.email()));
        for (Author one : hold(() -> listOf(event.accountId(), email))) {
            authors.leave(one.id(), clock.instant());
            authors.showNames(List.of(one.proposalId()));
        }
        questions.forget(email);
    }

    private Collection<Author> listOf(UUID account, Set<String> email) {
        Map<UUID, Author> found = new LinkedHashMap<>();
        authors.listOf(account).forEach(one -> found.put(one.id(), one));
        authors.listOf(email).forEach(one -> found.put(one.id(), one));
        return found.values();
    }

    /**
     * Keeps the ideas from changing, in the order in which everybody does who takes several, before anything of their authors is
     * written; and reads again who they are: of two who go at once, the second finds that nobody else is left.
     */
    private Collection<Author> hold(Supplier<Collection<Author>> known) {
        sources.hold(known.get().stream().map(Author::proposalId).distinct().toList());
        return known.get();
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
     * @param emails theirs: ideas of which they are an author besides are held with these, all in one order
     * @return the cases of ideas that were theirs alone, whose words go too
     */
    public List<UUID> eraseSenders(Collection<UUID> cases, Collection<String> emails) {
        List<UUID> sent = authors.listProposals(cases);
        sources.hold(Stream.concat(sent.stream(), authors.listOf(emails).stream().map(Author::proposalId)).distinct().toList());
        merges.forgetTexts(sent);
        Set<UUID> shared = new HashSet<>(authors.listCasesOfOthers(cases));
        revisions.deleteOf(cases);
        List<UUID> alone = cases.stream().filter(one -> !shared.contains(one)).toList();
        authors.forgetOf(alone);
        for (UUID proposal : authors.listProposals(shared)) {
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
        Collection<Author> known = hold(() -> authors.listOf(emails));
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
