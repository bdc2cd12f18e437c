package org.parvis.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.kin.AuthorForgetting;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who sent ideas and who supports them goes when it is forgotten who they were ({@link ContactRetention}); ideas that
 * everybody could read stay, with the number of their supports: they are part of a decision.
 */
@Service
class ProposalRetention {

    private static final Duration LINKS = Duration.ofDays(7);

    private final ProposalStore proposals;
    private final SupportStore supports;
    private final StudyForgetting studies;
    private final OnBehalfStore behalf;
    private final AuthorForgetting authors;
    private final IdeaModeration moderation;
    private final ContactRetention contacts;
    private final Journal journal;
    private final ForgettingReport report;
    private final Sweep sweep;
    private final TransactionTemplate transaction;

    ProposalRetention(
            ProposalStore proposals,
            SupportStore supports,
            StudyForgetting studies,
            OnBehalfStore behalf,
            AuthorForgetting authors,
            IdeaModeration moderation,
            ContactRetention contacts,
            Journal journal,
            ForgettingReport report,
            Sweep sweep,
            TransactionTemplate transaction) {
        this.proposals = proposals;
        this.supports = supports;
        this.studies = studies;
        this.behalf = behalf;
        this.authors = authors;
        this.moderation = moderation;
        this.contacts = contacts;
        this.journal = journal;
        this.report = report;
        this.sweep = sweep;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope; gives of how many ideas and supports. */
    int forget(Instant now) {
        RetentionTerms terms = contacts.terms(now);
        int authors = sweep.over(
                (last, most) -> proposals.listSentBefore(terms.latest(), last, most), Function.identity(), old -> forget(old, terms));
        Integer given = transaction.execute(_ -> {
            supports.forgetLinks(now.minus(LINKS));
            return supports.forgetOf(terms.latest());
        });
        int supporters = given == null ? 0 : given;
        report.tell("proposalAuthors", authors);
        report.tell("supporters", supporters);
        return authors + supporters;
    }

    private int forget(List<UUID> old, RetentionTerms terms) {
        Set<UUID> ended = contacts.listEnded(old, terms);
        int gone = ended.isEmpty() ? 0 : proposals.forgetAuthors(ended);
        studies.forgetAuthors(ended);
        authors.forgetOf(ended);
        behalf.forgetPeople(ended);
        moderation.forgetAppeals(ended);
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("participation.authorsForgotten", "proposals", gone));
        }
        return gone;
    }
}
