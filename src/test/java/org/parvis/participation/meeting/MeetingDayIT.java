package org.parvis.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.files.PictureAccess;
import org.parvis.files.PictureVariant;
import org.parvis.participation.Proposal;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.Person;
import org.parvis.testing.SamplePictures;
import org.parvis.testing.StatementCounter;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** The day itself and after it: who came, what tables said, the ideas born there, the minutes. */
class MeetingDayIT extends TownThatMeets {

    private static final String AWA = "awa@habitants.example";

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private TableNotes notes;

    @Autowired
    private NotePictures photos;

    private HttpResponse<String> tell(Person who, String json) {
        return send(HttpRequest.newBuilder(at(who.territory(), DESK + "/entree/pointages"))
                .header("Cookie", "parvis=" + who.cookie())
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static String tick(UUID id, UUID registration, int people) {
        return "{\"id\":\"%s\",\"registration\":\"%s\",\"people\":%d,\"at\":\"%s\"}".formatted(id, registration, people, Instant.now());
    }

    private Arrival.Figures figures() {
        return InTerritory.call(town.id(), () -> arrivals.figures(meeting()));
    }

    @Test
    void countsEachTickOnceHoweverOftenDevicesTell() {
        announce(5);
        UUID awa = registration(register(AWA, "1")).id();
        String list = get(antoine, DESK + "/entree/liste.json").body();
        assertThat(list).contains("Awa D.", "\"tickets\":[\"").doesNotContain(AWA);
        UUID first = UUID.randomUUID();
        String both = "[" + tick(first, awa, 2) + ",{\"id\":\"" + UUID.randomUUID() + "\",\"people\":400,\"at\":\"2000-01-01T00:00:00Z\"}]";
        assertThat(tell(antoine, both).body()).contains("COUNTED").doesNotContain("TWICE");
        assertThat(tell(antoine, both).body()).as("told again").doesNotContain("TWICE");
        assertThat(figures()).isEqualTo(new Arrival.Figures(2, 2, 400));
        Person lea = aStaffMember(town, Role.MODERATOR, null);
        assertThat(tell(lea, "[" + tick(UUID.randomUUID(), awa, 2) + "]").body()).as("another device").contains("TWICE", first.toString());
        assertThat(tell(lea, "[" + tick(UUID.randomUUID(), UUID.randomUUID(), 1) + "]").body()).contains("UNKNOWN");
        tell(lea, "[{\"id\":\"" + first + "\",\"undo\":true}]");
        assertThat(figures().arrived()).isZero();
        assertThat(tell(lea, "[" + tick(UUID.randomUUID(), awa, 1) + "]").body()).contains("COUNTED");
        assertThat(figures().arrived()).isOne();
        assertThat(tell(lea, "{").statusCode()).isEqualTo(400);
        assertThat(tell(lea, "[{\"id\":\"x\"}]").statusCode()).isEqualTo(400);
    }

    @Test
    void readsOnceWhateverADeviceTells() {
        announce(5);
        String few = walkers(2);
        String many = walkers(60);
        String twice = "[%1$s,%1$s]".formatted(walkers(1).substring(1).replace("]", ""));
        assertThat(tell(antoine, twice).body()).contains("COUNTED").doesNotContain("TWICE");
        assertThat(figures().walkIns()).as("one tick, however often it is in what is told").isOne();
        int cost = StatementCounter.count(town, () -> tell(antoine, few));
        assertThat(StatementCounter.count(town, () -> tell(antoine, many))).as("told again").isEqualTo(cost);
        assertThat(figures().walkIns()).isEqualTo(63);
        assertThat(tell(antoine, "[{\"id\":\"" + UUID.randomUUID() + "\",\"registration\":\"x\",\"people\":1}]").body()).contains("UNKNOWN");
    }

    private static String walkers(int many) {
        return IntStream.range(0, many).mapToObj(i -> "{\"id\":\"" + UUID.randomUUID() + "\",\"people\":1}").collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void givesAWrongNumberAtTheDoorBack() {
        announce(5);
        UUID awa = registration(register(AWA, "1")).id();
        HttpResponse<String> wrong = post(antoine, DESK + "/entree", form("id", UUID.randomUUID().toString(), "personnes", "douze"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select("#personnes").val()).isEqualTo("douze");
        assertThat(read(wrong).select("#personnes-erreur").text()).contains("de 1 à");
        HttpResponse<String> none = post(antoine, DESK + "/entree", form("id", UUID.randomUUID().toString(), "inscrit", awa.toString(), "personnes", "0"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(read(none).select("section form #p-billet-erreur")).hasSize(1);
        assertThat(figures().all()).isZero();
    }

    @Test
    void ticksByFormsWithoutJavaScript() {
        announce(5);
        String key = register(AWA, "1");
        String ticket = Registrations.ticket(key);
        Document scanned = read(get(antoine, DESK + "/entree?billet=" + ticket));
        assertThat(scanned.select("#billet").text()).isEqualTo("Awa D.");
        String id = scanned.select("section form [name=id]").val();
        String form = form("id", id, "inscrit", registration(key).id().toString(), "personnes", "2");
        assertThat(post(antoine, DESK + "/entree", form).headers().firstValue("Location").orElseThrow()).contains("fait=compte");
        assertThat(read(get(antoine, DESK + "/entree?billet=" + ticket)).text()).contains("Déjà pointé");
        post(antoine, DESK + "/entree", form("id", UUID.randomUUID().toString(), "personnes", "3"));
        assertThat(figures()).isEqualTo(new Arrival.Figures(2, 2, 3));
        post(antoine, DESK + "/entree/annuler", form("id", id));
        assertThat(figures().arrived()).isZero();
        assertThat(read(get(antoine, DESK + "/entree?billet=nope")).text()).contains("Ce billet n’est pas de cette rencontre");
        assertThat(get(antoine, DESK + "/entree/hors-ligne").body()).as("nobody's name is kept with the page").doesNotContain("Awa D.");
        assertThat(get(town, PAGE + "/billet?cle=" + ticket).statusCode()).as("a ticket undoes nothing").isEqualTo(404);
    }

    @Test
    void makesAnIdeaOfATablesNoteThatKeepsWhereItWasBorn() {
        announce(5);
        begin(1);
        Person lea = aStaffMember(town, Role.MODERATOR, null);
        assertThat(post(lea, DESK + "/suites/compte-rendu", form("headcount", "42", "minutes", "", "publier", "oui")).statusCode()).isEqualTo(422);
        HttpResponse<String> blind = note(lea, new FormWithFiles().with("table", "Table 3").with("words", "Des bancs à l’ombre").with("photo", SamplePictures.jpeg(60, 40)));
        assertThat(blind.statusCode()).as("a photo has its words").isEqualTo(422);
        assertThat(read(blind).select("[name=words]").text()).isEqualTo("Des bancs à l’ombre");
        assertThat(note(lea, new FormWithFiles().with("table", "Table 3").with("facilitator", "Nadia").with("people", "6").with("words", "Des bancs à l’ombre")
                .with("alt", "Un plan du parc avec des croix").with("photo", SamplePictures.jpeg(60, 40))).statusCode()).isEqualTo(303);
        assertThat(read(get(lea, DESK + "/suites?table=Table+3")).select("[name=table]").val()).as("the next one of the table").isEqualTo("Table 3");
        TableNote note = InTerritory.call(town.id(), () -> notes.list(meeting()).getFirst());
        String path = DESK + "/suites/notes/" + note.id();
        assertThat(post(lea, path + "/idee", form("titre", "", "texte", "x")).statusCode()).isEqualTo(422);
        assertThat(post(lea, path + "/idee", form("titre", "Des bancs sous les arbres", "texte", "Avec un dossier.")).statusCode()).isEqualTo(303);
        assertThat(post(lea, path + "/idee", form("titre", "Encore", "texte", "x")).statusCode()).as("once").isEqualTo(422);
        assertThat(post(lea, path + "/retirer", "").statusCode()).isEqualTo(422);
        Proposal idea = InTerritory.call(town.id(), () -> proposals.get(Objects.requireNonNull(notes.find(meeting(), note.id()).orElseThrow().proposalId())));
        assertThat(idea.isVisible()).isTrue();
        assertThat(idea.shownName()).isEqualTo("Atelier «\u00a0Repenser le parc\u00a0»");
        String page = read(get(town, PROCESS + "/idees/" + idea.number())).text();
        assertThat(page).contains("Où cette idée est née", "Table 3", "Repenser le parc", "Des bancs à l’ombre").doesNotContain("Nadia");
        assertThat(get(town, PROCESS + "/idees.csv").body()).contains("meeting_table", "Repenser le parc", "Table 3");
        assertThat(get(town, PAGE + "/compte-rendu").statusCode()).as("for the desk alone").isEqualTo(404);
        assertThat(post(lea, DESK + "/suites/compte-rendu", form("headcount", "42", "minutes", "On a parlé des bancs.", "publier", "oui")).statusCode()).isEqualTo(303);
        String minutes = read(get(town, PAGE + "/compte-rendu")).text();
        assertThat(minutes).contains("On a parlé des bancs.", "42", "Table 3", "L’idée née de cette table").doesNotContain("Nadia");
        assertThat(get(town, PAGE).body()).contains("Lire le compte rendu");
    }

    @Test
    void takesAPhotoDownWithItsIdeaAndByItself() {
        announce(5);
        begin(1);
        assertThat(note(antoine, new FormWithFiles().with("table", "Table 3").with("words", "Des bancs à l’ombre").with("alt", "Un plan").with("photo", SamplePictures.jpeg(60, 40)))
                .statusCode()).isEqualTo(303);
        TableNote note = InTerritory.call(town.id(), () -> notes.list(meeting()).getFirst());
        String path = DESK + "/suites/notes/" + note.id();
        assertThat(audience(note)).isEqualTo(PictureAccess.Audience.NOBODY);
        assertThat(post(antoine, path + "/idee", form("titre", "Des bancs sous les arbres", "texte", "Avec un dossier.")).statusCode()).isEqualTo(303);
        post(antoine, DESK + "/suites/compte-rendu", form("headcount", "42", "minutes", "On a parlé des bancs.", "publier", "oui"));
        assertThat(audience(note)).isEqualTo(PictureAccess.Audience.EVERYBODY);
        assertThat(read(get(town, PAGE + "/compte-rendu")).text()).contains("Des bancs à l’ombre");
        in(town, () -> moderation.rule(
                Objects.requireNonNull(notes.find(meeting(), note.id()).orElseThrow().proposalId()), new Ruling(ModerationAct.HIDE, "1", 1, "Met en cause une personne."), admin));
        assertThat(audience(note)).as("hidden with its idea").isEqualTo(PictureAccess.Audience.NOBODY);
        assertThat(read(get(town, PAGE + "/compte-rendu")).text()).contains("On a parlé des bancs.").doesNotContain("Des bancs à l’ombre");
        assertThat(read(get(antoine, path)).text()).contains("Retirer la photo");
        assertThat(post(antoine, path + "/photo/retirer", "").headers().firstValue("Location").orElseThrow()).contains("fait=photo");
        assertThat(InTerritory.call(town.id(), () -> notes.photos(List.of(note.id()))).keySet()).isEmpty();
        assertThat(read(get(antoine, path)).text()).doesNotContain("Retirer la photo");
        post(antoine, path, form("table", "Table 4", "words", "Des bancs"));
        post(antoine, DESK + "/suites/notes", form("table", "Table 5", "words", "Rien"));
        TableNote other = InTerritory.call(town.id(), () -> notes.list(meeting()).getLast());
        post(antoine, DESK + "/suites/notes/" + other.id() + "/retirer", "");
        List<String> acts = InTerritory.call(town.id(), () -> jdbc.sql(
                        "select act from journal.entry where territory_id = ? and act like 'participation.meeting%' order by id")
                .param(town.id()).query(String.class).list());
        assertThat(acts).endsWith("participation.meetingPhotoRemoved", "participation.meetingNoteChanged", "participation.meetingNoted", "participation.meetingNoteRemoved");
    }

    private PictureAccess.Audience audience(TableNote note) {
        return InTerritory.call(town.id(), () -> photos.audience(Visitor.NOBODY, note.id(), PictureVariant.LARGE));
    }

    private HttpResponse<String> note(Person who, FormWithFiles form) {
        return send(HttpRequest.newBuilder(at(who.territory(), DESK + "/suites/notes"))
                .header("Cookie", "parvis=" + who.cookie())
                .header("Content-Type", form.contentType())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(form.publisher())
                .build());
    }

    @Test
    void isPreparedByHeadsAndKeptByWhoeverReceivesPeople() {
        announce(5);
        UUID note = UUID.randomUUID();
        Person theirs = anAgent(town, voirie(town));
        Person elsewhere = anAgent(town, InTerritory.call(town.id(), () -> departments.list().stream()
                .filter(one -> !one.code().equals("voirie")).findFirst().orElseThrow().id()));
        Person stranger = anAdministrator(aTown());
        Person resident = aResident(town);
        for (String path : List.of("/inscrits", "/inscrits/feuille", "/entree", "/entree/hors-ligne", "/entree/liste.json", "/suites", "/questions")) {
            assertThat(get(theirs, DESK + path).statusCode()).as(path).isEqualTo(200);
            assertThat(get(aStaffMember(town, Role.FRONT_DESK, null), DESK + path).statusCode()).as(path).isEqualTo(200);
            assertThat(get(elsewhere, DESK + path).statusCode()).as("another department " + path).isEqualTo(404);
            assertThat(get(stranger, DESK + path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(resident, DESK + path).statusCode()).as(path).isEqualTo(403);
            assertThat(get(town, DESK + path).statusCode()).as(path).isIn(302, 401);
        }
        String q = "/questions/" + note;
        for (String path : List.of("/inscrits", "/inscrits/" + note + "/retirer", "/entree", "/entree/annuler", "/entree/pointages", "/suites/notes", "/suites/compte-rendu",
                "/suites/notes/" + note, "/suites/notes/" + note + "/retirer", "/suites/notes/" + note + "/photo/retirer", "/suites/notes/" + note + "/idee", "/questions", "/questions/ouvrir", "/questions/fermer", q)) {
            assertThat(post(elsewhere, DESK + path, "").statusCode()).as("another department " + path).isEqualTo(404);
            assertThat(post(stranger, DESK + path, "").statusCode()).as(path).isEqualTo(404);
            assertThat(post(resident, DESK + path, "").statusCode()).as(path).isEqualTo(403);
            assertThat(post(town, DESK + path, "").statusCode()).as(path).isEqualTo(401);
        }
        for (String path : List.of("", "/publier", "/annuler")) {
            assertThat(post(theirs, DESK + path, "").statusCode()).as("in no team " + path).isEqualTo(404);
            assertThat(post(stranger, DESK + path, "").statusCode()).as(path).isEqualTo(404);
            assertThat(post(town, DESK + path, "").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(get(elsewhere, "/bureau/rencontres").body()).doesNotContain("Repenser le parc");
        assertThat(get(theirs, "/bureau/rencontres").body()).contains("Repenser le parc");
        assertThat(get(aStaffMember(town, Role.HEAD, voirie(town)), "/bureau/participation/" + SLUG + "/rencontres").statusCode()).isEqualTo(200);
        assertThat(get(stranger, "/bureau/participation/" + SLUG + "/rencontres").statusCode()).isEqualTo(404);
        assertThat(get(theirs, DESK + "/suites/notes/" + note).statusCode()).as("no such note").isEqualTo(404);
    }
}
