package org.parvis.participation.kin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voices;
import org.parvis.participation.kin.OwnKin.Successor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an author sees of their own idea. */
@Service
@Transactional(readOnly = true)
public class OwnKins {

    private final CoAuthors authors;
    private final Revisions revisions;
    private final Merges merges;
    private final Proposals proposals;
    private final Voices voices;

    OwnKins(CoAuthors authors, Revisions revisions, Merges merges, Proposals proposals, Voices voices) {
        this.voices = voices;
        this.authors = authors;
        this.revisions = revisions;
        this.merges = merges;
        this.proposals = proposals;
    }

    public OwnKin of(Proposal proposal, Author me) {
        Voices.@Nullable Ended ended = voices.ended(proposal.id(), me.id()).orElse(null);
        boolean canRevise = ended == null && revisions.isOpen(proposal);
        Optional<Merge> origin = merges.findByResult(proposal.id()).filter(Merge::isDone);
        return new OwnKin(
                me,
                ended,
                authors.isAlone(me),
                canRevise,
                revisions.find(proposal.id()).orElse(null),
                merges.listOf(proposal.id()).stream().filter(Merge::isPending).toList(),
                merges.listOf(proposal.id()).stream()
                        .filter(Merge::isDone)
                        .findFirst()
                        .map(one -> successors(one, me))
                        .orElse(List.of()),
                canRevise && origin.isPresent(),
                origin.filter(Merge::isSplit).isPresent());
    }

    private List<Successor> successors(Merge merge, Author me) {
        return merges.successors(merge, me).stream().map(one -> new Successor(one, proposals.get(one.proposalId()).title())).toList();
    }
}
