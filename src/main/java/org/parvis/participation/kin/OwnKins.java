package org.parvis.participation.kin;

import org.parvis.participation.Proposal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an author sees of their own idea. */
@Service
@Transactional(readOnly = true)
public class OwnKins {

    private final CoAuthors authors;
    private final Revisions revisions;
    private final Merges merges;

    OwnKins(CoAuthors authors, Revisions revisions, Merges merges) {
        this.authors = authors;
        this.revisions = revisions;
        this.merges = merges;
    }

    public OwnKin of(Proposal proposal, Author me) {
        boolean canRevise = revisions.isOpen(proposal);
        return new OwnKin(
                me,
                authors.isAlone(me),
                canRevise,
                revisions.find(proposal.id()).orElse(null),
                merges.listOf(proposal.id()).stream().filter(Merge::isPending).toList(),
                merges.listOf(proposal.id()).stream()
                        .filter(Merge::isDone)
                        .findFirst()
                        .flatMap(one -> merges.successor(one, me))
                        .orElse(null),
                canRevise && merges.findByResult(proposal.id()).filter(Merge::isDone).isPresent());
    }
}
