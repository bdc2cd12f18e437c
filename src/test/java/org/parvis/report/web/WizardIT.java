package org.parvis.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The path to a report as a browser without JavaScript walks it. */
class WizardIT extends ParvisIT {

    private static final String TOWN_HALL = "choice=2.2951%3B48.7801%3B%3B1+place+de+la+Mairie";
    private static final String NEXT_TOWN = "choice=2.32%3B48.78%3B%3B1+rue+d%27ailleurs";
    private static final String LAMP = "answer.poteau=1147&answer.etendue=une";

    private static final String DAMAGED_SLAB = "&words=dalle+cass%C3%A9e&category=trottoir&lon=2.2951&lat=48.7801";

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
        String form = "key=k-" + System.nanoTime() + DAMAGED_SLAB;
        Set<String> answers = inParallel(() -> patiently("/api/signalements", form).body());
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
    void answersTheSheetWithTheReceiptOfADraftThatWasSent() {
        String draft = ready("trottoir");
        next(draft + "/verifier", "");
        String answer = post(town, "/api/signalements", "key=s1&draft=" + token(draft) + DAMAGED_SLAB).body();
        assertThat(answer).contains("\"state\":\"sent\"").contains(draft + "/recu");
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void goesOnFromTheSheetWithADraftThatWasNotSent() {
        String draft = placed("trottoir");
        next(draft + "/coordonnees", "email=awa%40exemple.fr&name=Awa");
        String form = "&draft=" + token(draft) + "&words=dalle+cass%C3%A9e";
        assertThat(post(town, "/api/signalements", "key=s2" + form).body()).contains(draft + "/recu");
        assertThat(post(town, "/api/signalements", "key=s3" + form).body()).contains(draft + "/recu");
        assertThat(get(town, draft + "/recu").statusCode()).isEqualTo(200);
        assertThat(in(() -> jdbc.sql("select name from casework.requester").query(String.class).single()))
                .isEqualTo("Awa");
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void makesOneReportOfScreensAndSheetAtTheSameMoment() throws Exception {
        String draft = ready("trottoir");
        AtomicInteger turn = new AtomicInteger();
        inParallel(() -> turn.getAndIncrement() % 2 == 0
                ? next(draft + "/verifier", "")
                : patiently("/api/signalements", "key=p" + turn.get() + "&draft=" + token(draft) + DAMAGED_SLAB).body());
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void tellsThePhoneWhichPhotosWereNotTaken() {
        byte[] noPhoto = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        FormWithFiles form = new FormWithFiles()
                .with("key", "f1").with("words", "dalle cassée").with("category", "trottoir")
                .with("lon", "2.2951").with("lat", "48.7801")
                .with("photos", SamplePictures.jpeg(64, 48)).with("photos", noPhoto).with("photos", noPhoto);
        String answer = post("/api/signalements", form).body();
        assertThat(answer).contains("\"state\":\"sent\"").contains("2 photos n’ont pas été prises").contains("n’est pas une photo");
        String number = in(() -> jdbc.sql("select number from report.report").query(String.class).single());
        assertThat(get(town, "/signalements/" + number).body()).contains("2 photos n’ont pas été prises");
        assertThat(in(() -> jdbc.sql("select count(*) from files.picture").query(Integer.class).single())).isEqualTo(1);
    }

    @Test
    void takesAPhotoOnceThatAPhoneSendsTwice() {
        String draft = placed("trottoir");
        FormWithFiles photo = new FormWithFiles().with("photos", SamplePictures.jpeg(64, 48));
        post(draft + "/photos", photo);
        post("/api/signalements", new FormWithFiles()
                .with("key", "f2").with("draft", token(draft)).with("photos", SamplePictures.jpeg(64, 48)));
        assertThat(in(() -> jdbc.sql("select count(*) from files.picture").query(Integer.class).single())).isEqualTo(1);
    }

    @Test
    void offersTheThingsNearbyAndMovesThePlaceToTheChosenOne() {
        String draft = begun("lampadaire éteint");
        next(draft + "/categorie", "category=lampadaire-eteint");
        next(draft + "/lieu", "choice=2.2903%3B48.7801%3B%3B12+rue+Houdan");
        assertThat(get(town, draft + "/questions").body())
                .contains("N°\u00A0L1").contains("N°\u00A0L2").doesNotContain("N°\u00A0L3").contains("à 15\u00A0m");
        next(draft + "/questions", "object=L1&answer.etendue=une");
        assertThat(next(draft + "/questions", "object=L2&answer.poteau=L1&answer.etendue=une")).isEqualTo(draft + "/photos");
        next(draft + "/photos", "then=");
        next(draft + "/coordonnees", "email=");
        assertThat(get(town, draft + "/verifier").body()).contains("n°\u00A0L2");
        next(draft + "/verifier", "");
        assertThat(in(() -> jdbc.sql("select object_id || ' ' || address || ' ' || point::text || ' ' || answers::text from report.report")
                        .query(String.class)
                        .single()))
                .startsWith("L2 12 rue Houdan (2.2905,48.7801)").contains("\"poteau\": [\"L2\"]");
    }

    @Test
    void letsPeopleSayThatTheyCannotReadTheNumber() {
        String draft = begun("lampadaire éteint");
        next(draft + "/categorie", "category=lampadaire-eteint");
        next(draft + "/lieu", "choice=2.2903%3B48.7801%3B%3B12+rue+Houdan");
        assertThat(post(town, draft + "/questions", "object=L9&answer.etendue=une").statusCode()).isEqualTo(303);
        assertThat(next(draft + "/questions", "object=%2F&answer.etendue=une")).isEqualTo(draft + "/photos");
        assertThat(get(town, draft + "/verifier").body()).contains("illisible").doesNotContain("Repère n°");
    }

    @Test
    void offersBinsThoughTheirCategoryAsksNothingElse() {
        String draft = begun("corbeille pleine");
        next(draft + "/categorie", "category=corbeille");
        assertThat(next(draft + "/lieu", "choice=2.3051%3B48.7850%3B%3BSquare")).isEqualTo(draft + "/questions");
        assertThat(next(draft + "/questions", "object=C7")).isEqualTo(draft + "/photos");
        String elsewhere = begun("corbeille pleine");
        next(elsewhere + "/categorie", "category=corbeille");
        assertThat(next(elsewhere + "/lieu", TOWN_HALL)).isEqualTo(elsewhere + "/photos");
    }

    @Test
    void offersWhereThePhotoWasTakenAsThePlace() {
        FormWithFiles form = new FormWithFiles()
                .with("words", "trottoir cassé")
                .with("photos", SamplePictures.jpegOfAPhone(64, 48, 1, 48.7801, 2.2951));
        String draft = post("/signaler", form).headers().firstValue("Location").orElseThrow()
                .replace("/t/" + town.slug(), "").replace("/categorie", "");
        next(draft + "/categorie", "category=trottoir");
        String page = get(town, draft + "/lieu").body();
        assertThat(page).contains("Votre photo a été prise ici").contains("2.2951;48.7801;;");
        assertThat(next(draft + "/lieu", "choice=2.2951%3B48.7801%3B%3B")).isEqualTo(draft + "/photos");
    }

    @Test
    void takesWhatIsTypedBeforeThePlaceOfThePhoto() {
        String draft = begun("trottoir cassé");
        post(draft + "/photos", new FormWithFiles().with("photos", SamplePictures.jpegOfAPhone(64, 48, 1, 48.7801, 2.2951)));
        next(draft + "/categorie", "category=trottoir");
        assertThat(firstButtonOf(get(town, draft + "/lieu").body())).doesNotContain("name=\"choice\"");
        assertThat(post(town, draft + "/lieu", "address=xyzzy").statusCode()).isEqualTo(422);
    }

    @Test
    void keepsTheWordsThoughThePhotoIsTooHeavy() {
        FormWithFiles form = new FormWithFiles().with("words", "trottoir cassé").with("photos", new byte[13 * 1024 * 1024]);
        String next = post("/signaler", form).headers().firstValue("Location").orElseThrow().replace("/t/" + town.slug(), "");
        assertThat(get(town, next).body()).contains("Une photo n’a pas été prise", "trop lourde");
        assertThat(get(town, next.replaceAll("/categorie.*", "/quoi")).body()).contains("trottoir cassé");
    }

    @Test
    void showsAPageWhereAFormIsFarTooHeavy() {
        FormWithFiles form = new FormWithFiles().with("words", "trottoir cassé").with("photos", new byte[41 * 1024 * 1024]);
        HttpResponse<String> page = post("/signaler", form);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<main");
    }

    @Test
    void keepsTheChosenReportThoughTheAddressIsWrong() {
        sent("trottoir");
        String draft = begun("trottoir cassé");
        next(draft + "/categorie", "category=trottoir");
        next(draft + "/lieu", TOWN_HALL);
        String number = in(() -> jdbc.sql("select number from report.report").query(String.class).single());
        HttpResponse<String> page = post(town, draft + "/proches", "same=" + number + "&email=awa%40");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"" + number + "\" checked").contains("value=\"awa@\"");
    }

    @Test
    void offersToReportWhatWasSearched() {
        String page = get(town, "/recherche?q=lampadaire+en+panne+rue+Houdan").body();
        assertThat(page).contains("Signaler\u00A0: Lampadaire éteint").contains("/signaler?mots=lampadaire+en+panne+rue+Houdan");
        assertThat(get(town, "/signaler?mots=lampadaire+en+panne").body()).contains(">lampadaire en panne</textarea>");
    }

    @Test
    void findsWhatHoldsSomeOfTheWordsAndNumbersInShort() {
        sent("trottoir");
        String number = in(() -> jdbc.sql("select number from report.report").query(String.class).single());
        assertThat(get(town, "/recherche?q=un+probl%C3%A8me+avec+un+elephant").body()).contains(number);
        assertThat(get(town, "/recherche?q=" + number.substring(number.length() - 4)).statusCode()).isEqualTo(303);
    }

    @Test
    void showsWhomToCallBeforeAnythingElseWhereTheWordsMeanADanger() {
        assertThat(get(town, begun("ça sent le gaz") + "/categorie").body()).contains("href=\"tel:18\"");
    }

    @Test
    void offersNoPhotoOfAnotherTownAsThePlace() {
        String draft = begun("trottoir cassé");
        post(draft + "/photos", new FormWithFiles().with("photos", SamplePictures.jpegOfAPhone(64, 48, 1, 48.85, 2.35)));
        next(draft + "/categorie", "category=trottoir");
        assertThat(get(town, draft + "/lieu").body()).doesNotContain("Votre photo a été prise ici");
    }

    /** What «Enter» in a field presses: the first button of the form that sends it. */
    private static String firstButtonOf(String page) {
        String form = page.substring(page.indexOf("id=\"place-form\""));
        Matcher button = Pattern.compile("<button(?![^>]*type=\"button\")[^>]*>").matcher(form);
        assertThat(button.find()).isTrue();
        return button.group();
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
    void showsKeptPhotosOnTheFirstScreenAndTakesThemOutThere() {
        String draft = placed("trottoir");
        post(draft + "/photos", new FormWithFiles().with("photos", SamplePictures.jpeg(64, 48)));
        Document page = Jsoup.parse(get(town, draft + "/quoi").body());
        assertThat(page.select(".photos li")).hasSize(1);
        String removed = post(draft + "/quoi", new FormWithFiles()
                        .with("words", "dalle cassée")
                        .with("remove", page.select("button[name=remove]").attr("value")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(removed).endsWith("/quoi");
        assertThat(get(town, draft + "/quoi").body()).contains("dalle cassée").doesNotContain("name=\"remove\"");
    }

    @Test
    void saysThatTheWholeStreetIsMeantWhereverThePlaceIsRead() {
        String draft = begun("trottoir cassé");
        next(draft + "/categorie", "category=trottoir");
        Document found = Jsoup.parse(post(town, draft + "/lieu", "address=mairie&street=oui").body());
        assertThat(found.select("input[name=street][checked]")).as("stays ticked while places are offered").hasSize(1);
        next(draft + "/lieu", TOWN_HALL + "&street=oui");
        assertThat(get(town, draft + "/verifier").body()).contains("1 place de la Mairie (toute la rue)");
        Document again = Jsoup.parse(get(town, draft + "/lieu").body());
        assertThat(again.select("input[name=address]").attr("value")).isEqualTo("1 place de la Mairie");
        assertThat(again.select("input[name=street][checked]")).hasSize(1);
        next(draft + "/lieu", TOWN_HALL);
        assertThat(get(town, draft + "/verifier").body()).doesNotContain("toute la rue");
        next(draft + "/lieu", TOWN_HALL + "&street=oui");
        next(draft + "/coordonnees", "email=");
        next(draft + "/verifier", "");
        assertThat(in(() -> jdbc.sql("select address from report.report").query(String.class).single()))
                .isEqualTo("1 place de la Mairie (toute la rue)");
    }

    @Test
    void keepsTheWholeStreetOfAPhoneThatWasWithoutNetwork() {
        String form = DAMAGED_SLAB + "&address=1+place+de+la+Mairie&street=oui";
        assertThat(post(town, "/api/signalements", "key=w1" + form).body()).contains("\"state\":\"sent\"");
        assertThat(in(() -> jdbc.sql("select address from report.report").query(String.class).single()))
                .isEqualTo("1 place de la Mairie (toute la rue)");
    }

    @Test
    void refusesAFileThatIsNoPhotoWithAWordAndGoesOn() {
        String draft = placed("trottoir");
        byte[] noPhoto = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> page = post(draft + "/photos", new FormWithFiles().with("photos", noPhoto));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("n’est pas une photo");
        assertThat(next(draft + "/photos", "then=")).isEqualTo(draft + "/coordonnees");
    }

    @Test
    void saysByTheFieldOnEitherScreenThatAPhotoWasNotTaken() {
        String draft = placed("trottoir");
        byte[] noPhoto = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        for (String screen : List.of("/quoi", "/photos")) {
            HttpResponse<String> answer = post(draft + screen, new FormWithFiles().with("words", "dalle cassée").with("photos", noPhoto));
            assertThat(answer.statusCode()).as(screen).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".field.wrong #photos-erreur").text()).as(screen).contains("n’est pas une photo");
            assertThat(page.select("#photos").attr("aria-describedby")).as(screen).isEqualTo("photos-erreur");
        }
    }

    @Test
    void saysOnTheNextScreenHowManyPhotosWereNotTakenAndWhy() {
        FormWithFiles form = new FormWithFiles().with("words", "dalle cassée")
                .with("photos", SamplePictures.png(20, 10))
                .with("photos", "no photo".getBytes(StandardCharsets.UTF_8))
                .with("photos", new byte[13 * 1024 * 1024])
                .with("photos", SamplePictures.png(30, 10));
        String next = redirected(post("/signaler", form));
        assertThat(get(town, next).body())
                .contains("2 photos n’ont pas été prises", "n’est pas une photo", "trop lourde")
                .doesNotContain("Cinq photos au plus");
        assertThat(Jsoup.parse(get(town, next.replaceAll("/categorie.*", "/photos")).body()).select("[name=remove]")).hasSize(2);
        FormWithFiles six = new FormWithFiles().with("words", "dalle cassée");
        for (int i = 1; i <= 6; i++) {
            six.with("photos", SamplePictures.png(10 * i, 10));
        }
        String full = redirected(post("/signaler", six));
        assertThat(get(town, full).body()).contains("Une photo n’a pas été prise", "Cinq photos au plus");
        String taken = redirected(post("/signaler", new FormWithFiles().with("words", "dalle").with("photos", SamplePictures.png(9, 9))));
        assertThat(taken).endsWith("/categorie");
        assertThat(Jsoup.parse(get(town, taken + "?refus=n%27importe&refus=").body()).select(".notice.warn")).isEmpty();
    }

    @Test
    void leadsBackFromEveryScreenOfASentReportToItsReceipt() {
        String draft = ready("trottoir");
        next(draft + "/verifier", "");
        for (String screen : List.of(
                "", "/quoi", "/categorie", "/appeler", "/lieu", "/proches", "/questions", "/photos", "/coordonnees", "/verifier")) {
            HttpResponse<String> back = get(town, draft + screen);
            assertThat(back.statusCode()).as(screen).isEqualTo(303);
            assertThat(redirected(back)).as(screen).isEqualTo(draft + "/recu");
        }
        FormWithFiles late = new FormWithFiles().with("words", "encore").with("photos", SamplePictures.png(20, 10));
        assertThat(redirected(post(draft + "/photos", late))).isEqualTo(draft + "/recu");
        assertThat(redirected(post(draft + "/quoi", late))).isEqualTo(draft + "/recu");
        assertThat(in(() -> jdbc.sql("select count(*) from files.picture").query(Integer.class).single())).isZero();
        assertThat(get(town, draft.replaceAll("[^/]+$", "0".repeat(32)) + "/lieu").body()).contains("n’existe plus");
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void keepsAnAddressAsLongAsOneIs() {
        String typed = IntStream.range(0, 20_000)
                .mapToObj(i -> String.valueOf((char) ('a' + (i * 7919L + i / 26 * 31L + (long) i * i) % 26)))
                .collect(Collectors.joining());
        String draft = begun("dalle cassée");
        next(draft + "/categorie", "category=trottoir");
        next(draft + "/lieu", "lon=2.2951&lat=48.7801&street=1&address=" + typed);
        next(draft + "/photos", "then=");
        next(draft + "/coordonnees", "email=");
        String said = Jsoup.parse(get(town, draft + "/verifier").body()).select("#place dd").eachText().getFirst();
        assertThat(said).startsWith(typed.substring(0, 190)).hasSizeLessThan(250);
        assertThat(next(draft + "/verifier", "")).isEqualTo(draft + "/recu");
        assertThat(post(town, draft + "/lieu", "address=" + typed).statusCode()).isIn(303, 422);
        assertThat(post(town, "/api/signalements", "key=long" + DAMAGED_SLAB + "&address=" + typed).body())
                .contains("\"state\":\"sent\"");
    }

    private String redirected(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replace("/t/" + town.slug(), "");
    }

    private static String token(String draft) {
        return draft.substring(draft.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> post(String path, FormWithFiles form) {
        return send(HttpRequest.newBuilder(at(town, path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", form.contentType())
                .POST(form.publisher())
                .build());
    }

    private String begun(String words) {
        return next("/signaler", "words=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8))
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
        HttpResponse<String> response = patiently(path, form);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow().replace("/t/" + town.slug(), "");
    }

    /** Tried again where the server is too busy for sixty-four at once, as it tells people to. */
    private HttpResponse<String> patiently(String path, String form) {
        HttpResponse<String> response = post(town, path, form);
        for (int i = 0; i < 20 && response.statusCode() == 503; i++) {
            LockSupport.parkNanos(200_000_000);
            response = post(town, path, form);
        }
        return response;
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
