package org.parvis.participation.worth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.SupportWish;
import org.parvis.participation.decision.TownWithAVote;
import org.parvis.participation.delivery.Deliveries;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryState;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Elsewhere;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A year after a project was delivered people say what it is worth to them. */
class WorthIT extends TownWithAVote {

    private static final String PAGE = BUDGET + "/realisations/P1/avis";
    private static final String LEA = "lea@habitants.example";

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private WorthAsking asking;

    @Autowired
    private Worths worths;

    @Autowired
    private WorthRetention retention;

    @Autowired
    private Accounts accounts;

    private Delivery bench;

    @BeforeEach
    void deliver() {
        supportByMail(AWA);
        supportByMail(LEA);
        decide();
        bench = inTown(() -> deliveries.find(matter().id(), "P1").orElseThrow());
    }

    private void supportByMail(String address) {
        in(town, () -> supports.ask(proposals.get(idea.id()), SupportWish.Kind.SUPPORT, new EmailAddress(address), Locale.FRENCH));
        String link = mailbox.latestLink(town, address, "/soutiens?token=");
        in(town, () -> assertThat(supports.confirm(link.substring(link.indexOf('=') + 1))).isPresent());
    }

    private void delivered(int daysAgo) {
        in(town, () -> deliveries.move(bench.id(), DeliveryState.DELIVERED, TODAY.minusDays(daysAgo), "", new TestVisitor(antoine)));
    }

    private int ask() {
        return InTerritory.call(town.id(), asking::run);
    }

    private String link(String address) {
        return mailbox.latestLink(town, address, PAGE + "?cle=");
    }

    private static String key(String link) {
        return link.substring(link.indexOf("cle=") + 4);
    }

    private long counted(Verdict verdict) {
        return inTown(() -> worths.figures(bench.id())).of(verdict);
    }

    private void close() {
        superuser()
                .sql("update participation.worth_round set opened_at = now() - interval '61 days', closes_at = now() - interval '1 day' where territory_id = ?")
                .param(town.id())
                .update();
    }

    @Test
    void asksNobodyBeforeAYearHasPassed() {
        delivered(364);
        assertThat(ask()).isZero();
        assertThat(get(town, PAGE).statusCode()).isEqualTo(404);
        assertThat(post(town, PAGE, form("reponse", "MUCH")).statusCode()).isEqualTo(404);
        assertThat(read(BUDGET + "/projets/P1")).contains("Les habitants seront invités à dire si le projet leur sert.");
    }

    @Test
    void asksOnceWhoeverItCameFrom() {
        delivered(366);
        assertThat(ask()).as("Awa, Idris and Léa support it").isEqualTo(3);
        assertThat(ask()).isZero();
        assertThat(mailbox.list(town, LEA)).filteredOn(mail -> mail.contains("Vous aviez soutenu")).hasSize(1);
        assertThat(mailbox.list(town, idris.account().email())).filteredOn(mail -> mail.contains("Vous aviez soutenu")).hasSize(1);
        assertThat(mailbox.list(town, AWA)).as("who wrote it").filteredOn(mail -> mail.contains("Votre idée est devenue")).hasSize(1);
        assertThat(mailbox.list(town, AWA)).as("not for having supported it too").noneMatch(mail -> mail.contains("Vous aviez soutenu"));
    }

    @Test
    void countsOneAnswerPerPersonHoweverTheyCome() {
        delivered(366);
        ask();
        String link = link(LEA);
        assertThat(get(town, link).body()).contains("Oui, beaucoup").doesNotContain("type=\"email\"");
        assertThat(counted(Verdict.MUCH)).as("reading counts nothing").isZero();
        var unchosen = post(town, PAGE, form("cle", key(link), "texte", "Trop au soleil."));
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(unchosen.body()).contains("Choisissez une réponse.", "Trop au soleil.");
        assertThat(post(town, PAGE, form("cle", key(link), "reponse", "SOME", "texte", "Trop au soleil.")).statusCode()).isEqualTo(303);
        assertThat(post(town, PAGE, form("cle", key(link), "reponse", "MUCH", "texte", "À l’ombre maintenant.")).statusCode()).isEqualTo(303);
        assertThat(counted(Verdict.SOME)).isZero();
        assertThat(counted(Verdict.MUCH)).isOne();

        String own = link(idris.account().email());
        assertThat(post(town, PAGE, form("cle", key(own), "reponse", "NOTHING")).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(idris, PAGE).body()).select("[name=reponse][checked]").val()).as("by account the same person").isEqualTo("NOTHING");
        assertThat(post(idris, PAGE, form("reponse", "UNKNOWN")).statusCode()).isEqualTo(303);
        assertThat(counted(Verdict.NOTHING)).isZero();
        assertThat(counted(Verdict.UNKNOWN)).isOne();
    }

    @Test
    void countsAtTheSameMomentOnceToo() throws Exception {
        delivered(366);
        ask();
        String key = key(link(LEA));
        try (var threads = Executors.newFixedThreadPool(64)) {
            var sent = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() ->
                            post(town, PAGE, form("cle", key, "reponse", Verdict.values()[i % 4].name())).statusCode()))
                    .toList();
            for (var one : sent) {
                assertThat(one.get()).isIn(303, 503);
            }
        }
        assertThat(inTown(() -> worths.figures(bench.id())).total()).isOne();
    }

    @Test
    void sendsALinkToWhoeverAsksAndKeepsWhatWasTyped() {
        delivered(366);
        ask();
        assertThat(get(town, PAGE).body()).contains("type=\"email\"");
        var wrong = post(town, PAGE + "/lien", form("email", "pas une adresse"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("pas une adresse");
        assertThat(post(town, PAGE + "/lien", form("email", "sofia@habitants.example")).statusCode()).isEqualTo(303);
        assertThat(post(town, PAGE, form("cle", key(link("sofia@habitants.example")), "reponse", "MUCH")).statusCode()).isEqualTo(303);
        assertThat(counted(Verdict.MUCH)).isOne();
        var stranger = post(town, PAGE, form("cle", "unknown", "reponse", "MUCH", "texte", "Mon long texte."));
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("Mon long texte.", "Ce lien ne vaut plus ici");
        assertThat(counted(Verdict.MUCH)).isOne();
    }

    @Test
    void publishesTotalsOfElevenAndNeverWords() {
        delivered(366);
        ask();
        answer(10);
        assertThat(read(PAGE)).contains("Moins de 11 réponses");
        assertThat(get(town, BUDGET + "/realisations.csv").body()).contains(",,,,,,http");
        answer(11);
        assertThat(read(PAGE)).contains("11 réponses", "Oui, beaucoup 11 100 %").doesNotContain("Mot 3");
        assertThat(get(town, BUDGET + "/realisations.csv").body()).contains(",11,11,0,0,0,http");
        assertThat(read(BUDGET + "/projets/P1")).contains("11 réponses d’habitants : il sert beaucoup à 100 %");
        String words = "/bureau/realisations/" + bench.id() + "/avis";
        assertThat(get(antoine, words).body()).contains("Mot 3");
        assertThat(get(nadia, words).statusCode()).as("an agent who does not keep it").isEqualTo(404);
        assertThat(get(idris, words).statusCode()).isEqualTo(403);
        assertThat(get(anAdministrator(aTerritory()), words).statusCode()).isEqualTo(404);
    }

    private void answer(int people) {
        in(town, () -> {
            for (int i = 0; i < people; i++) {
                worths.answer(new Asked(bench.id(), "p" + i + "@habitants.example"), null, Verdict.MUCH, "Mot " + i);
            }
        });
    }

    @Test
    void takesNothingOnceItIsClosed() {
        delivered(366);
        ask();
        String key = key(link(LEA));
        close();
        assertThat(post(town, PAGE, form("cle", key, "reponse", "MUCH", "texte", "Trop tard ?")).body()).contains("sont closes", "Trop tard ?");
        assertThat(post(idris, PAGE, form("reponse", "MUCH")).statusCode()).isEqualTo(422);
        assertThat(post(town, PAGE + "/lien", form("email", LEA)).statusCode()).isEqualTo(422);
        assertThat(inTown(() -> worths.figures(bench.id())).total()).isZero();
    }

    @Test
    void opensNothingInAnotherTown() {
        delivered(366);
        ask();
        Person stranger = aResident(aTerritory());
        assertThat(get(stranger, PAGE).statusCode()).isEqualTo(404);
        assertThat(post(stranger, PAGE, form("cle", key(link(LEA)), "reponse", "MUCH")).statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsWhoeverGoes() {
        delivered(366);
        ask();
        post(town, PAGE, form("cle", key(link(LEA)), "reponse", "MUCH", "texte", "Léa, rue Houdan"));
        post(town, PAGE, form("cle", key(link(idris.account().email())), "reponse", "SOME", "texte", "Idris, place du marché"));
        assertThat(inTown(() -> accounts.find(idris.id())).isPresent()).isTrue();
        in(town, () -> accounts.delete(idris.id()));
        assertThat(counted(Verdict.SOME)).as("while it is open they could answer once more").isZero();
        close();
        assertThat(InTerritory.<Integer, RuntimeException>call(town.id(), () -> retention.forget(Instant.now().plusSeconds(3L * 366 * 24 * 3600)))).isOne();
        assertThat(counted(Verdict.MUCH)).as("counts on, nobody's").isOne();
        List<String> left = superuser()
                .sql("select concat(email, words) from participation.worth_answer where territory_id = ?")
                .param(town.id())
                .query(String.class)
                .list();
        assertThat(left).containsExactly("");
    }

    @Test
    void goesWithAnAccountToItsNewAddress() {
        delivered(366);
        ask();
        String before = idris.account().email();
        post(idris, PAGE, form("reponse", "UNKNOWN"));
        post(town, PAGE, form("cle", key(link(LEA)), "reponse", "MUCH"));
        Territory other = aTown();
        Elsewhere.copy("participation.worth_answer", before, town, other);
        String own = link(before);
        readdress(idris, LEA);
        assertThat(counted(Verdict.UNKNOWN)).as("of two the new address’s stays").isZero();
        assertThat(counted(Verdict.MUCH)).isOne();
        assertThat(Jsoup.parse(get(idris, PAGE).body()).select("[name=reponse][checked]").val()).isEqualTo("MUCH");
        post(town, PAGE, form("cle", key(own), "reponse", "SOME"));
        assertThat(inTown(() -> worths.figures(bench.id())).total()).as("by whichever link").isOne();
        assertThat(Elsewhere.count("participation.worth_answer", before, other)).as("of another town").isEqualTo(1);
    }
}
