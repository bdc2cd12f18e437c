package org.parvis.participation.talk;

import java.time.Instant;
import java.util.function.Function;
import org.parvis.casework.ContactRetention;
import org.parvis.database.Sweep;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who commented and voted goes as long after the end of the process as the territory keeps contacts ({@link
 * ContactRetention}). What nobody confirmed goes after two days.
 */
@Service
class CommentRetention {

    private final ParticipantStore participants;
    private final ParticipantForgetting forgetting;
    private final CommentForgettingStore comments;
    private final CommentLinkStore links;
    private final ContactRetention contacts;
    private final Journal journal;
    private final ForgettingReport report;
    private final Sweep sweep;
    private final TransactionTemplate transaction;

    CommentRetention(
            ParticipantStore participants,
            ParticipantForgetting forgetting,
            CommentForgettingStore comments,
            CommentLinkStore links,
            ContactRetention contacts,
            Journal journal,
            ForgettingReport report,
            Sweep sweep,
            TransactionTemplate transaction) {
        this.participants = participants;
        this.forgetting = forgetting;
        this.comments = comments;
        this.links = links;
        this.contacts = contacts;
        this.journal = journal;
        this.report = report;
        this.sweep = sweep;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope; gives of how many people. */
    int forget(Instant now) {
        transaction.executeWithoutResult(_ -> {
            comments.deleteDrafts(now.minus(Comments.DRAFT_LIFE));
            links.forgetVoteLinks(now.minus(CommentVotes.LIFE));
        });
        Instant before = contacts.terms(now).before();
        int gone = sweep.over(
                (last, most) -> participants.listIdleSince(before, last, most), Function.identity(), forgetting::forget);
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("participation.participantsForgotten", "participants", gone));
        }
        report.tell("participants", gone);
        return gone;
    }
}
