package org.parvis.participation.young;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.participation.survey.TownThatAsks;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests in a town of their own whose survey is open to classes. */
abstract class TownWithClasses extends TownThatAsks {

    protected static final String CLASSES = DESK + "/classes";
    protected static final String CHILD = "/classe";

    @Autowired
    protected SchoolClasses classes;

    @Autowired
    protected ClassKeys keys;

    protected Person officer;

    @BeforeEach
    void openToClasses() {
        officer = anAdministrator(town);
        ask(Who.FREE, Results.CLOSED);
        in(town, () -> classes.open(survey(), admin));
    }

    protected SchoolClass aClass(String name, int pupils) {
        return InTerritory.call(town.id(), () -> classes.create(
                survey(), new ClassWish("École Jean-Macé", name, String.valueOf(pupils), ""), Locale.FRENCH, admin));
    }

    protected SchoolClass again(SchoolClass one) {
        return InTerritory.call(town.id(), () -> classes.find(survey(), one.id()).orElseThrow());
    }

    protected List<String> codes(SchoolClass one) {
        return InTerritory.call(town.id(), () -> classes.codes(one));
    }

    /** A press of a child's. */
    protected HttpResponse<String> press(String code, String... more) {
        return post(town, CHILD, form("code", code) + (more.length == 0 ? "" : "&" + form(more)));
    }

    /** The answer to a question, and on to the next. */
    protected Document answer(String code, String question, String... answers) {
        String[] fields = new String[6 + answers.length * 2];
        System.arraycopy(new String[] {"question", question, "montrees", question, "etape", "suite"}, 0, fields, 0, 6);
        for (int i = 0; i < answers.length; i++) {
            fields[6 + 2 * i] = "answer." + question;
            fields[7 + 2 * i] = answers[i];
        }
        return read(press(code, fields));
    }
}
