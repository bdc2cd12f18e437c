package org.parvis.participation.survey;

import java.io.IOException;
import java.util.List;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody answered, and is answering, in surveys that ask who they are. Of free ones nothing is known. */
@Component
@Order(527)
class SurveyRecords implements PersonalRecords, Erasable {

    private final SheetStore sheets;
    private final SheetForgetting forgetting;
    private final AnswersOfPerson answers;

    SurveyRecords(SheetStore sheets, SheetForgetting forgetting, AnswersOfPerson answers) {
        this.sheets = sheets;
        this.forgetting = forgetting;
        this.answers = answers;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("surveyAnswers", List.of("title", "at", "question", "answer"));
        for (AnswersOfPerson.Line one : answers.list(sheets.listOf(subject.emails()), view.locale())) {
            sink.row(one.survey(), one.sentAt(), one.question(), one.answer());
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("surveyAnswer", forgetting.forget(sheets.listOf(what.emails()))));
    }
}
