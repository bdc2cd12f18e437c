package org.parvis.participation.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The town's answers to votes, processes and petitions, as they are read; {@link DecisionDrafts} has how they come to be. */
@Service
@Transactional(readOnly = true)
public class TownDecisions {

    private final TownDecisionStore store;
    private final RulingStore rulings;

    TownDecisions(TownDecisionStore store, RulingStore rulings) {
        this.store = store;
        this.rulings = rulings;
    }

    /** All versions that everybody can read, the first first. */
    public List<TownDecision> listPublished(UUID matter) {
        return store.list(matter).stream().filter(TownDecision::isPublished).toList();
    }

    /** What is decided now. */
    public Optional<TownDecision> findPublished(UUID matter) {
        return listPublished(matter).stream().reduce((earlier, later) -> later);
    }

    public Optional<TownDecision> findDraft(UUID matter) {
        return store.list(matter).stream().filter(one -> !one.isPublished()).findFirst();
    }

    public TownDecision get(UUID id) {
        return store.find(id).orElseThrow();
    }

    /** In their order, those behind a place. */
    public List<Ruling> rulings(TownDecision decision, int after, int most) {
        return rulings.list(decision.id(), after, most);
    }

    /** What was decided about one project or idea. */
    public Optional<Ruling> findRuling(TownDecision decision, String code) {
        return rulings.find(decision.id(), code);
    }

    public Fates count(TownDecision decision) {
        return rulings.count(decision.id());
    }
}
