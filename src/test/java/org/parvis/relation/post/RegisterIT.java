package org.parvis.relation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Timeline;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Karim writes the post of the day into the register. */
class RegisterIT extends PostIT {

    @Autowired
    private Timeline timeline;

    @Test
    void opensACaseAsOldAsTheLetterAndNotesItOnTheFile() {
        LocalDate arrived = today().minusDays(9);
        String number = registerAndOpen(Map.of("arrivedOn", arrived.toString()));
        Case opened = inside(town, () -> cases.get(caseOf(number)));
        assertThat(opened.channel()).isEqualTo(CaseChannel.POST);
        assertThat(inside(town, () -> timeline.of(opened.id())).getFirst().data()).containsEntry("on", arrived.toString());
        assertThat(get(karim, PAGE + "/" + number).body()).contains(opened.number()).contains("Trottoir &lt;b&gt;");
        assertThat(get(nadia, "/bureau/dossiers/" + opened.number()).body()).contains(PAGE + "/" + number);
        assertThat(post(karim, "/bureau/personnes", "q=diop").body()).contains("Awa Diop");
    }

    @Test
    void joinsACaseByItsNumberAndOnlyNotesWhatNeedsNothing() {
        UUID there = inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
        String number = inside(town, () -> cases.get(there).number());
        register(karim, letter("JOIN", Map.of("number", number, "arrivedOn", today().toString())));
        assertThat(inside(town, () -> timeline.of(there))).last()
                .satisfies(entry -> assertThat(entry.kind().name()).isEqualTo("RECEIVED"));
        String noted = register(karim, letter("NOTE", Map.of(
                "department", department(town, "parcs").toString(), "arrivedOn", today().toString())));
        assertThat(get(parks, PAGE + "/" + noted).body()).contains("Le trottoir est cassé.");
        assertThat(get(nadia, PAGE + "/" + noted).statusCode()).isEqualTo(404);
    }

    @Test
    void saysByTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        HttpResponse<String> answer = send(karim, PAGE + "/nouveau", letter("JOIN", Map.of(
                "sender", "", "number", "X-1", "arrivedOn", today().plusDays(1).toString())));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("La date d’arrivée ne peut pas être à venir")
                .contains("Indiquez l’expéditeur")
                .contains("Aucun dossier ne porte ce numéro")
                .contains("value=\"X-1\"")
                .contains("Le trottoir est cassé.");
        assertThat(send(karim, PAGE + "/nouveau", letter("NOTE", Map.of("arrivedOn", "hier"))).body())
                .contains("Ce n’est pas une date")
                .contains("Choisissez un service");
        assertThat(send(karim, PAGE + "/nouveau", letter("OPEN", Map.of("kind", "rien", "arrivedOn", today().toString()))).body())
                .contains("Choisissez le type de demande");
    }

    @Test
    void registersOnceWhatIsSentTwice() {
        Map<String, String> fields = letter("OPEN", Map.of("kind", "question", "arrivedOn", today().toString()));
        assertThat(register(karim, fields)).isEqualTo(register(karim, fields));
    }

    @Test
    void writesToTheFileThatWasChosen() {
        registerAndOpen(Map.of());
        Map<String, String> again = letter("OPEN", Map.of("kind", "question", "arrivedOn", today().toString()));
        again.put("regarder", "oui");
        String known = send(karim, PAGE + "/nouveau", again).body();
        String handle = known.replaceAll("(?s).*name=\"person\" value=\"([^\"]+)\".*", "$1");
        again.remove("regarder");
        again.put("person", handle);
        register(karim, again);
        assertThat(inside(town, () -> jdbc.sql("select count(distinct person_id) from relation.letter where territory_id = ?")
                        .param(town.id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        again.put("person", "made-up");
        again.put("key", UUID.randomUUID().toString());
        assertThat(send(karim, PAGE + "/nouveau", again).statusCode()).isEqualTo(422);
    }

    @Test
    void givesEachLetterTheNextNumberWhoeverRegistersAtOnce() throws Exception {
        List<Callable<String>> clerks = new ArrayList<>();
        IntStream.range(0, 32).forEach(i -> clerks.add(() -> i % 4 == 0
                ? send(karim, PAGE + "/nouveau", letter("JOIN", Map.of("number", "X-1", "arrivedOn", today().toString()))).body()
                : registerAndOpen(Map.of("object", "Lettre " + i))));
        try (ExecutorService at = Executors.newFixedThreadPool(32)) {
            for (Future<String> one : at.invokeAll(clerks)) {
                one.get();
            }
        }
        List<String> numbers = inside(town, () -> jdbc.sql("select number from relation.letter where territory_id = ? order by number")
                .param(town.id())
                .query(String.class)
                .list());
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(i -> "C-%d-%06d".formatted(today().getYear(), i))
                        .toList());
    }

    @Test
    void findsLettersByWordsDepartmentAndDay() {
        String old = registerAndOpen(Map.of("object", "Élagage", "arrivedOn", today().minusDays(40).toString()));
        String parksPost = register(karim, letter("NOTE", Map.of(
                "object", "Remerciements", "department", department(town, "parcs").toString(), "arrivedOn", today().toString())));
        assertThat(get(karim, PAGE + "?q=elagage").body()).contains(old).doesNotContain(parksPost);
        assertThat(get(karim, PAGE + "?q=%25").body()).contains("Aucun courrier ne correspond");
        assertThat(get(karim, PAGE + "?service=" + department(town, "parcs")).body()).contains(parksPost).doesNotContain(old);
        assertThat(get(karim, PAGE + "?du=" + today()).body()).contains(parksPost).doesNotContain(old);
        assertThat(get(karim, PAGE + "?service=x&du=hier").statusCode()).isEqualTo(200);
    }

    @Test
    void turnsPages() {
        for (int i = 0; i < 51; i++) {
            registerAndOpen(Map.of("object", "Lettre n° " + i, "address", ""));
        }
        String first = get(karim, PAGE + "?q=lettre").body();
        assertThat(first).contains("Lettre n° 50").doesNotContain("Lettre n° 0<");
        String next = first.replaceAll("(?s).*href=\"[^\"]*(" + PAGE + "\\?[^\"]*apres=[^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(get(karim, next).body()).contains("Lettre n° 0<").doesNotContain("Lettre n° 50");
    }

    @Test
    void isClosedToEverybodyElse() {
        String number = registerAndOpen(Map.of());
        assertThat(get(nadia, PAGE + "/" + number).statusCode()).isEqualTo(200);
        assertThat(get(nadia, PAGE).body()).contains(number);
        assertThat(get(parks, PAGE + "/" + number).statusCode()).isEqualTo(404);
        assertThat(get(parks, PAGE).body()).doesNotContain(number);
        assertThat(get(parks, PAGE + "/" + number + "/garde.pdf").statusCode()).isEqualTo(404);
        assertThat(get(anAdministrator(town), PAGE + "/" + number).statusCode()).isEqualTo(403);
        assertThat(get(aResident(town), PAGE).statusCode()).isEqualTo(403);
        assertThat(get(town, PAGE).statusCode()).isNotEqualTo(200);
        Territory other = aTown();
        assertThat(get(aStaffMember(other, Role.FRONT_DESK, null), PAGE + "/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsToASectorWhatItKeepsToItself() {
        Territory walled = aTown(org.parvis.request.AskingTown.KINDS + """
                sectors:
                  - { code: vert, label: Nature, outside: nothing, departments: [parcs] }
                """);
        town = walled;
        karim = aStaffMember(town, Role.FRONT_DESK, null);
        Person gardener = anAgent(town, department(town, "parcs"));
        String secret = register(gardener, letter("NOTE", Map.of(
                "object", "Affaire grave", "department", department(town, "parcs").toString(), "arrivedOn", today().toString())));
        assertThat(get(gardener, PAGE).body()).contains("Affaire grave");
        assertThat(get(karim, PAGE).body()).doesNotContain("Affaire grave").doesNotContain(secret);
        assertThat(get(karim, PAGE + "?q=grave").body()).doesNotContain(secret);
        assertThat(get(karim, PAGE + "/" + secret).statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheFrontDeskWhoWroteButNotWhatOthersTookIn() {
        String number = register(nadia, letter("OPEN", Map.of("kind", "question", "arrivedOn", today().toString())));
        assertThat(get(karim, PAGE + "/" + number).body())
                .contains("Awa Diop")
                .doesNotContain("Le trottoir est cassé.")
                .contains("lu par son service");
    }
}
