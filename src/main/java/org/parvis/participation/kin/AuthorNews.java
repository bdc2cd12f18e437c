package org.parvis.participation.kin;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseDecided;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.MessageAdded;
import org.parvis.casework.QuestionAsked;
import org.parvis.casework.ReceivedMessage;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalCases;
import org.parvis.participation.Proposals;
import org.parvis.shared.Ids;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells authors and the town about ideas. Whoever sent an idea is told on its case, in their channel; what they are told, all
 * its other authors are told by mail, each with a link of their own.
 */
@Component
class AuthorNews {

    private final AuthorStore authors;
    private final Proposals proposals;
    private final Cases cases;
    private final CaseWriting writing;
    private final Outbox outbox;
    private final Territories territories;
    private final Words words;
    private final Clock clock;

    AuthorNews(
            AuthorStore authors,
            Proposals proposals,
            Cases cases,
            CaseWriting writing,
            Outbox outbox,
            Territories territories,
            Words words,
            Clock clock) {
        this.authors = authors;
        this.proposals = proposals;
        this.cases = cases;
        this.writing = writing;
        this.outbox = outbox;
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    /** Whoever has the case is told that something waits to be read; an open question to the author stays open. */
    void tellTown(Proposal proposal, String key, Object... arguments) {
        String text = words.text(language(), key, arguments);
        CaseStatus status = cases.get(proposal.caseId()).status();
        if (status.isOpen() && status != CaseStatus.WAITING) {
            writing.receive(proposal.caseId(), new ReceivedMessage(text, "/bureau/idees/" + proposal.number() + "/versions"));
        } else {
            writing.addNote(proposal.caseId(), text, Actor.requester());
        }
    }

    /** All authors, in the town's name. */
    void tellAuthors(Proposal proposal, String key, Object argument, Visitor by) {
        writing.addPublicMessage(proposal.caseId(), words.text(language(), key, argument), Actor.agent(by.account(), by.name()));
    }

    void tellAuthors(Proposal proposal, String key, Object... arguments) {
        writing.addPublicMessage(proposal.caseId(), words.text(language(), key, arguments), Actor.system());
    }

    /** What one author did, to the others; whoever is alone is told nothing. */
    void tellOthers(Proposal proposal, Author by, String key) {
        if (by.isFirst()) {
            authors.list(proposal.id()).stream()
                    .filter(one -> one.isCurrent() && !one.id().equals(by.id()))
                    .forEach(one -> mail(one, proposal, words.text(one.language(), key, proposal.title()), link(one, proposal)));
        } else {
            tellAuthors(proposal, key, proposal.title());
        }
    }

    /** The page of an idea for one of its authors: a link that says which of them opens it. */
    String link(Author author, Proposal proposal) {
        return "/suivi/" + token(author, proposal);
    }

    String token(Author author, Proposal proposal) {
        String token = cases.newLink(proposal.caseId());
        authors.addKey(author.id(), token, clock.instant());
        return token;
    }

    /** An author with an address of their own. */
    void mail(Author author, Proposal proposal, String text, String path) {
        if (author.email() == null) {
            return;
        }
        Locale language = author.language();
        MessageText message = MessageText.in(language)
                .subject(words.text(language, "kin.mail.news.subject", proposal.title()))
                .quote(text)
                .button(words.text(language, "kin.mail.news.button"), path)
                .reason(words.text(language, "kin.mail.news.reason"))
                .build();
        outbox.send(OutgoingMessage.of(new EmailAddress(author.email()), "author:" + author.id() + ":" + Ids.next(), message));
    }

    @EventListener
    void on(MessageAdded event) {
        tellByMail(event.kind(), event.subjectId(), event.text());
    }

    @EventListener
    void on(QuestionAsked event) {
        tellByMail(event.kind(), event.subjectId(), event.question());
    }

    @EventListener
    void on(CaseDecided event) {
        tellByMail(event.kind(), event.subjectId(), null);
    }

    /** @param text null for that it has its answer */
    private void tellByMail(String kind, UUID subject, @Nullable String text) {
        if (!kind.equals(ProposalCases.CODE)) {
            return;
        }
        for (Author one : authors.list(subject)) {
            if (one.isCurrent() && one.email() != null) {
                Proposal proposal = proposals.get(subject);
                String said = text == null ? words.text(one.language(), "kin.mail.decided") : text;
                mail(one, proposal, said, link(one, proposal));
            }
        }
    }

    private Locale language() {
        return territories.current().language();
    }
}
