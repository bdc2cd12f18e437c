package org.parvis.participation.kin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Component;

/** The ideas of a merge, kept from changing together: in one order for all, so that nobody waits for somebody who waits for them. */
@Component
class MergeSources {

    private final MergeStore store;
    private final AuthorStore authors;
    private final RevisionStore revisions;
    private final Proposals proposals;

    MergeSources(MergeStore store, AuthorStore authors, RevisionStore revisions, Proposals proposals) {
        this.store = store;
        this.authors = authors;
        this.revisions = revisions;
        this.proposals = proposals;
    }

    /** Cases and ideas in one order for all, so that nobody waits for somebody who waits for them. */
    List<Proposal> hold(List<UUID> ids) {
        return ids.stream().sorted().map(proposals::hold).toList();
    }

    /** Why an idea cannot become another now, as a message key; empty where it can. */
    Optional<String> whyNot(Proposal one) {
        if (!one.stands() || !one.isVisible() || one.isForgotten() || one.status().isClosed()) {
            return Optional.of("kin.refused.stands");
        }
        if (revisions.isStudied(one.id())) {
            return Optional.of("kin.refused.isStudied");
        }
        return authors.list(one.id()).stream().anyMatch(Author::isCurrent) ? Optional.empty() : Optional.of("kin.refused.nobody");
    }

    /** With its ideas. */
    Merge merge(UUID id) {
        Merge found = store.find(id).orElseThrow(() -> new Refusal("kin.refused.over"));
        hold(found.sources());
        return store.hold(id);
    }
}
