package org.parvis.participation.kin;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.parvis.casework.Requesters;
import org.parvis.identity.AddressChanged;
import org.parvis.participation.AddressMoves;
import org.parvis.participation.ProposalCases;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes ideas with an account to its new address: those that it sent, and those to which it was invited. Where the new address is
 * an author of the same idea as well, the other leaves it.
 */
@Component
class AuthorMoving {

    private final AuthorStore authors;
    private final SupportQuestionStore questions;
    private final MergeSources sources;
    private final Requesters requesters;
    private final AddressMoves moves;
    private final Clock clock;

    AuthorMoving(
            AuthorStore authors,
            SupportQuestionStore questions,
            MergeSources sources,
            Requesters requesters,
            AddressMoves moves,
            Clock clock) {
        this.authors = authors;
        this.questions = questions;
        this.sources = sources;
        this.requesters = requesters;
        this.moves = moves;
        this.clock = clock;
    }

    /** In the transaction that changes the account's address, behind whoever moves what it supports. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AddressChanged event) {
        Set<String> before = Set.of(event.before());
        // As whoever changes several ideas takes them; then who their authors are is read again.
        sources.hold(authors.listOf(before).stream().map(Author::proposalId).distinct().toList());
        int moved = requesters.readdress(Set.of(ProposalCases.CODE), event.before(), event.after());
        int ended = 0;
        for (Author one : authors.listOf(before)) {
            if (one.acceptedAt() != null) {
                authors.deleteInvited(one.proposalId(), event.after());
            }
            if (authors.readdress(one.id(), event.after())) {
                moved++;
            } else {
                authors.leave(one.id(), clock.instant());
                authors.showNames(List.of(one.proposalId()));
                ended++;
            }
        }
        questions.readdress(event.before(), event.after());
        moves.note(event, "ideas", moved, ended);
    }
}
