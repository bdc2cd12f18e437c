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
        List<Known> all = forgetting.of(subject.emails());
        for (Known one : all) {
            Registration known = one.registration();
            sink.row(one.meeting(), one.starts(), known.name(), known.companions(), known.needs(), one.answers(view.locale()), one.group(), known.state());
        }
        sink.table("meetingPastAnswers", List.of("meeting", "answers", "until"));
        for (MeetingForgetting.Past one : forgetting.past(all)) {
            sink.row(one.known().meeting(), one.words(view.locale()), one.answers().until());
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("meeting", forgetting.forget(forgetting.of(what.emails()))));
    }
}
