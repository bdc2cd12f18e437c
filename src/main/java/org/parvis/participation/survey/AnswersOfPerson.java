package org.parvis.participation.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.questions.Answers;
import org.springframework.stereotype.Component;

/** What somebody has sent, and is filling in, in words. */
@Component
class AnswersOfPerson {

    private final SheetStore sheets;
    private final SurveyAnswerStore answers;
    private final SurveyStore surveys;

    AnswersOfPerson(SheetStore sheets, SurveyAnswerStore answers, SurveyStore surveys) {
        this.sheets = sheets;
        this.answers = answers;
        this.surveys = surveys;
    }

    /** @param sentAt null where it was not */
    record Line(String survey, @Nullable Instant sentAt, String question, String answer) {}

    /** What was sent counts, where both are there. */
    List<Line> list(List<UUID> ids, Locale locale) {
        Map<UUID, GivenAnswers> sent = answers.of(ids);
        List<Line> lines = new ArrayList<>();
        for (Sheet sheet : sheets.list(ids)) {
            GivenAnswers given = sent.get(sheet.id());
            Answers said = given == null ? sheet.answers() : given.answers();
            String title = surveys.find(sheet.surveyId()).orElseThrow().title();
            SurveyForm form = surveys.findForm(sheet.surveyId(), sheet.version()).orElseThrow();
            SaidAnswer.of(form.items(), form.asked(said), locale).stream()
                    .filter(one -> !one.answers().isEmpty())
                    .forEach(one -> lines.add(new Line(title, sheet.sentAt(), one.question(), String.join(" ; ", one.answers()))));
        }
        return lines;
    }
}
