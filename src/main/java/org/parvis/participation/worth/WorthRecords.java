package org.parvis.participation.worth;

import java.io.IOException;
import java.util.List;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody said that projects are worth. */
@Component
@Order(528)
class WorthRecords implements PersonalRecords, Erasable {

    private final WorthStore store;
    private final WorthForgettingStore forgetting;

    WorthRecords(WorthStore store, WorthForgettingStore forgetting) {
        this.store = store;
        this.forgetting = forgetting;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("worth", List.of("project", "at", "answer", "words"));
        for (WorthStore.Given one : store.listOf(subject.emails())) {
            sink.row(one.project(), one.answer().at(), one.answer().verdict(), one.answer().words());
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("worth", forgetting.forget(what.emails())));
    }
}
