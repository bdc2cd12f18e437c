package org.parvis.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.questions.Answers;
import org.parvis.questions.Question;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever registers is asked: by mail, with an account, at the desk; read there, exported, forgotten. */
class QuestionnaireIT extends TownThatMeets {

    private static final String AWA = "awa@habitants.example";
    private static final String FORM = DESK + "/formulaire";

    @Autowired
    private MeetingRetention retention;

    /** Of two questions: one that needs an answer out of two, one that does not. */
    private static String two(String firstCode, String secondCode) {
        return form("q0.code", firstCode, "q0.fr", "Mangerez-vous sur place ?", "q0.kind", "ONE", "q0.need", "REQUIRED", "q0.options", "oui = Oui / Yes\nnon = Non / No",
                "q1.code", secondCode, "q1.fr", "D’où venez-vous ?", "q1.kind", "TEXT", "q1.need", "OPTIONAL", "q1.options", "");
    }

    private void askTwo() {
        HttpResponse<String> saved = post(antoine, FORM, two("", ""));
        assertThat(saved.statusCode()).as(read(saved).text()).isEqualTo(303);
    }

    private List<String> codes() {
        return meeting().form().stream().map(Question::code).toList();
    }

    @Test
    void isAskedAndAnsweredByMailWithoutLosingAnything() {
        announce(5);
        askTwo();
        assertThat(codes()).containsExactly("q1", "q2");
        assertThat(read(get(town, PAGE)).text()).contains("Mangerez-vous sur place ?", "D’où venez-vous ? (facultatif)");
        HttpResponse<String> missing = post(town, PAGE + "/inscription", form("nom", "Awa D.", "email", AWA, "avec", "0", "answer.q2", "Des Blagis"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(read(missing).select(".error-summary a").attr("href")).isEqualTo("#answer.q1");
        assertThat(read(missing).select("[name=answer.q2]").val()).as("nothing typed is lost").isEqualTo("Des Blagis");
        HttpResponse<String> strange = post(town, PAGE + "/inscription", form("nom", "Awa D.", "email", AWA, "avec", "0", "answer.q1", "peut-être"));
        assertThat(strange.statusCode()).isEqualTo(422);
        HttpResponse<String> sent = post(town, PAGE + "/inscription", form("nom", "Awa D.", "email", AWA, "avec", "0", "answer.q1", "oui", "answer.q2", "Des Blagis", "answer.q9", "intrus"));
        assertThat(sent.headers().firstValue("Location").orElseThrow()).as("can be loaded again, with no address in it").endsWith("?fait=lien");
        assertThat(read(get(town, PAGE + "?fait=lien")).select("[role=status]").text()).contains("Il reste à confirmer");
        String key = key(AWA);
        confirm(key);
        assertThat(registration(key).answers()).isEqualTo(new Answers(Map.of("q1", List.of("oui"), "q2", List.of("Des Blagis"))));
        assertThat(ticket(key).text()).contains("Mangerez-vous sur place ?", "Oui", "Des Blagis");
    }

    @Test
    void isReadAtTheDeskAndTakenAlongAsAFile() {
        announce(5);
        askTwo();
        HttpResponse<String> wrong = post(antoine, DESK + "/inscrits", form("nom", "Josette", "avec", "0"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).text()).contains("La personne vient avec", "De quoi la personne a-t-elle besoin").doesNotContain("Vous venez avec");
        assertThat(post(antoine, DESK + "/inscrits", form("nom", "=Josette", "avec", "1", "besoins", "Un fauteuil", "answer.q1", "non", "answer.q2", "Du centre")).statusCode()).isEqualTo(303);
        assertThat(read(get(antoine, DESK + "/inscrits")).text()).contains("Mangerez-vous sur place ? Non", "Du centre", "Combien ont donné chaque réponse");
        HttpResponse<String> file = get(antoine, DESK + "/inscrits.csv");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(file.body()).contains("nom;etat;personnes;groupe;besoins;Mangerez-vous sur place ?;D’où venez-vous ?", ";SEATED;2;;Un fauteuil;Non;Du centre")
                .doesNotContain("\n=Josette");
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from journal.entry where territory_id = ? and act = 'participation.meetingListTaken'")
                .param(town.id()).query(Integer.class).single())).isOne();
    }

    @Test
    void keepsTheMeaningOfWhatWasAnswered() {
        announce(5);
        askTwo();
        post(antoine, DESK + "/inscrits", form("nom", "Josette", "avec", "0", "answer.q1", "oui", "answer.q2", "Du centre"));
        HttpResponse<String> otherKind = post(antoine, FORM, form(
                "q0.code", "q1", "q0.fr", "Mangerez-vous ?", "q0.kind", "ONE", "q0.need", "REQUIRED", "q0.options", "non = Non\npeut-etre = Peut-être",
                "q1.code", "q2", "q1.fr", "D’où venez-vous ?", "q1.kind", "TEXT", "q1.need", "OPTIONAL", "q1.options", ""));
        assertThat(otherKind.statusCode()).as("an answer that somebody gave").isEqualTo(422);
        assertThat(read(otherKind).select("[id='q0.options-erreur']").text()).contains("Quelqu’un a déjà répondu");
        assertThat(read(otherKind).select("[name=q0.fr]").val()).isEqualTo("Mangerez-vous ?");
        assertThat(post(antoine, FORM, form(
                "q0.code", "q1", "q0.fr", "Mangerez-vous avec nous ?", "q0.kind", "ONE", "q0.need", "OPTIONAL", "q0.options", "oui = Oui\nnon = Non\nPeut-être",
                "q1.code", "q2", "q1.fr", "", "q1.kind", "TEXT", "q1.need", "OPTIONAL", "q1.options", "",
                "q2.code", "", "q2.fr", "Une autre question ?", "q2.kind", "TEXT", "q2.need", "OPTIONAL", "q2.options", "")).statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select facts ->> 'q1.before' || ' > ' || (facts ->> 'q1.after') from journal.entry where territory_id = ? and facts ->> 'q1.before' is not null")
                .param(town.id()).query(String.class).single())).startsWith("Mangerez-vous sur place ? [Yes / Oui; No / Non] > Mangerez-vous avec nous ?");
        assertThat(read(get(antoine, FORM)).text()).contains("Une personne a répondu");
        assertThat(codes()).as("no code comes back under another question").containsExactly("q1", "q3");
        Registration josette = InTerritory.call(town.id(), () -> registrations.list(meeting()).getFirst());
        assertThat(josette.answers()).as("a question that goes takes its answers along").isEqualTo(new Answers(Map.of("q1", List.of("oui"))));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= Questionnaires.MOST; i++) {
            many.append(many.isEmpty() ? "" : "&").append(form("q" + i + ".code", "", "q" + i + ".fr", "Question " + i, "q" + i + ".kind", "TEXT", "q" + i + ".need", "OPTIONAL", "q" + i + ".options", ""));
        }
        assertThat(post(antoine, FORM, many.toString()).statusCode()).as("no survey").isEqualTo(422);
        begin(1);
        assertThat(post(antoine, FORM, two("q1", "q2")).statusCode()).as("too late").isEqualTo(422);
    }

    @Test
    void goesWithThePersonAndAsLongAfterAsContactsAreKept() throws Exception {
        announce(5);
        askTwo();
        Person idris = aResident(town);
        post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0", "answer.q1", "oui", "answer.q2", "Des Blagis"));
        assertThat(export(idris)).contains("Mangerez-vous sur place ? Oui", "Des Blagis");
        readdress(idris, AWA);
        assertThat(answers()).as("to a new address").contains("Des Blagis");
        begin(5);
        in(town, () -> retention.forget(Instant.now().plusSeconds(26 * 3_600)));
        assertThat(answers()).contains("Des Blagis");
        in(town, () -> retention.forget(Instant.now().plusSeconds(3L * 366 * 24 * 3_600)));
        assertThat(answers()).isEqualTo("{}");
    }

    private String answers() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select string_agg(answers::text, ',') from participation.meeting_registration where territory_id = ?")
                .param(town.id()).query(String.class).single());
    }

    /** Nobody piles up what they had answered: the first and the last five stay, and after many in an hour they wait. */
    @Test
    void isCorrectedSoManyTimes() {
        announce(5);
        askTwo();
        Person idris = aResident(town);
        post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0", "answer.q1", "oui", "answer.q2", "Nombre 0"));
        String key = post(idris, PAGE + "/mon-billet", "").headers().firstValue("Location").orElseThrow().replaceFirst(".*cle=", "");
        int corrected = 0;
        HttpResponse<String> last = correct(key, 1);
        while (last.statusCode() == 303 && corrected < 60) {
            corrected++;
            last = correct(key, corrected + 1);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(read(last).select("[name=answer.q2]").val()).as("nothing typed is lost").isEqualTo("Nombre " + (corrected + 1));
        assertThat(past().split("Nombre ", -1)).hasSize(1 + 6);
        assertThat(past()).contains("Nombre 0", "Nombre " + (corrected - 1), "Nombre " + (corrected - 5)).doesNotContain("Nombre " + (corrected - 6));
    }

    private HttpResponse<String> correct(String key, int number) {
        return post(town, PAGE + "/billet/reponses", form("cle", key, "answer.q1", "oui", "answer.q2", "Nombre " + number));
    }

    /** From their own link, until it begins; what they had answered stays for whoever prepares, and goes with them. */
    @Test
    void isCorrectedByWhoeverAnsweredUntilItBegins() throws Exception {
        announce(5);
        askTwo();
        Person idris = aResident(town);
        post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0", "answer.q1", "oui", "answer.q2", "Des Blagis"));
        String key = post(idris, PAGE + "/mon-billet", "").headers().firstValue("Location").orElseThrow().replaceFirst(".*cle=", "");
        String correct = PAGE + "/billet/reponses";
        assertThat(ticket(key).select("form[action$=/reponses] [name=answer.q2]").val()).isEqualTo("Des Blagis");
        HttpResponse<String> wrong = post(town, correct, form("cle", key, "answer.q1", "", "answer.q2", "Du centre"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select(".error-summary a").attr("href")).isEqualTo("#answer.q1");
        assertThat(read(wrong).select("[name=answer.q2]").val()).as("nothing typed is lost").isEqualTo("Du centre");
        assertThat(read(wrong).title()).startsWith("Erreur – ");
        assertThat(post(town, correct, form("cle", key, "answer.q1", "non", "answer.q2", "Du centre")).statusCode()).isEqualTo(303);
        assertThat(post(town, correct, form("cle", key, "answer.q1", "non", "answer.q2", "Du centre")).statusCode()).as("the same once more").isEqualTo(303);
        assertThat(read(get(town, PAGE + "/billet?fait=corrige&cle=" + key)).text()).contains("Vos réponses sont corrigées", "Du centre").doesNotContain("Des Blagis");
        assertThat(read(get(town, PAGE + "/billet?fait=corrige&lang=en&cle=" + key)).text()).contains("Your answers are corrected", "Correct my answers");
        Document desk = read(get(antoine, DESK + "/inscrits"));
        assertThat(desk.select("li details").text()).contains("Réponses corrigées le", "Des Blagis");
        assertThat(desk.select("li details summary")).hasSize(1);
        assertThat(get(antoine, DESK + "/inscrits.csv").body()).contains("Du centre").doesNotContain("Des Blagis");
        assertThat(export(idris)).contains("Réponses corrigées aux questions de rencontres", "Des Blagis");
        assertThat(post(town, correct, form("cle", "autre", "answer.q1", "non")).statusCode()).isEqualTo(404);
        assertThat(post(aResident(aTown()), correct, form("cle", key, "answer.q1", "non")).statusCode()).isEqualTo(404);
        assertThat(post(antoine, FORM, two("q1", "")).statusCode()).isEqualTo(303);
        assertThat(past()).as("a question that goes takes its earlier answers along").isEqualTo("{\"q1\": [\"oui\"]}");
        begin(1);
        assertThat(ticket(key).select("form[action$=/reponses]")).isEmpty();
        HttpResponse<String> late = post(town, correct, form("cle", key, "answer.q1", "oui"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).text()).contains("les réponses ne changent plus");
        in(town, () -> retention.forget(Instant.now().plusSeconds(3L * 366 * 24 * 3_600)));
        assertThat(past()).isEmpty();
    }

    private String past() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select coalesce(string_agg(answers::text, ','), '') from participation.meeting_past_answer where territory_id = ?")
                .param(town.id()).query(String.class).single());
    }

    @Test
    void isWrittenByWhoeverAnnouncesAndByNobodyElse() {
        announce(5);
        Person theirs = anAgent(town, voirie(town));
        Person stranger = anAdministrator(aTown());
        Person resident = aResident(town);
        assertThat(get(aStaffMember(town, Role.FRONT_DESK, null), DESK + "/inscrits.csv").statusCode()).isEqualTo(200);
        for (String path : List.of("/formulaire", "/places", "/inscrits.csv")) {
            assertThat(get(stranger, DESK + path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(resident, DESK + path).statusCode()).as(path).isEqualTo(403);
            assertThat(get(town, DESK + path).statusCode()).as(path).isIn(302, 401);
        }
        for (String path : List.of("/formulaire", "/places", "/autre-date")) {
            assertThat(post(theirs, DESK + path, "").statusCode()).as("who receives people announces nothing " + path).isEqualTo(404);
            assertThat(post(stranger, DESK + path, "").statusCode()).as(path).isEqualTo(404);
            assertThat(post(resident, DESK + path, "").statusCode()).as(path).isEqualTo(403);
            assertThat(post(town, DESK + path, "").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(meeting().form()).isEmpty();
    }
}
