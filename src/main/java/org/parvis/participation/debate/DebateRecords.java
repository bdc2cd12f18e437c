package org.parvis.participation.debate;

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

/** What debates somebody opened, how they voted, and what they said against moderators. Before {@code talk} forgets who they are. */
@Component
@Order(524)
class DebateRecords implements PersonalRecords, Erasable {

    private final Participants participants;
    private final DebateStore debates;
    private final DebateForgettingStore forgetting;
    private final DebateVoteStore votes;
    private final DebateActStore acts;

    DebateRecords(
            Participants participants,
            DebateStore debates,
            DebateForgettingStore forgetting,
            DebateVoteStore votes,
            DebateActStore acts) {
        this.participants = participants;
        this.debates = debates;
        this.forgetting = forgetting;
        this.votes = votes;
        this.acts = acts;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        List<UUID> ids = participants.listOf(subject.emails());
        sink.table("debates", List.of("at", "name", "title", "words"));
        for (Debate debate : debates.listOf(ids)) {
            sink.row(debate.createdAt(), debate.shownName(), debate.question(), all(debate.about()));
        }
        sink.table("debateVotes", List.of("at", "title", "opinion"));
        for (DebateVoteStore.Given vote : votes.listOf(ids)) {
            sink.row(vote.at(), vote.question(), new RecordSink.Term(vote.position().name(), view.t("debate.position." + vote.position())));
        }
        sink.table("debateAppeals", List.of("at", "words"));
        for (Appeal appeal : acts.appealsOf(ids)) {
            sink.row(appeal.at(), appeal.words());
        }
    }

    static String all(DebateDraft about) {
        return about.hasPositions() ? about.words() + "\n\n+ " + about.first() + "\n\n− " + about.second() : about.words();
    }

    /** The question stays where others have answered it. Who it is before what they wrote, in the order in which moderators take them. */
    @Override
    public List<Gone> erase(Erased what) {
        List<UUID> ids = participants.listOf(what.emails());
        participants.hold(ids);
        return List.of(new Gone("debate", forgetting.eraseWords(ids)));
    }
}
