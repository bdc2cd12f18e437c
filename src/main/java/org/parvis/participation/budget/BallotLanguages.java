package org.parvis.participation.budget;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.ballot.vote.VotePublished;
import org.parvis.messaging.EmailAddress;
import org.parvis.territory.Territories;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which language whoever reads a ballot is told what changes afterwards: theirs, as far as it is known, else the town's first. */
@Service
@Transactional
public class BallotLanguages {

    private final BallotLanguageStore store;
    private final BudgetStore budgets;
    private final Territories territories;

    BallotLanguages(BallotLanguageStore store, BudgetStore budgets, Territories territories) {
        this.store = store;
        this.budgets = budgets;
        this.territories = territories;
    }

    /**
     * As somebody opens a ballot with their account, and never as they cast it: a row that came with the ballot would say whose it is. Nor of whoever comes
     * with a code: nothing shows whose code was used when.
     */
    public void note(Budget budget, EmailAddress address, Locale language) {
        if (language.getLanguage().equals(townLanguage().getLanguage())) {
            store.drop(budget.id(), address);
        } else {
            store.put(budget.id(), address, language.getLanguage());
        }
    }

    /** By address. */
    @Transactional(readOnly = true)
    Map<EmailAddress, Locale> of(UUID budget, Collection<EmailAddress> addresses) {
        Map<String, String> known = store.list(budget, addresses.stream().map(EmailAddress::small).collect(Collectors.toSet()));
        return Set.copyOf(addresses).stream().collect(Collectors.toMap(one -> one, one -> {
            String language = known.get(one.small());
            return language == null ? townLanguage() : Locale.of(language);
        }));
    }

    /** Of those authors of an idea who read another than the town's first. */
    @Transactional(readOnly = true)
    List<Locale> othersOfAuthors(UUID proposal) {
        return store.ofAuthors(proposal).stream().filter(one -> !one.equals(townLanguage().getLanguage())).map(Locale::of).toList();
    }

    Locale townLanguage() {
        return territories.current().language();
    }

    /** In the transaction that publishes the result: nobody is told any more what changed. */
    @EventListener
    void on(VotePublished published) {
        budgets.findByVote(published.voteId()).ifPresent(store::forget);
    }
}
