package org.parvis.participation;

import java.time.Instant;
import java.util.UUID;
import org.parvis.participation.Proposal.Moderation;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether everybody can read an idea; why, and who is told, is moderation's. In the transaction that holds the idea. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProposalVisibility {

    private final ProposalStore store;
    private final ProposalVersionStore versions;

    ProposalVisibility(ProposalStore store, ProposalVersionStore versions) {
        this.store = store;
        this.versions = versions;
    }

    /** Everybody can read it from now on. */
    public void show(Proposal held, Instant now) {
        if (held.isForgotten()) {
            throw new Refusal("participation.refused.forgotten");
        }
        store.moderate(held.id(), Moderation.VISIBLE, "");
        versions.show(held.id(), now);
    }

    /** Nobody can read it from now on but its authors and whoever has its case or moderates. */
    public void hide(UUID held, String why) {
        store.moderate(held, Moderation.HIDDEN, why);
    }
}
