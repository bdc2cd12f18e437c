package org.parvis.participation.opinion;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.Participants;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What statements somebody added, how they voted, and what they said against moderators. Before {@code talk} forgets who they are. */
@Component
@Order(523)
class CanvassRecords implements PersonalRecords, Erasable {

    private final Participants participants;
    private final StatementStore statements;
    private final StatementForgettingStore forgetting;
    private final StatementVoteStore votes;
    private final StatementActStore acts;

    CanvassRecords(
            Participants participants,
            StatementStore statements,
            StatementForgettingStore forgetting,
            StatementVoteStore votes,
            StatementActStore acts) {
        this.participants = participants;
        this.statements = statements;
        this.forgetting = forgetting;
        this.votes = votes;
        this.acts = acts;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        List<UUID> ids = participants.listOf(subject.emails());
        sink.table("statements", List.of("at", "words"));
        for (Statement statement : statements.listBy(ids)) {
            sink.row(statement.createdAt(), statement.words());
        }
        sink.table("statementVotes", List.of("at", "words", "opinion"));
        for (StatementVoteStore.Given vote : votes.listOf(ids)) {
            sink.row(vote.at(), vote.statement(), new RecordSink.Term(vote.opinion().name(), view.t("opinion.vote." + vote.opinion())));
        }
        sink.table("statementAppeals", List.of("at", "words"));
        for (Appeal appeal : acts.appealsOf(ids)) {
            sink.row(appeal.at(), appeal.words());
        }
    }

    /** A statement stays, nobody's, where others have voted on it. */
    @Override
    public List<Erasable.Gone> erase(Erasable.Erased what) {
        List<UUID> ids = participants.listOf(what.emails());
        participants.hold(ids);
        return List.of(new Erasable.Gone("statement", forgetting.eraseWords(ids)));
    }
}
