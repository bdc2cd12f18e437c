package org.parvis.relation.brief;

import java.util.List;
import org.parvis.messaging.ReceivedSms;
import org.parvis.messaging.SmsReader;
import org.parvis.messaging.SmsThreads;
import org.parvis.relation.brief.Brief.Place;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Component;

/** Takes text messages in: into the case that they answer, else to the agents. */
@Component
class SmsBriefs implements SmsReader {

    private static final int MOST_SUGGESTED = 5;

    private final BriefStore store;
    private final BriefPlacing placing;
    private final SmsThreads threads;

    SmsBriefs(BriefStore store, BriefPlacing placing, SmsThreads threads) {
        this.store = store;
        this.placing = placing;
        this.threads = threads;
    }

    @Override
    public boolean take(ReceivedSms sms) {
        if (store.isKnown(BriefChannel.SMS, sms.keys())) {
            return false;
        }
        Brief brief = new Brief(
                Ids.next(), BriefChannel.SMS, new Brief.Sender(sms.from(), ""), sms.words(), null, place(sms), sms.at());
        return placing.take(brief, sms.keys().getFirst());
    }

    private Place place(ReceivedSms sms) {
        return switch (sms.wish()) {
            case STOP -> Place.of(BriefState.FILED, BriefWhy.STOP);
            case START -> Place.of(BriefState.FILED, BriefWhy.START);
            case NONE -> placing.answering(sms.number() == null ? List.of() : threads.lately(sms.number(), MOST_SUGGESTED));
        };
    }
}
