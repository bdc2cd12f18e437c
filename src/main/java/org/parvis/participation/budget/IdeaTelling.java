package org.parvis.participation.budget;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.budget.ChangeTellingStore.Among;
import org.parvis.participation.budget.ChangeTellingStore.Telling;
import org.springframework.stereotype.Component;

/**
 * Tells what became of a project to the people of the idea that it came from: who supports it by mail, unless they have voted and were told
 * as voters, and its authors on its case, in their channel, of which co-authors are told.
 */
@Component
class IdeaTelling {

    private static final int SOME = 200;

    private final ChangeTellingStore store;
    private final IdeaPeopleStore people;
    private final Proposals proposals;
    private final Requesters requesters;
    private final CaseWriting writing;
    private final BallotLanguages languages;
    private final ChangeMail mail;
    private final Outbox outbox;

    IdeaTelling(
            ChangeTellingStore store,
            IdeaPeopleStore people,
            Proposals proposals,
            Requesters requesters,
            CaseWriting writing,
            BallotLanguages languages,
            ChangeMail mail,
            Outbox outbox) {
        this.store = store;
        this.people = people;
        this.proposals = proposals;
        this.requesters = requesters;
        this.writing = writing;
        this.languages = languages;
        this.mail = mail;
        this.outbox = outbox;
    }

    /** In a transaction; gives how many were told. */
    int tellSome(Telling telling, VotedBudget voted, ProjectChange change) {
        Optional<Proposal> idea = voted.budget().project(change.project())
                .map(BudgetProject::proposal)
                .filter(number -> !number.isEmpty())
                .flatMap(proposals::find)
                // Mails name it, and what was hidden is read by nobody else.
                .filter(one -> one.isVisible() && !one.isForgotten());
        if (idea.isEmpty()) {
            store.end(telling, false);
            return 0;
        }
        return telling.among() == Among.AUTHORS ? tellAuthors(telling, idea.get(), voted, change) : tellSupporters(telling, idea.get(), voted, change);
    }

    private int tellAuthors(Telling telling, Proposal idea, VotedBudget voted, ProjectChange change) {
        StringBuilder text = new StringBuilder(mail.toAuthor(voted, change, languages.townLanguage()));
        for (Locale other : languages.othersOfAuthors(idea.id())) {
            text.append("\n\n").append(mail.toAuthor(voted, change, other));
        }
        writing.addPublicMessage(idea.caseId(), text.toString(), Actor.system());
        store.end(telling, true);
        return 1;
    }

    private int tellSupporters(Telling telling, Proposal idea, VotedBudget voted, ProjectChange change) {
        List<IdeaPeopleStore.Supporter> some = people.listSupporters(idea.id(), telling.behind(), SOME);
        Set<String> authors = authors(idea);
        List<EmailAddress> addresses = some.stream()
                .flatMap(one -> EmailAddress.find(one.email()).stream())
                .filter(one -> !authors.contains(one.small()))
                .toList();
        Map<EmailAddress, Locale> read = languages.of(telling.budgetId(), addresses);
        int told = 0;
        for (Map.Entry<EmailAddress, Locale> one : read.entrySet()) {
            EmailAddress address = one.getKey();
            MessageText text = mail.toSupporter(voted, change, idea.title(), one.getValue());
            // Whoever was told as a voter is not told again, nor counted.
            told += outbox.send(OutgoingMessage.of(address, ChangeMail.key(voted.vote(), change, address), text).afterOthers()) ? 1 : 0;
        }
        store.addOthers(telling, told);
        if (some.size() < SOME) {
            store.move(telling, Among.AUTHORS, "");
        } else {
            store.move(telling, Among.SUPPORTERS, some.getLast().key());
        }
        return told;
    }

    /** Addresses of all its authors, in small letters: they are told as such. */
    private Set<String> authors(Proposal idea) {
        Set<String> authors = new HashSet<>(people.coAuthors(idea.id()));
        Requester first = requesters.list(List.of(idea.caseId())).get(idea.caseId());
        if (first != null && first.email() != null) {
            authors.add(first.email().toLowerCase(Locale.ROOT));
        }
        return authors;
    }
}
