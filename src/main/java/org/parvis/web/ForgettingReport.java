package org.parvis.web;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where the jobs that forget data about people tell what they did, for the report on retention. */
@Component
public class ForgettingReport {

    private final ApplicationEventPublisher events;

    ForgettingReport(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void tell(String kind, long count) {
        events.publishEvent(new Forgotten(kind, count));
    }
}
