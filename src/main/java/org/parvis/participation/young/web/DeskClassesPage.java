package org.parvis.participation.young.web;

import java.util.List;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.young.ClassWish;
import org.parvis.participation.young.SchoolClass;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * The classes of a survey at the desk.
 *
 * @param form of another class, as it was typed
 * @param reason as it was typed for the class whose refusal lacks one
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskClassesPage(
        SurveyPlace place, boolean isOpen, List<Row> rows, ClassWish form, String reason, String done, FormErrors errors) {

    /** One of them. */
    public record Row(SchoolClass schoolClass) {

        public String name(View view) {
            return ClassNames.of(schoolClass, view);
        }

        public String id() {
            return "c-" + schoolClass.id();
        }

        public String field() {
            return "motif-" + schoolClass.id();
        }

        /** How a list shows it: with a word and a mark. */
        public String tag() {
            return switch (schoolClass.state()) {
                case ASKED -> "warn";
                case OPEN -> "ok";
                case STOPPED -> "plain";
            };
        }
    }

    public String path() {
        return DeskClassController.path(place);
    }
}
