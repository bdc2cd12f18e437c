package org.parvis.participation.young;

import java.io.IOException;
import java.util.List;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The classes for which somebody who teaches gave their address. Of children nothing is known. */
@Component
@Order(528)
class ClassRecords implements PersonalRecords, Erasable {

    private final SchoolClassStore classes;

    ClassRecords(SchoolClassStore classes) {
        this.classes = classes;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("schoolClasses", List.of("title", "at"));
        for (SchoolClass one : classes.listBy(subject.emails())) {
            sink.row(one.fullName(), one.createdAt());
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("schoolClass", classes.forgetTeachers(what.emails())));
    }
}
