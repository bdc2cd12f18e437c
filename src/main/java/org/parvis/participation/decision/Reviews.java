package org.parvis.participation.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that were to be looked at again: a day that was announced passes for nobody unseen. */
@Service
@Transactional(readOnly = true)
public class Reviews {

    private final ReviewStore store;
    private final DecisionRights rights;
    private final Territories territories;
    private final Clock clock;

    Reviews(ReviewStore store, DecisionRights rights, Territories territories, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.territories = territories;
        this.clock = clock;
    }

    /** Those whose day has passed, for whoever decides on them; the latest first. */
    public List<Review> listLate(Visitor visitor) {
        return store.list(LocalDate.EPOCH, today()).stream().filter(one -> rights.mayDecide(one.department(), visitor)).toList();
    }

    /** Where the territory is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }
}
