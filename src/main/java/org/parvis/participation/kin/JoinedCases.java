package org.parvis.participation.kin;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.participation.kin.MergeMakingStore.Joined;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * The cases of ideas that become one, or of one that becomes several: the desk has those of the new ones to handle. The others are duplicates of it, each with that reason;
 * those that were duplicates of these go along, and back to where they were if the ideas come apart.
 */
@Component
class JoinedCases {

    private final MergeMakingStore store;
    private final Cases cases;
    private final CaseActs acts;
    private final Territories territories;
    private final Words words;

    JoinedCases(MergeMakingStore store, Cases cases, CaseActs acts, Territories territories, Words words) {
        this.store = store;
        this.cases = cases;
        this.acts = acts;
        this.territories = territories;
        this.words = words;
    }

    /**
     * @param key of the reason
     * @param numbers of what they became
     */
    void join(UUID merge, List<UUID> sources, UUID original, String key, String numbers) {
        String fact = text(key, numbers);
        for (UUID source : sources) {
            for (Case duplicate : sorted(cases.duplicatesOf(source))) {
                acts.undoDuplicate(duplicate.id(), fact, Actor.system());
                store.addCase(merge, new Joined(duplicate.id(), source));
                mark(duplicate.id(), original, fact);
            }
            store.addCase(merge, new Joined(source, null));
            mark(source, original, fact);
        }
    }

    /** The new ideas' own cases end as duplicates of the first: there is nothing left to answer in them. */
    void part(UUID merge, List<UUID> originals, UUID first, String key, String number) {
        String fact = text(key, number);
        List<Joined> joined = store.listCases(merge);
        joined.stream().map(Joined::caseId).sorted().filter(this::isDuplicate).forEach(one -> acts.undoDuplicate(one, fact, Actor.system()));
        for (Joined one : joined) {
            if (one.beforeId() != null && cases.get(one.caseId()).status().isOpen()) {
                mark(one.caseId(), one.beforeId(), fact);
            }
        }
        for (UUID original : originals.stream().sorted().toList()) {
            if (cases.duplicatesOf(original).isEmpty()) {
                mark(original, first, fact);
            }
        }
    }

    private boolean isDuplicate(UUID id) {
        return cases.get(id).status() == CaseStatus.DUPLICATE;
    }

    private void mark(UUID id, UUID original, String fact) {
        Signatory town = new Signatory(territories.current().name(), text("kin.case.signed"));
        acts.decide(id, DecisionDraft.duplicateOf(original, fact).signedBy(town), Actor.system());
    }

    private static List<Case> sorted(List<Case> some) {
        return some.stream().sorted(Comparator.comparing(Case::id)).toList();
    }

    private String text(String key, Object... arguments) {
        return words.text(territories.current().language(), key, arguments);
    }
}
