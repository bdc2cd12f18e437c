package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;

/** A town withdraws a project while people vote, or says that it costs more: who voted is told, and everybody counts it alike. */
class ProjectChangesIT extends ChangedVoteCase {

    @TempDir
    private Path scratch;

    private Path download() throws IOException {
        for (String name : Stream.concat(Stream.concat(VoteFiles.GROWING.stream(), VoteFiles.FINAL.stream()), Stream.of("changes.json")).toList()) {
            Files.writeString(scratch.resolve(name), get(town, BUDGET + "/preuves/" + name).body());
        }
        return scratch;
    }

    @Test
    void isPublicToldOnceAndCountedAlikeByBothVerifiers() throws Exception {
        open(BallotKind.APPROVAL);
        String lea = link(LEA, Locale.FRENCH);
        code(vote(lea, "projet=P1&projet=P2"));
        String karim = link(KARIM, Locale.ENGLISH);
        String early = code(vote(karim, "projet=P2"));
        String nadia = link(NADIA, Locale.FRENCH);
        Person counter = aStaffMember(town, Role.FRONT_DESK, null);
        Person resident = aResident(town);
        code(post(counter, COUNTER, field("email", resident.account().email()) + "&voter=oui&projet=P2"));
        Person officer = anAdministrator(town);
        assertThat(get(town, BUDGET + "/preuves/changes.json").statusCode()).as("nothing has changed yet").isEqualTo(404);

        assertThat(get(officer, DESK).body()).contains(CHANGE);
        Document form = Jsoup.parse(get(officer, CHANGE).body());
        assertThat(form.select("[name=projet]")).hasSize(3);
        HttpResponse<String> refused = post(officer, CHANGE, "projet=P2&acte=cout&cout=beaucoup&raison=Parce+que");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Écrivez qui l’a décidé", "Parce que", "beaucoup").contains("Écrivez un coût");
        assertThat(post(officer, CHANGE, "projet=P2&acte=cout&cout=20000&raison=x&autorite=y").body()).contains("C’est déjà son coût.");
        assertThat(post(officer, CHANGE, "projet=P2&acte=cout&cout=30001&raison=x&autorite=y").body()).contains("Ce coût dépasse l’enveloppe");
        assertThat(post(officer, CHANGE, "raison=x&autorite=y").body()).contains("Choisissez ce qui change.", "Choisissez un projet");
        HttpResponse<String> confirm = post(officer, CHANGE, WITHDRAW);
        assertThat(confirm.body()).contains("Confirmez ce changement", "3 personnes ont déjà voté.", "Le terrain est vendu.");
        assertThat(get(town, BUDGET).body()).as("nothing happened yet").doesNotContain("Retiré du vote");
        assertThat(Jsoup.parse(post(officer, CHANGE, WITHDRAW + "&etape=corriger").body()).select("[value=P2][checked]")).hasSize(1);
        change(officer, WITHDRAW);
        assertThat(get(officer, CHANGE + "?fait=oui").body()).contains("Le changement est public", "est retiré du vote");
        HttpResponse<String> twice = post(officer, CHANGE, WITHDRAW + "&etape=confirmer");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Choisissez un projet qui est encore dans le vote");

        assertThat(get(town, BUDGET).body()).contains("Retiré du vote", "Le terrain est vendu.", "Le conseil municipal", "changes.json");
        assertThat(get(town, BUDGET + "/projets/P2").body()).contains("Changement pendant le vote", "Le terrain est vendu.");
        assertThat(get(town, BUDGET + "/preuves/changes.json").body()).contains("\"project\":\"P2\"", "Le terrain est vendu.");
        assertThat(get(town, BUDGET + "/changements.atom").body()).contains("est retiré du vote", "Le terrain est vendu.");
        assertThat(get(town, BUDGET + "/changements.rss").statusCode()).isEqualTo(200);
        Document ballot = Jsoup.parse(plain(get(town, BUDGET + "/bulletin?jeton=" + nadia)));
        assertThat(ballot.select("[name=projet]").eachAttr("value")).containsExactly("P1", "P3");
        assertThat(ballot.text()).contains("« Projet 2 » a été retiré du vote");
        HttpResponse<String> old = vote(nadia, "projet=P1&projet=P2");
        assertThat(old.statusCode()).isEqualTo(422);
        assertThat(plain(old)).contains("« Projet 2 » a été retiré du vote depuis l’ouverture");
        assertThat(Jsoup.parse(old.body()).select("[value=P1][checked]")).as("what was chosen stays").hasSize(1);
        code(vote(nadia, "projet=P1"));
        assertThat(get(town, BUDGET + "/bulletin?jeton=" + lea).body()).contains("Vous avez déjà voté", "vous pouvez envoyer un autre bulletin");

        assertThat(plain(get(officer, CHANGE))).contains("L’envoi est en cours. 3 personnes avaient voté avant. Aucune n’est encore prévenue.");
        in(town, keeping::keep);
        assertThat(toldOf(LEA, "retiré du vote")).as("by a job of its own").isZero();
        assertThat(tell()).isEqualTo(3);
        assertThat(tell()).as("once").isZero();
        assertThat(plain(get(officer, CHANGE))).contains("3 personnes avaient voté avant. 3 sont prévenues.").doesNotContain("L’envoi est en cours");
        assertThat(toldOf(NADIA, "retiré du vote depuis")).as("who voted after it").isZero();
        assertThat(toldOf(LEA, "Vous pouvez envoyer un autre bulletin jusqu")).isEqualTo(1);
        assertThat(toldOf(KARIM, "You can send another ballot")).as("in the language of the link").isEqualTo(1);
        assertThat(toldOf(resident.account().email(), "Votre vote est définitif et compte")).as("an account that voted at the counter").isEqualTo(1);
        assertThat(mailbox.list(town, LEA).stream().filter(mail -> mail.contains("retiré du vote"))).allMatch(mail -> mail.contains("Le terrain est vendu.") && !mail.contains("Projet 1"));
        assertThat(toldOf(officer.account().email(), "retiré du vote")).as("who has not voted").isZero();

        code(vote(lea, "projet=P1&projet=P3"));
        close();
        Path folder = download();
        assertThat(Verification.of(folder, List.of())).allMatch(Finding::right).extracting(Finding::key).contains("changes");
        assertThat(python(folder)).isZero();
        Document result = Jsoup.parse(plain(get(town, BUDGET)));
        assertThat(result.select("#P2").text()).contains("Retiré du vote", "décision : Le conseil municipal", "Le terrain est vendu.").doesNotContain("voix");
        assertThat(result.select("#P1").text()).contains("Retenu", "2 voix");
        assertThat(result.text()).as("a ballot of which nothing is left is a ballot").contains("4 bulletins comptés");
        assertThat(post(town, BUDGET + "/verifier", field("code", early)).body()).contains("Projet 2 (retiré du vote)");
        assertThat(get(town, BUDGET + "/projets/P2").body()).contains("Changement pendant le vote").doesNotContain("Résultat du vote");
        assertThat(post(officer, CHANGE, WITHDRAW.replace("P2", "P3") + "&etape=confirmer").statusCode()).as("after the closing").isEqualTo(422);
        Files.writeString(folder.resolve("changes.json"), Files.readString(folder.resolve("changes.json")).replace("vendu", "pollué"));
        assertThat(Verification.of(folder, List.of())).contains(wrong("change.other"));
        assertThat(python(folder)).isEqualTo(1);
    }

    private static Finding wrong(String key) {
        return new Finding(key, false, List.of());
    }

    private static int python(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", Path.of("verifier/verify.py").toAbsolutePath().toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void countsAtTheLastCostAndHoldsNewBallotsAgainstIt() throws Exception {
        open(BallotKind.KNAPSACK);
        String lea = link(LEA, Locale.FRENCH);
        code(vote(lea, "projet=P1&projet=P2"));
        Person officer = anAdministrator(town);
        change(officer, "projet=P1&acte=cout&cout=15+000&raison=Devis+re%C3%A7u&autorite=La+maire");
        assertThat(plain(get(town, BUDGET))).contains("« Projet 1 » coûte maintenant 15 000 €, au lieu de 10 000 €.");
        String nadia = link(NADIA, Locale.FRENCH);
        assertThat(vote(nadia, "projet=P1&projet=P2").body()).contains("Vos projets coûtent plus de");
        code(vote(nadia, "projet=P1"));
        assertThat(tell()).isEqualTo(1);
        assertThat(toldOf(LEA, "au lieu de")).isEqualTo(1);
        close();
        assertThat(Verification.of(download(), List.of())).allMatch(Finding::right);
        Document result = Jsoup.parse(plain(get(town, BUDGET)));
        assertThat(result.select("#P1").text()).contains("Retenu", "15 000 €");
        assertThat(result.select("#P2").text()).as("it does not fit any more").contains("Non retenu");
    }

    @Test
    void tellsThoseOfTheListWhoVotedAndHaveAnAddress() {
        List<String> codes = openByLetter(Instant.now().plusSeconds(3600));
        code(typed(codes.getFirst(), "&voter=oui&atteste=oui&projet=P2"));
        code(typed(codes.get(1), "&voter=oui&atteste=oui&projet=P2"));
        change(anAdministrator(town), WITHDRAW);
        HttpResponse<String> old = typed(codes.get(2), "&voter=oui&atteste=oui&projet=P2");
        assertThat(old.statusCode()).isEqualTo(422);
        assertThat(old.body()).contains("a été retiré du vote depuis l’ouverture");
        assertThat(tell()).as("one has no address").isEqualTo(1);
        assertThat(plain(get(anAdministrator(town), CHANGE))).contains("2 personnes avaient voté avant. Une est prévenue, une n’a pas d’adresse connue.");
        assertThat(toldOf("awa@habitants.example", "Vous pouvez envoyer un autre bulletin")).isEqualTo(1);
        assertThat(typed(codes.getFirst(), "").body()).contains("est retiré du vote", "vous pouvez envoyer un autre bulletin");
        code(typed(codes.getFirst(), "&voter=oui&atteste=oui&projet=P1"));
    }

    /** Whoever read the list before a change reads it again, also where the project stays. */
    @Test
    void takesNoBallotThatWasFilledInBefore() {
        open(BallotKind.APPROVAL);
        String lea = link(LEA, Locale.FRENCH);
        String before = Jsoup.parse(get(town, BUDGET + "/bulletin?jeton=" + lea).body()).select("[name=changements]").val();
        Person officer = anAdministrator(town);
        HttpResponse<String> blank = post(officer, CHANGE, "projet=P2&acte=retirer&raison=%C2%A0&autorite=%E2%80%AF&etape=confirmer");
        assertThat(blank.statusCode()).as("a reason that nobody can read").isEqualTo(422);
        change(officer, "projet=P1&acte=cout&cout=25000&raison=Les+prix+ont+monté&autorite=La+maire");
        HttpResponse<String> old = vote(lea, "projet=P1&changements=" + before);
        assertThat(old.statusCode()).isEqualTo(422);
        assertThat(old.body()).contains("a changé pendant que vous votiez");
        Document again = Jsoup.parse(old.body());
        assertThat(again.select("[value=P1][checked]")).as("what was chosen stays").hasSize(1);
        assertThat(plain(old)).contains("25 000");
        code(vote(lea, "projet=P1&changements=" + again.select("[name=changements]").val()));
        assertThat(plain(get(officer, DESK))).as("the desk sees what holds").contains("25 000");
    }

    @Test
    void isForThoseWhoWriteBudgets() {
        open(BallotKind.APPROVAL);
        for (Person wrong : List.of(aResident(town), aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(get(wrong, CHANGE).statusCode()).isIn(403, 404);
            assertThat(post(wrong, CHANGE, WITHDRAW + "&etape=confirmer").statusCode()).isIn(403, 404);
        }
        Territory other = aTerritory();
        Person stranger = anAdministrator(other);
        assertThat(get(stranger, CHANGE).statusCode()).isEqualTo(404);
        assertThat(post(stranger, CHANGE, WITHDRAW + "&etape=confirmer").statusCode()).isEqualTo(404);
        assertThat(post(town, CHANGE, WITHDRAW + "&etape=confirmer").statusCode()).as("nobody").isNotEqualTo(200);
        assertThat(get(town, BUDGET).body()).doesNotContain("retiré du vote");
        assertThat(get(other, BUDGET + "/changements.atom").statusCode()).as("of another town").isEqualTo(404);
    }
}
