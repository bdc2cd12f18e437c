package org.parvis.participation.meeting;

import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Meetings, in the register, where there are some. */
@Component
@Order(225)
class MeetingProcessing implements Processing {

    private final MeetingStore store;
    private final ContactRetention contacts;

    MeetingProcessing(MeetingStore store, ContactRetention contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        return store.isUsed()
                ? List.of(Activity.of(
                        view, "meeting", Basis.PUBLIC_INTEREST, view.t("processing.meeting.recipients"),
                        view.t("processing.months", contacts.months())))
                : List.of();
    }
}
