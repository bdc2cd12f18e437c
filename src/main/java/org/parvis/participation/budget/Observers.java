package org.parvis.participation.budget;

import java.security.SecureRandom;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.shared.SealedFile;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives sworn observers the ballots whose sums were published alone: the whole file of ballots, sealed with a pass phrase of
 * theirs. In the place of the published one, both verifiers check the vote by it to the end.
 */
@Service
public class Observers {

    /** Nobody tries that many. */
    public static final int SHORTEST = 16;

    private static final int LONGEST = 200;

    private final VoteFiles files;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    Observers(VoteFiles files, Journal journal) {
        this.files = files;
        this.journal = journal;
    }

    /** @throws Refusal where nothing is to be given, or the phrase is too short */
    @Transactional
    public byte[] give(VotedBudget voted, String phrase, Visitor by) {
        if (voted.vote().terms().sumsBelow() == 0 || voted.vote().publishedAt() == null) {
            throw new Refusal("budget.observers.refused.none");
        }
        if (phrase.length() < SHORTEST || phrase.length() > LONGEST) {
            throw new Refusal("budget.observers.refused.phrase", SHORTEST);
        }
        journal.append(JournalEntry.by(by, "participation.ballotsToObservers", "budget", voted.budget().slug()));
        return SealedFile.of(files.forObservers(voted.vote()), phrase, random);
    }
}
