package org.parvis.participation.kin;

import java.util.Set;
import org.parvis.casework.Requesters;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Proposal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Whose an idea is: whoever sent it, or was invited to it, with the address of their account. */
@Component
public class IdeaAuthors {

    private final Accounts accounts;
    private final Requesters requesters;
    private final CoAuthors authors;

    IdeaAuthors(Accounts accounts, Requesters requesters, CoAuthors authors) {
        this.accounts = accounts;
        this.requesters = requesters;
        this.authors = authors;
    }

    /** Whether somebody is one of its authors: nobody of the town judges what is their own. */
    public boolean include(Proposal idea, Visitor who) {
        return accounts.find(who.account())
                .map(account -> EmailAddress.small(account.email()))
                .filter(email -> requesters.list(Set.of(idea.caseId())).values().stream().anyMatch(one -> email.equalsIgnoreCase(one.email()))
                        || authors.listOf(email).stream().anyMatch(one -> one.proposalId().equals(idea.id())))
                .isPresent();
    }
}
