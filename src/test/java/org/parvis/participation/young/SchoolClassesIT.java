package org.parvis.participation.young;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Classes from the teacher's request to the sheet that is printed, and what is forgotten afterwards. */
class SchoolClassesIT extends TownWithClasses {

    private static final String TEACHER = "maitresse@ecole.example";

    @Autowired
    private ClassRetention retention;

    @Autowired
    private ClassRecords records;

    private HttpResponse<String> askForCodes(String... fields) {
        return post(town, SURVEY + "/classes", form(fields));
    }

    private SchoolClass only() {
        return InTerritory.call(town.id(), () -> classes.listOf(survey()).getFirst());
    }

    @Test
    void areAskedForByATeacherAndAcceptedAtTheDesk() {
        assertThat(get(town, SURVEY).body()).contains("J’ai un code de classe", SURVEY + "/classes");
        HttpResponse<String> wrong = askForCodes("school", "École Jean-Macé", "name", "CM1", "pupils", "trente", "email", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select("#school").val()).isEqualTo("École Jean-Macé");
        assertThat(read(wrong).select("#pupils").val()).isEqualTo("trente");
        assertThat(read(wrong).select(".error-summary a").eachAttr("href")).containsExactly("#pupils", "#email");
        HttpResponse<String> asked = askForCodes("school", "École Jean-Macé", "name", "CM1", "pupils", "24", "email", TEACHER);
        assertThat(to(asked)).endsWith("fait=demande");
        assertThat(read(get(town, to(asked))).text()).contains("Un agent la lit");
        assertThat(mailbox.list(town, TEACHER)).isEmpty();
        assertThat(InTerritory.call(town.id(), () -> classes.codes(only()))).isEmpty();
        String token = InTerritory.call(town.id(), () -> classes.token(only()));
        assertThat(get(town, "/classe/feuille?jeton=" + token).statusCode()).as("not accepted yet").isEqualTo(404);
        assertThat(read(get(officer, CLASSES)).text()).contains("École Jean-Macé – CM1", "24 élèves", TEACHER);
        assertThat(post(officer, CLASSES + "/" + only().id() + "/accepter", "").statusCode()).isEqualTo(303);
        assertThat(post(officer, CLASSES + "/" + only().id() + "/accepter", "").statusCode()).as("twice").isEqualTo(303);
        assertThat(codes(only())).hasSize(24);
        String link = mailbox.latestLink(town, TEACHER, "/classe/feuille");
        Document page = read(get(town, link));
        assertThat(page.text()).contains("Aucun élève n’a répondu sur 24", "Les accords des parents");
        Document sheet = read(get(town, page.expectFirst("a.button").attr("href").replaceFirst("^.*?/classe/", "/classe/")));
        assertThat(sheet.select(".slip .code").eachText()).isEqualTo(codes(only())).hasSize(24);
        assertThat(sheet.select(".slip svg.qr")).hasSize(24);
        assertThat(sheet.text()).contains("Accord des parents", "Ce papier reste à l’école");
    }

    /** One of so many millions is another child's already. */
    @Test
    void haveAsManyCodesAsChildrenAndNoneOfAnother() {
        SchoolClass other = aClass("CM2", 1);
        askForCodes("school", "École Jean-Macé", "name", "CM1", "pupils", "24", "email", TEACHER);
        SchoolClass asked = InTerritory.call(town.id(), () -> classes.listOf(survey()).stream().filter(it -> it.name().equals("CM1")).findFirst().orElseThrow());
        in(town, () -> jdbc.sql("insert into participation.class_code (territory_id, hash, class_id, place) values (?, ?, ?, 900)")
                .params(town.id(), keys.hash(keys.code(asked.id(), 2)), other.id())
                .update());
        assertThat(post(officer, CLASSES + "/" + asked.id() + "/accepter", "").statusCode()).isEqualTo(303);
        assertThat(codes(asked)).hasSize(24).doesNotContain(InTerritory.call(town.id(), () -> keys.code(asked.id(), 2)))
                .contains(InTerritory.call(town.id(), () -> keys.code(asked.id(), 25)));
    }

    @Test
    void showTheirTeacherHowManyAnsweredAndNeverWhat() {
        SchoolClass one = aClass("CM1", 3);
        String token = InTerritory.call(town.id(), () -> classes.token(one));
        String code = codes(one).getFirst();
        answer(code, "q1", "o2");
        press(code, "etape", "fini");
        HttpResponse<String> page = get(town, "/classe/feuille?jeton=" + token);
        assertThat(read(page).text()).contains("1 élève a répondu sur 3").doesNotContain("Avez-vous l’application");
        assertThat(post(town, "/classe/feuille/accords", form("jeton", token, "accords", "oui")).statusCode()).isEqualTo(303);
        assertThat(again(one).hasConsents()).isTrue();
        assertThat(post(town, "/classe/feuille/accords", form("jeton", token)).statusCode()).isEqualTo(303);
        assertThat(again(one).hasConsents()).isFalse();
    }

    @Test
    void openToNobodyElse() {
        SchoolClass one = aClass("CM1", 3);
        String token = InTerritory.call(town.id(), () -> classes.token(one));
        String other = InTerritory.call(town.id(), () -> classes.token(aClass("CM2", 3)));
        String made = one.id() + other.substring(other.indexOf('.'));
        for (String path : List.of("/classe/feuille", "/classe/feuille/imprimer")) {
            assertThat(get(town, path).statusCode()).isEqualTo(404);
            assertThat(get(town, path + "?jeton=" + made).statusCode()).as("made up").isEqualTo(404);
            assertThat(get(town, path + "?jeton=" + "-".repeat(36) + "." + "0".repeat(32)).statusCode()).as("no id").isEqualTo(404);
        }
        assertThat(post(town, "/classe/feuille/accords", form("jeton", made, "accords", "oui")).statusCode()).isEqualTo(404);
        Territory elsewhere = aTown();
        assertThat(get(elsewhere, "/classe/feuille?jeton=" + token).statusCode()).isEqualTo(404);
        assertThat(get(elsewhere, SURVEY + "/classes").statusCode()).isEqualTo(404);
        Person agent = anAgent(town, voirie(town));
        Person stranger = aStaffMember(elsewhere, Role.ADMINISTRATOR, null);
        for (String path : List.of(CLASSES, CLASSES + "/mots")) {
            assertThat(get(agent, path).statusCode()).as("in no team").isEqualTo(404);
            assertThat(get(stranger, path).statusCode()).isEqualTo(404);
            assertThat(get(town, path).statusCode()).isNotEqualTo(200);
        }
        String stop = CLASSES + "/" + one.id() + "/arreter";
        assertThat(post(agent, stop, form("motif", "Non")).statusCode()).isEqualTo(404);
        assertThat(post(stranger, stop, form("motif", "Non")).statusCode()).isEqualTo(404);
        assertThat(post(officer, CLASSES + "/" + java.util.UUID.randomUUID() + "/arreter", form("motif", "Non")).statusCode()).isEqualTo(404);
        for (String act : List.of(CLASSES, stop, CLASSES + "/" + one.id() + "/lien", CLASSES + "/ouvrir", CLASSES + "/mots")) {
            HttpResponse<String> nobody = post(town, act, form("school", "É", "name", "C", "pupils", "3", "motif", "Non", "ouvert", "non"));
            assertThat(nobody.statusCode()).as(act).isEqualTo(401);
        }
        assertThat(again(one).state()).isEqualTo(SchoolClass.State.OPEN);
        in(town, () -> {
            assertThat(classes.listOf(survey())).as("none more").hasSize(2);
            assertThat(classes.isOpenTo(survey())).isTrue();
        });
    }

    @Test
    void stopWithAReasonThatTheirTeacherReads() {
        askForCodes("school", "École Jean-Macé", "name", "CM1", "pupils", "24", "email", TEACHER);
        String stop = CLASSES + "/" + only().id() + "/arreter";
        HttpResponse<String> silent = post(officer, stop, form("motif", " "));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(read(silent).select(".error-summary a").attr("href")).isEqualTo("#motif-" + only().id());
        assertThat(post(officer, stop, form("motif", "L’école n’est pas de la ville.")).statusCode()).isEqualTo(303);
        assertThat(String.join("", mailbox.list(town, TEACHER))).contains("pas de la ville");
        assertThat(read(get(officer, CLASSES)).text()).contains("Refusée ou arrêtée", "pas de la ville");
        assertThat(post(officer, CLASSES + "/ouvrir", form("ouvert", "non")).statusCode()).isEqualTo(303);
        assertThat(get(town, SURVEY + "/classes").statusCode()).as("no further class").isEqualTo(404);
        assertThat(askForCodes("school", "A", "name", "B", "pupils", "2", "email", TEACHER).statusCode()).isEqualTo(404);
    }

    @Test
    void readWhatWasWrittenForThemUntilOneHasAnswered() {
        String words = CLASSES + "/mots";
        HttpResponse<String> longest = post(officer, words, form("mots.q1", "a".repeat(301), "image.q1.o1", "YES"));
        assertThat(longest.statusCode()).isEqualTo(422);
        assertThat(read(longest).select("[name=image.q1.o1] [selected]").val()).isEqualTo("YES");
        assertThat(post(officer, words, form("mots.q1", "Tu l’as ?", "image.q1.o1", "YES", "image.q1.o2", "nope")).statusCode()).isEqualTo(303);
        assertThat(read(get(officer, words)).select("[name='mots.q1']").text()).isEqualTo("Tu l’as ?");
        String code = codes(aClass("CM1", 1)).getFirst();
        answer(code, "q1", "o2");
        press(code, "etape", "fini");
        HttpResponse<String> late = post(officer, words, form("mots.q1", "Autre chose", "image.q1.o1", "YES"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).text()).contains("Des enfants ont déjà répondu");
    }

    /** Whoever taught a class is not to be found in what it was called. */
    private void assertNothingSaysWhich() {
        assertThat(only()).extracting(SchoolClass::email, SchoolClass::school, SchoolClass::name, SchoolClass::reason).containsExactly(null, "", "", "");
        assertThat(read(get(officer, CLASSES)).text()).contains("Classe dont le nom est effacé").doesNotContain("Jean-Macé");
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select facts::text from journal.entry").query(String.class).list()).toString())
                .doesNotContain("Jean-Macé", "CM1");
    }

    @Test
    void haveALinkThatTheDeskTakesWithANote() {
        SchoolClass one = aClass("CM1", 3);
        String token = InTerritory.call(town.id(), () -> classes.token(one));
        assertThat(get(officer, CLASSES).body()).doesNotContain(token).contains(one.id() + "/lien");
        String take = CLASSES + "/" + one.id() + "/lien";
        assertThat(post(anAgent(town, voirie(town)), take, "").statusCode()).isEqualTo(404);
        assertThat(post(aStaffMember(aTown(), Role.ADMINISTRATOR, null), take, "").statusCode()).isEqualTo(404);
        assertThat(post(town, take, "").statusCode()).isIn(302, 303, 401, 403);
        assertThat(taken()).isZero();
        assertThat(post(officer, take, "").headers().firstValue("Location").orElse("")).endsWith("/classe/feuille?jeton=" + token);
        assertThat(taken()).isEqualTo(1);
        askForCodes("school", "École Zola", "name", "CE2", "pupils", "3", "email", TEACHER);
        SchoolClass asked = InTerritory.call(town.id(), () -> classes.listOf(survey()).stream().filter(it -> it.name().equals("CE2")).findFirst().orElseThrow());
        assertThat(post(officer, CLASSES + "/" + asked.id() + "/lien", "").statusCode()).as("has none").isEqualTo(404);
    }

    private int taken() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from journal.entry where act = 'participation.classLinkTaken'").query(Integer.class).single());
    }

    /** The mail that brought it is kept for months. */
    @Test
    void haveALinkThatShowsNothingOnceItIsOver() {
        SchoolClass one = aClass("CM1", 3);
        String token = InTerritory.call(town.id(), () -> classes.token(one));
        String code = codes(one).getFirst();
        assertThat(read(get(town, "/classe/feuille?jeton=" + token)).text()).contains("peut ouvrir ce qu’il a commencé", "gardés six mois");
        close();
        for (String path : List.of("/classe/feuille", "/classe/feuille/imprimer")) {
            HttpResponse<String> late = get(town, path + "?jeton=" + token);
            assertThat(late.statusCode()).isEqualTo(410);
            assertThat(read(late).text()).contains("Ce lien ne montre plus rien").doesNotContain("CM1", code);
        }
        assertThat(post(town, "/classe/feuille/accords", form("jeton", token, "accords", "oui")).statusCode()).isEqualTo(410);
        assertThat(again(one).hasConsents()).isFalse();
    }

    @Test
    void tellAdministratorsThatOneAsksOnceADay() {
        askForCodes("school", "École Jean-Macé", "name", "CM1", "pupils", "3", "email", TEACHER);
        askForCodes("school", "École Zola", "name", "CE2", "pupils", "3", "email", TEACHER);
        assertThat(mailbox.list(town, officer.account().email())).singleElement().satisfies(
                mail -> assertThat(mail).contains("Une classe demande des codes").doesNotContain("Jean-Macé"));
    }

    @Test
    void areForgottenTheNightAfter() {
        askForCodes("school", "École Jean-Macé", "name", "CM1", "pupils", "3", "email", TEACHER);
        post(officer, CLASSES + "/" + only().id() + "/accepter", "");
        String code = codes(only()).getFirst();
        answer(code, "q1", "o2");
        assertThat(count("survey_sheet")).isEqualTo(1);
        assertThat(read(get(officer, "/bureau/droits/registre")).text()).contains("Réponses des classes", "effacés la nuit qui suit la fermeture");
        in(town, () -> assertThat(retention.forget(Instant.now())).as("open still").isZero());
        in(town, () -> assertThat(retention.forget(Instant.now().plus(Duration.ofDays(30)))).isEqualTo(1));
        assertThat(count("class_code")).isZero();
        assertThat(count("survey_sheet")).as("what was begun and not sent").isZero();
        assertNothingSaysWhich();
        in(town, () -> assertThat(retention.forget(Instant.now().plus(Duration.ofDays(30)))).isZero());
        assertThat(read(press(code)).text()).contains("Ce code n’ouvre rien");
        post(officer, CLASSES + "/ouvrir", form("ouvert", "non"));
        assertThat(read(get(officer, "/bureau/droits/registre")).text()).as("what they answered is kept").contains("Réponses des classes");
        Person stranger = aStaffMember(aTown(), Role.ADMINISTRATOR, null);
        assertThat(read(get(stranger, "/bureau/droits/registre")).text()).as("no class ever").doesNotContain("Réponses des classes");
    }

    @Test
    void loseTheAddressOfWhoeverIsErased() throws Exception {
        askForCodes("school", "École Jean-Macé", "name", "CM1", "pupils", "3", "email", TEACHER);
        in(town, () -> assertThat(records.erase(new Erasable.Erased(List.of(), List.of(), Set.of(TEACHER), Set.of()))).first()
                .extracting(Erasable.Gone::count).isEqualTo(1L));
        assertNothingSaysWhich();
        Person teacher = aResident(town);
        askForCodes("school", "École Zola", "name", "CE2", "pupils", "3", "email", teacher.account().email());
        assertThat(export(teacher)).contains("École Zola – CE2");
    }
}
