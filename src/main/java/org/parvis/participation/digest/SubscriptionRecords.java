package org.parvis.participation.digest;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The letters that somebody gets, how that is known, and what of theirs has not answered. */
@Component
@Order(532)
class SubscriptionRecords implements PersonalRecords, Erasable {

    private final SubscriberStore subscribers;
    private final SubscriptionStore store;
    private final WishStore wishes;
    private final Topics topics;

    SubscriptionRecords(SubscriberStore subscribers, SubscriptionStore store, WishStore wishes, Topics topics) {
        this.subscribers = subscribers;
        this.store = store;
        this.wishes = wishes;
        this.topics = topics;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("letters", List.of("subject", "channel", "at", "confirmedAt"));
        for (Subscription one : store.listOf(subscribers.listIds(subject.emails(), null))) {
            sink.row(
                    topics.name(one.process(), view.locale()), new Term(one.way().name(), view.t("digest.way." + one.way())), one.askedAt(),
                    one.confirmedAt());
        }
        sink.table("letterWishes", List.of("at"));
        for (Instant at : wishes.listOf(subject.emails())) {
            sink.row(at);
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        wishes.forget(what.emails());
        return List.of(new Gone("letter", subscribers.delete(subscribers.listIds(what.emails(), null))));
    }
}
