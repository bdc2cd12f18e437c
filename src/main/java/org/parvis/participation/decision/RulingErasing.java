package org.parvis.participation.decision;

import java.util.List;
import org.parvis.relation.rights.Erasable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The name of an idea that is erased goes from decisions too; that it was decided, and why, stays with its number. */
@Component
@Order(515)
class RulingErasing implements Erasable {

    private final RulingStore store;

    RulingErasing(RulingStore store) {
        this.store = store;
    }

    @Override
    public List<Gone> erase(Erased what) {
        if (!what.caseIds().isEmpty()) {
            store.forgetNames(what.caseIds());
        }
        return List.of();
    }
}
