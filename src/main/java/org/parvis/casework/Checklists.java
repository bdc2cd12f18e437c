package org.parvis.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of cases: those of the kind on the day on which a case was opened. */
@Service
@Transactional
public class Checklists {

    private final ChecklistStore store;
    private final CaseKinds kinds;
    private final CaseLedger ledger;
    private final Territories territories;
    /** Whether any case ever had steps: where none had, no page asks for them. */
    private final PerVersion<Boolean> known;

    Checklists(ChecklistStore store, CaseKinds kinds, CaseLedger ledger, Territories territories) {
        this.territories = territories;
        this.known = new PerVersion<>(territories, store::isUsed);
        this.store = store;
        this.kinds = kinds;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public List<Step> of(Case subject) {
        return kinds.get(subject.kind()).hasChecklists() && known.current() ? store.list(subject.id()) : List.of();
    }

    /** Somebody did it: their name and the moment stand there. A second tick changes nothing. */
    public void tick(Case subject, int ordinal, Actor by) {
        checkOpen(subject);
        store.tick(subject.id(), ordinal, by, ledger.now());
    }

    /** It was not done after all. */
    public void untick(Case subject, int ordinal) {
        checkOpen(subject);
        store.untick(subject.id(), ordinal);
    }

    private static void checkOpen(Case subject) {
        if (!subject.status().isOpen()) {
            throw new Refusal("casework.refused.checklistClosed");
        }
    }

    void start(Case opened) {
        List<ChecklistStep> steps = steps(opened, opened.category());
        if (!steps.isEmpty()) {
            add(opened.id(), 1, steps);
        }
    }

    /** The case is about something else: what was done stays, the rest is that of its new category. */
    void follow(Case before, String category) {
        if (!kinds.get(before.kind()).hasChecklists()) {
            return;
        }
        store.removeUnticked(before.id());
        List<Step> kept = store.list(before.id());
        Set<String> labels = kept.stream().map(step -> step.what().label()).collect(Collectors.toSet());
        int next = kept.stream().mapToInt(Step::ordinal).max().orElse(0) + 1;
        add(before.id(), next, steps(before, category).stream().filter(one -> !labels.contains(one.label())).toList());
    }

    private void add(UUID caseId, int first, List<ChecklistStep> steps) {
        boolean wereKnown = known.current();
        store.add(caseId, first, steps);
        if (!wereKnown && !steps.isEmpty()) {
            territories.contentsChanged();
        }
    }

    private List<ChecklistStep> steps(Case subject, @Nullable String category) {
        return kinds.get(subject.kind()).checklist(category == null ? "" : category);
    }
}
