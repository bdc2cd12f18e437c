package org.parvis.relation.brief;

import java.util.List;
import java.util.Optional;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is said to and fro where a short message was written: its conversation, and answers to it. */
@Service
@Transactional
public class BriefThreads {

    private static final int MOST = 50;

    private final BriefStore store;
    private final Briefs briefs;
    private final ObjectProvider<BriefAnswers> answers;

    BriefThreads(BriefStore store, Briefs briefs, ObjectProvider<BriefAnswers> answers) {
        this.store = store;
        this.briefs = briefs;
        this.answers = answers;
    }

    /** The other messages of its conversation that this viewer reads, the oldest first. */
    @Transactional(readOnly = true)
    public List<Brief> conversation(Brief brief, Visitor visitor) {
        Brief.Post post = brief.post();
        Brief.Elsewhere elsewhere = post == null ? null : post.elsewhere();
        return elsewhere == null || elsewhere.conversation() == null
                ? List.of()
                : store.listConversation(elsewhere, MOST).stream()
                        .filter(one -> !one.id().equals(brief.id()) && briefs.mayRead(one, visitor))
                        .toList();
    }

    /** What was answered to it where it was written. */
    @Transactional(readOnly = true)
    public List<BriefAnswers.Answer> answers(Brief brief) {
        return answers.stream().flatMap(one -> one.list(brief).stream()).toList();
    }

    /** What an answer of this viewer may be; empty where there can be none. */
    @Transactional(readOnly = true)
    public Optional<BriefAnswers.Room> room(Brief brief, Visitor visitor) {
        return briefs.mayHandle(brief, visitor) ? answers.stream().flatMap(one -> one.room(brief).stream()).findFirst() : Optional.empty();
    }

    /** Why this viewer, who handles it, cannot answer it; empty where there is nothing to say about that. */
    @Transactional(readOnly = true)
    public Optional<BriefAnswers.Closed> closed(Brief brief, Visitor visitor) {
        return briefs.mayHandle(brief, visitor) ? answers.stream().flatMap(one -> one.closed(brief).stream()).findFirst() : Optional.empty();
    }

    /** Answers it where it was written; outside of a transaction, as it goes to another server. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void answer(Brief brief, BriefAnswers.NewAnswer answer, Visitor visitor) {
        if (room(brief, visitor).isEmpty()) {
            throw new Refusal("social.refused.closed");
        }
        answers.getObject().answer(brief, answer, visitor);
    }
}
