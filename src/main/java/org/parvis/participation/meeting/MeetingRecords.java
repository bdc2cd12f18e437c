package org.parvis.participation.meeting;

import java.io.IOException;
import java.util.List;
import org.parvis.participation.meeting.MeetingForgettingStore.Known;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The meetings to which somebody said that they come. */
@Component
@Order(529)
class MeetingRecords implements PersonalRecords, Erasable {

    private final MeetingForgetting forgetting;

    MeetingRecords(MeetingForgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("meetings", List.of("meeting", "at", "name", "companions", "needs", "answers", "group", "status"));
        for (Known one : forgetting.of(subject.emails())) {
            Registration known = one.registration();
            sink.row(one.meeting(), one.starts(), known.name(), known.companions(), known.needs(), one.answers(view.locale()), one.group(), known.state());
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("meeting", forgetting.forget(forgetting.of(what.emails()))));
    }
}
