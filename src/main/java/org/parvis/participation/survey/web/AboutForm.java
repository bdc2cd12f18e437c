package org.parvis.participation.survey.web;

import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.SurveyAbout;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What a survey is, as it is typed at the desk. */
public record AboutForm(String title, String words, String who, String results) {

    static final AboutForm EMPTY = new AboutForm("", "", Who.PERSON.name(), Results.CLOSED.name());

    static AboutForm of(Survey survey) {
        SurveyAbout about = survey.about();
        return new AboutForm(about.title(), about.words(), about.who().name(), about.results().name());
    }

    static AboutForm read(MultiValueMap<String, String> fields) {
        return new AboutForm(Typed.of(fields, "title"), Typed.of(fields, "words"), Typed.of(fields, "who"), Typed.of(fields, "results"));
    }

    /** What was not chosen is what is strictest. */
    SurveyAbout about() {
        return new SurveyAbout(
                title, words, Typed.one(Who.values(), who).orElse(Who.PERSON), Typed.one(Results.values(), results).orElse(Results.DESK));
    }
}
