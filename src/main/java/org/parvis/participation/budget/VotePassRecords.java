package org.parvis.participation.budget;

import java.io.IOException;
import java.util.List;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For which votes somebody asked for a link, or opened a ballot in another language. Whether and how they voted is nowhere tied to them. */
@Component
@Order(530)
class VotePassRecords implements PersonalRecords, Erasable {

    private final VotePassStore store;
    private final BallotLanguageStore languages;

    VotePassRecords(VotePassStore store, BallotLanguageStore languages) {
        this.store = store;
        this.languages = languages;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("voteLinks", List.of("title"));
        for (String title : store.listOf(subject.emails())) {
            sink.row(title);
        }
        sink.table("ballotLanguages", List.of("title"));
        for (String title : languages.listOf(subject.emails())) {
            sink.row(title);
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("voteLink", store.forget(what.emails())), new Gone("ballotLanguage", languages.forget(what.emails())));
    }
}
