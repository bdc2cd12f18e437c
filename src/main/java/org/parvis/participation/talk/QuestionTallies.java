package org.parvis.participation.talk;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of votes on questions: appended by whoever votes, read from what is kept and the little that waits. */
@Service
@Transactional
public class QuestionTallies {

    private final TallyStore store;

    QuestionTallies(TallyStore store) {
        this.store = store;
    }

    /** In the transaction of the vote. */
    public void append(UUID subject, VoteFigures change) {
        store.append(subject, change);
    }

    @Transactional(readOnly = true)
    public VoteFigures figures(UUID subject) {
        return store.votes(subject);
    }
}
