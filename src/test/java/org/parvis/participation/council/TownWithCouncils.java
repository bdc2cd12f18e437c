package org.parvis.participation.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.DrawDay;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.Panels;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests in a town of their own with a public council: two seats by a call, three designated with one substitute. */
abstract class TownWithCouncils extends TownWithIdeas {

    protected static final String ALL = "/bureau/conseils";
    protected static final String DESK = ALL + "/conseil-du-centre";
    protected static final String PUBLIC = "/conseils/conseil-du-centre";

    @Autowired
    protected Councils councils;

    @Autowired
    protected Colleges colleges;

    @Autowired
    protected Mandates mandates;

    @Autowired
    protected Applications applications;

    @Autowired
    protected JdbcClient jdbc;

    protected Territory town;
    protected Person officer;
    protected Process process;

    @Autowired
    protected Panels panels;

    @Autowired
    private DrawDay day;

    @Autowired
    private TerritoryImport files;

    /** With a department that has nothing to do with the council. */
    @Override
    protected Territory aTown() {
        String slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        files.run(new TownFiles(slug).replacing("departments:\n", "departments:\n  - {code: parcs, name: Parcs, email: parcs@ville.example}\n"), "territory.yml");
        return territories.findTerritory(slug).orElseThrow();
    }

    @BeforeEach
    void buildTown() {
        town = aTown();
        officer = anAdministrator(town);
        process = publish(town, aDraft(phase("Se réunir", -1, 90, Capability.PROPOSE)));
        build(officer, process.id().toString());
    }

    /** With its colleges, public. */
    protected void build(Person by, String process) {
        done(post(by, ALL, about("Conseil du centre", "voirie", process)));
        done(post(by, DESK + "/colleges", college("Habitants volontaires", "CALL", 2, 0)));
        done(post(by, DESK + "/colleges", college("Élus", "DESIGNATION", 3, 1)));
        done(post(by, DESK + "/publier", ""));
    }

    protected static String about(String title, String department, String process) {
        return form(
                "kind", "DISTRICT", "title", title, "purpose", "Donner un avis sur le quartier.", "basis", "CGCT, L2143-1", "charter", "Quatre séances par an.",
                "district", "", "process", process, "department", department);
    }

    protected static String college(String name, String filling, int seats, int substitutes) {
        return form(
                "name", name, "filling", filling, "byWhom", "Le maire", "seats", "" + seats, "substitutes", "" + substitutes, "months", "24",
                "renewals", "1", "panel", "");
    }

    protected static String person(String name, String email, boolean isNamed) {
        String form = form("name", name, "apart", "", "email", email, "by", "Arrêté du 3 juin", "startsOn", LocalDate.now().toString(), "place", "titulaire");
        return isNamed ? form + "&named=oui" : form;
    }

    protected static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).select(".error, h1").text()).isEqualTo(303);
        return answer;
    }

    protected static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    protected Council council() {
        return InTerritory.call(town.id(), () -> councils.find("conseil-du-centre").orElseThrow());
    }

    /** Those who were drawn take the seats of a college, as an officer reads and confirms it. */
    protected HttpResponse<String> take(College college) {
        String path = desk(college) + "/prendre";
        String read = read(get(officer, path)).select("input[name=personne]").eachAttr("value").stream()
                .map(id -> "&personne=" + id)
                .collect(Collectors.joining());
        return post(officer, path, "etape=confirmer" + read);
    }

    protected College college(String name) {
        return InTerritory.call(town.id(), () -> colleges.list(council())).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    protected String desk(College college) {
        return DESK + "/colleges/" + college.id();
    }

    protected HttpResponse<String> designate(String name, String email, boolean isNamed) {
        return post(officer, desk(college("Élus")) + "/designer", person(name, email, isNamed));
    }

    protected List<Mandate> members() {
        return InTerritory.call(town.id(), () -> mandates.listOpen(council()));
    }

    protected Mandate member(String name) {
        return members().stream().filter(one -> one.member().name().equals(name)).findFirst().orElseThrow();
    }

    protected List<Mandate> ended() {
        return InTerritory.call(town.id(), () -> mandates.listEnded(council()));
    }

    protected static String desk(Mandate mandate) {
        return DESK + "/membres/" + mandate.id();
    }

    /** As if all that runs ended so many days from now. */
    protected void endIn(int days) {
        in(town, () -> jdbc.sql("""
                update participation.council_mandate set starts_on = current_date - 400, ends_on = current_date + ? where territory_id = ? and ended_on is null
                """).params(days, town.id()).update());
    }

    protected void call() {
        done(post(officer, desk(college("Habitants volontaires")) + "/appel", form(
                "words", "Deux heures par mois, pour qui habite le centre.", "until", LocalDate.now().plusDays(20).toString())));
    }

    protected String application(String name, String email) {
        return form(
                "college", college("Habitants volontaires").id().toString(), "motivation", "J’habite ici depuis dix ans.", "name", name, "email", email, "phone", "",
                "etape", "envoyer", "key", UUID.randomUUID().toString());
    }

    protected List<Application> applied() {
        return InTerritory.call(town.id(), () -> applications.list(council()));
    }

    protected Panel drawn() {
        String all = "/bureau/participation/" + SLUG + "/tirages";
        String desk = all + "/le-tirage";
        done(post(officer, all, form(
                "title", "Le tirage", "words", "", "from", LocalDate.now().plusDays(1).toString(), "to", LocalDate.now().plusDays(400).toString(),
                "source", "Loto.", "sourceOn", LocalDate.now().toString())));
        StringBuilder csv = new StringBuilder("nom;groupe;email\n");
        for (int i = 1; i <= 5; i++) {
            csv.append("Habitant ").append(i).append(";Centre;h").append(i).append("@habitants.example\n");
        }
        FormWithFiles form = new FormWithFiles().with("fichier", csv.toString().getBytes(StandardCharsets.UTF_8));
        done(send(HttpRequest.newBuilder(at(town, desk + "/liste"))
                .header("Cookie", "parvis=" + officer.cookie()).header("Content-Type", form.contentType()).header("Sec-Fetch-Site", "same-origin")
                .POST(form.publisher()).build()));
        done(post(officer, desk + "/places", form("groupe0", "Centre", "places0", "2")));
        day.announceAsIfBefore(town, SLUG, "le-tirage");
        done(post(officer, desk + "/tirer", form("randomness", "3 11", "again", "3 11")));
        candidates().forEach(one -> accept(one, ""));
        return panel();
    }

    protected Panel panel() {
        return InTerritory.call(town.id(), () -> panels.find(process, "le-tirage").orElseThrow());
    }

    protected List<Candidate> candidates() {
        return InTerritory.call(town.id(), () -> panels.drawn(panel()));
    }

    protected void accept(Candidate one, String name) {
        done(post(officer, "/bureau/participation/" + SLUG + "/tirages/le-tirage/personnes/" + one.id(), form("reponse", "ACCEPTED", "nom", name)));
    }
}
