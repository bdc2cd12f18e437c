package org.parvis.casework;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.database.Sweep;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;

/**
 * Private cases say nothing of anybody once it is forgotten who asked ({@link ContactRetention}): title, words to search,
 * timeline and tasks are emptied. Decision and letters stay, as acts of the authority. Public cases tell of a place; what
 * was published of them stays.
 */
@Service
class CaseWords {

    private final CaseWordsStore store;
    private final PublicationStore publications;
    private final RetentionStore ended;
    private final CaseStore cases;
    private final CaseKinds kinds;
    private final LegalHolds holds;
    private final Territories territories;
    private final Words words;
    private final Sweep sweep;

    CaseWords(
            CaseWordsStore store,
            PublicationStore publications,
            RetentionStore ended,
            CaseStore cases,
            CaseKinds kinds,
            LegalHolds holds,
            Territories territories,
            Words words,
            Sweep sweep) {
        this.store = store;
        this.publications = publications;
        this.ended = ended;
        this.cases = cases;
        this.kinds = kinds;
        this.holds = holds;
        this.territories = territories;
        this.words = words;
        this.sweep = sweep;
    }

    /** Forgets what is due in the territory in scope, some at a time; gives of how many cases. */
    int forget(RetentionTerms terms) {
        return sweep.over((last, most) -> store.listDue(terms, last, most), Function.identity(), due -> forget(due, terms));
    }

    private int forget(List<UUID> due, RetentionTerms terms) {
        Set<UUID> still = ended.listEnded(due, terms);
        Set<UUID> held = holds.cases(still);
        return forget(cases.list(still.stream().filter(id -> !held.contains(id)).toList()));
    }

    /** Of these, those that are private; in the caller's transaction. */
    int forget(Collection<Case> some) {
        if (some.isEmpty()) {
            return 0;
        }
        Locale language = territories.current().language();
        List<UUID> ids = some.stream().map(Case::id).toList();
        int forgotten = store.forget(ids, some.stream().map(one -> kinds.topic(one, language)).toList(), marker());
        publications.forget(ids);
        return forgotten;
    }

    /** With who asked, what was noted, and of private ones decision and letters; in the caller's transaction. */
    void erase(Collection<Case> some) {
        forget(some);
        store.erase(some.stream().map(Case::id).toList(), marker());
    }

    /** What stands where something must. */
    private String marker() {
        return words.text(territories.current().language(), "casework.erased");
    }
}
