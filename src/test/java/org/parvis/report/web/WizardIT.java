package org.parvis.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The path to a report as a browser without JavaScript walks it. */
class WizardIT extends ParvisIT {

    private static final String TOWN_HALL = "choice=2.2951%3B48.7801%3B%3B1+place+de+la+Mairie";
    private static final String NEXT_TOWN = "choice=2.32%3B48.78%3B%3B1+rue+d%27ailleurs";
    private static final String LAMP = "answer.poteau=1147&answer.etendue=une";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    @Test
    void leadsFromTheFirstWordToTheReceipt() {
        String draft = begun("Le lampadaire clignote");
        assertThat(get(town, draft + "/categorie").body()).contains("parce que vous avez écrit").contains("lampadaire-eteint");
        assertThat(next(draft + "/categorie", "category=lampadaire-eteint")).isEqualTo(draft + "/lieu");
        assertThat(next(draft + "/lieu", TOWN_HALL)).isEqualTo(draft + "/questions");
        assertThat(next(draft + "/questions", LAMP)).isEqualTo(draft + "/photos");
        assertThat(next(draft + "/photos", "then=")).isEqualTo(draft + "/coordonnees");
        assertThat(next(draft + "/coordonnees", "email=awa%40exemple.fr")).isEqualTo(draft + "/verifier");
        assertThat(get(town, draft + "/verifier").body()).contains("1147").contains("1 place de la Mairie");
        assertThat(next(draft + "/verifier", "")).isEqualTo(draft + "/recu");
        assertThat(get(town, draft + "/recu").body()).containsPattern("S-\\d{4}-\\d+").containsPattern("[A-Z]{4}-[A-Z]{4}");
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasTypedWhenAnAnswerIsWrong() {
        String draft = placed("lampadaire-eteint");
        HttpResponse<String> page = post(town, draft + "/questions", "answer.poteau=&answer.etendue=plusieurs");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#answer.poteau\"").contains("value=\"plusieurs\" checked");
    }

    @Test
    void asksAQuestionThatDependsOnAnotherOnceThatOneIsAnswered() {
        String draft = placed("lampadaire-eteint");
        HttpResponse<String> again = post(town, draft + "/questions", "answer.poteau=1147&answer.etendue=plusieurs&answer.combien=");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Combien de lampes");
    }

    @Test
    void saysWhomToCallAndTakesNoReportInAnEmergency() {
        String draft = begun("Ça sent le gaz");
        assertThat(next(draft + "/categorie", "category=gaz")).isEqualTo(draft + "/appeler");
        assertThat(get(town, draft + "/appeler").body()).contains("href=\"tel:18\"").contains("href=\"tel:112\"");
        assertThat(post(town, draft + "/verifier", "").statusCode()).isEqualTo(422);
        assertThat(reports()).isZero();
    }

    @Test
    void saysWhichCommuneAPlaceOutsideLiesIn() {
        String draft = begun("trou dans la route");
        next(draft + "/categorie", "category=trottoir");
        HttpResponse<String> page = post(town, draft + "/lieu", NEXT_TOWN);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Bourg").contains("https://bourg.example");
    }

    @Test
    void showsTheSameProblemNearbyBeforeAnythingMoreIsAsked() {
        sent("trottoir");
        String draft = begun("trottoir cassé");
        next(draft + "/categorie", "category=trottoir");
        assertThat(next(draft + "/lieu", TOWN_HALL)).isEqualTo(draft + "/proches");
        String number = in(() -> jdbc.sql("select number from report.report").query(String.class).single());
        assertThat(get(town, draft + "/proches").body()).contains(number);
        assertThat(next(draft + "/proches", "same=" + number)).isEqualTo("/signaler/rejoint/" + number);
        assertThat(in(() -> jdbc.sql("select confirmations from report.report").query(Integer.class).single())).isEqualTo(1);
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void makesOneReportOfSixtyFourSendings() throws Exception {
        String draft = ready("trottoir");
        Set<String> answers = inParallel(() -> next(draft + "/verifier", ""));
        assertThat(answers).containsExactly(draft + "/recu");
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void makesOneReportOfAPhoneThatTriesAgainAndAgain() throws Exception {
        String form = "key=k-" + System.nanoTime() + "&words=dalle+cass%C3%A9e&category=trottoir&lon=2.2951&lat=48.7801";
        Set<String> answers = inParallel(() -> post(town, "/api/signalements", form).body());
        assertThat(answers).hasSize(1).first().asString().contains("\"state\":\"sent\"");
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void keepsAnUnfinishedReportOfAPhoneAsADraft() {
        String answer = post(town, "/api/signalements", "key=u&words=lampadaire+%C3%A9teint&category=lampadaire-eteint&lon=2.2951&lat=48.7801")
                .body();
        assertThat(answer).contains("\"state\":\"unfinished\"").contains("/questions");
        assertThat(reports()).isZero();
    }

    @Test
    void knowsNoDraftOfAnotherTerritory() {
        String draft = ready("trottoir");
        Territory other = ReportingTown.create(imports, territories);
        assertThat(get(other, draft + "/verifier").statusCode()).isEqualTo(422);
        assertThat(post(other, draft + "/verifier", "").statusCode()).isEqualTo(422);
        assertThat(reports()).isZero();
    }

    @Test
    void refusesAFileThatIsNoPhotoWithAWordAndGoesOn() {
        String draft = placed("trottoir");
        HttpResponse<String> page = send(HttpRequest.newBuilder(at(town, draft + "/photos"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n<script>alert(1)</script>\r\n--x--\r\n"))
                .build());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("n’est pas une photo");
        assertThat(next(draft + "/photos", "then=")).isEqualTo(draft + "/coordonnees");
    }

    private String begun(String words) {
        return next("/signaler", "words=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
                .replace("/categorie", "");
    }

    private String placed(String category) {
        String draft = begun("problème");
        next(draft + "/categorie", "category=" + category);
        next(draft + "/lieu", TOWN_HALL);
        return draft;
    }

    private String ready(String category) {
        String draft = placed(category);
        next(draft + "/photos", "then=");
        next(draft + "/coordonnees", "email=");
        return draft;
    }

    private void sent(String category) {
        assertThat(next(ready(category) + "/verifier", "")).endsWith("/recu");
    }

    /** Sends a screen's form and gives where it leads, without the territory's prefix. */
    private String next(String path, String form) {
        HttpResponse<String> response = post(town, path, form);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow().replace("/t/" + town.slug(), "");
    }

    private int reports() {
        return in(() -> jdbc.sql("select count(*) from report.report").query(Integer.class).single());
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return InTerritory.<T, RuntimeException>call(town.id(), work::get);
    }

    private static Set<String> inParallel(Callable<String> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(64)) {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                running.add(threads.submit(work));
            }
            Set<String> answers = new HashSet<>();
            for (Future<String> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
