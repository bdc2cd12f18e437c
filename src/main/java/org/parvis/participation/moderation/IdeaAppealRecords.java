package org.parvis.participation.moderation;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.ProposalCases;
import org.parvis.participation.talk.Appeal;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody said against the moderation of ideas that they sent. */
@Component
@Order(519)
class IdeaAppealRecords implements PersonalRecords, Erasable {

    private final IdeaActStore acts;

    IdeaAppealRecords(IdeaActStore acts) {
        this.acts = acts;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        List<UUID> ideas = List.copyOf(subject.subjectsOf(ProposalCases.CODE));
        sink.table("ideaAppeals", List.of("at", "words"));
        for (Appeal appeal : acts.appealsAbout(ideas)) {
            sink.row(appeal.at(), appeal.words());
        }
    }

    /** With the case: nobody can tell which of several authors wrote it, so it goes with any of them. */
    @Override
    public List<Gone> erase(Erased what) {
        acts.forgetAppeals(what.caseIds());
        return List.of();
    }
}
