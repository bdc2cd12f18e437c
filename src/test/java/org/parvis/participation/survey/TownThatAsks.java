package org.parvis.participation.survey;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests in a town of their own that asks about its app: who has it is asked what for, who has not, why, on a second page. */
public abstract class TownThatAsks extends TownWithIdeas {

    protected static final String ALL = PROCESS + "/questionnaires";
    protected static final String SURVEY = ALL + "/l-application";
    protected static final String DESK = "/bureau/participation/" + SLUG + "/questionnaires/l-application";
    protected static final String LEA = "lea@habitants.example";

    protected static final List<Choice> YES_NO = List.of(new Choice("o1", "Oui"), new Choice("o2", "Non"));

    @Autowired
    protected Surveys surveys;

    @Autowired
    protected JdbcClient jdbc;

    protected Territory town;
    protected TestVisitor admin;

    @BeforeEach
    void buildTown() {
        town = aTown();
        admin = new TestVisitor(aStaffMember(town, Role.ADMINISTRATOR, null));
        publish(town, aDraft(phase("Répondre", -5, 20, Capability.ANSWER)));
    }

    protected static SurveyItem item(String code, SurveyKind kind, String text, Need need, List<Choice> choices, When when) {
        return new SurveyItem(code, kind, text, "", need, choices, List.of(), when);
    }

    protected static List<SurveyItem> questions() {
        return List.of(
                item("q1", SurveyKind.ONE, "Avez-vous l’application ?", Need.REQUIRED, YES_NO, When.ALWAYS),
                item("q2", SurveyKind.SEVERAL, "Pour quoi faire ?", Need.OPTIONAL, List.of(new Choice("o3", "Les bus"), new Choice("o4", "Les déchets")), new When.Equals("q1", "o1")),
                item("p1", SurveyKind.PAGE, "Et encore", Need.OPTIONAL, List.of(), When.ALWAYS),
                item("q3", SurveyKind.LONG_TEXT, "Pourquoi pas ?", Need.OPTIONAL, List.of(), new When.Equals("q1", "o2")),
                item("q4", SurveyKind.NUMBER, "Votre âge ?", Need.OPTIONAL, List.of(), When.ALWAYS));
    }

    protected Process process() {
        return InTerritory.call(town.id(), () -> processes.find(SLUG).orElseThrow());
    }

    protected Survey survey() {
        return InTerritory.call(town.id(), () -> surveys.find(process(), "l-application").orElseThrow());
    }

    protected Survey ask(Who who, Results results) {
        return ask(who, results, questions());
    }

    protected Survey ask(Who who, Results results, List<SurveyItem> items) {
        in(town, () -> {
            Survey made = surveys.create(process(), new SurveyAbout("L’application", "Pour la refaire.", who, results), admin);
            items.forEach(item -> surveys.edit(made, form -> form.put(item, 100), admin));
            surveys.publish(made, admin);
        });
        return survey();
    }

    /** The process is over. */
    protected void close() {
        in(town, () -> jdbc.sql("update participation.phase set opens_at = now() - interval '9 days', closes_at = now() - interval '1 day' where territory_id = ?")
                .param(town.id())
                .update());
    }

    /** Where an answer leads, below the address of the territory. */
    protected String to(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + Jsoup.parse(answer.body()).text()));
        return location.substring(location.indexOf("/participer"));
    }

    /** Begins nobody's sheet; gives its token. */
    protected String begin() {
        String sheet = to(post(town, SURVEY + "/commencer", ""));
        return sheet.substring(sheet.indexOf("jeton=") + 6);
    }

    protected HttpResponse<String> save(String token, int page, String shown, String step, String... answers) {
        return post(town, SURVEY + "/repondre", form("jeton", token, "page", String.valueOf(page), "montrees", shown, "etape", step)
                + (answers.length == 0 ? "" : "&" + form(answers)));
    }

    protected HttpResponse<String> sendSheet(String token) {
        return post(town, SURVEY + "/envoyer", form("jeton", token));
    }

    protected static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    protected long count(String table) {
        return InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from participation." + table + " where territory_id = ?")
                .param(town.id())
                .query(Long.class)
                .single());
    }

    /** So many answers, as if they had been sent. */
    protected void answered(int how, String json) {
        in(town, () -> jdbc.sql("""
                insert into participation.survey_answer (territory_id, survey_id, version, answers, answered_on)
                select ?, ?, 1, ?::jsonb, ? from generate_series(1, ?)
                """).params(town.id(), survey().id(), json, LocalDate.now(), how).update());
    }

}
