package org.parvis.participation.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
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
    private final ProcessRights teams;
    private final Territories territories;
    private final Clock clock;

    Reviews(ReviewStore store, DecisionRights rights, ProcessRights teams, Territories territories, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.teams = teams;
        this.territories = territories;
        this.clock = clock;
    }

    /** Those whose day has passed, for whoever decides on them; the latest first. */
    public List<Review> listLate(Visitor visitor) {
        return store.list(LocalDate.EPOCH, today()).stream().filter(one -> mayDecide(one, visitor)).toList();
    }

    private boolean mayDecide(Review review, Visitor visitor) {
        UUID process = review.process();
        return process == null ? rights.mayDecide(review.department(), visitor) : teams.may(visitor, ProcessAct.CONCLUDE, process);
    }

    /** Where the territory is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }
}
