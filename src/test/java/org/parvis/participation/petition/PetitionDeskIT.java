package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Cases;
import org.parvis.participation.petition.Petition.State;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.rights.Erasable.Erased;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk does with petitions as others change them: text that is rewritten, remarks of readers, refusals that stay. */
class PetitionDeskIT extends TownWithPetitions {

    private static final String WHY = "Une raison assez longue.";

    @Autowired
    private Cases cases;

    @Autowired
    private PetitionRecords records;

    private String token() {
        String link = mailbox.latestLink(town, AUTHOR, "/suivi/");
        return link.substring(link.indexOf("/suivi/") + "/suivi/".length());
    }

    private HttpResponse<String> correct(String title) {
        return post(town, "/petitions/corriger", form(
                "jeton", token(), "title", title, "asks", "Installer vingt bancs.", "why", "On se repose où l’on peut.", "place", "", "theme", "", "shownName", ""));
    }

    private static String revisionOn(Document page) {
        return page.select("input[name=lu]").attr("value");
    }

    @Test
    void isDecidedByWhoeverHasReadIt() {
        Petition sent = submit("Des arbres");
        String seen = revisionOn(read(get(nadia, sent.deskPath())));
        assertThat(correct("Des bancs").statusCode()).isEqualTo(303);
        HttpResponse<String> late = post(nadia, sent.deskPath() + "/admettre", form("lu", seen));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).text()).contains("L’auteur a corrigé le texte", "Des bancs", "Installer vingt bancs.");
        HttpResponse<String> refused = post(nadia, sent.deskPath() + "/refuser", form("lu", seen, "motif", "OUTSIDE", "raison", WHY));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).select("#raison").text()).as("nothing is lost").isEqualTo(WHY);
        assertThat(post(nadia, sent.deskPath() + "/admettre", "").statusCode()).as("of nothing that was read").isEqualTo(422);
        assertThat(read(sent).state()).isEqualTo(State.SENT);
        assertThat(read(get(nadia, "/bureau/dossiers/" + sent.number())).text()).as("what it said before").contains("Deux enfants ont failli être renversés.");
        assertThat(post(nadia, sent.deskPath() + "/admettre", form("lu", revisionOn(read(late)))).statusCode()).isEqualTo(303);
        assertThat(read(sent).state()).isEqualTo(State.OPEN);
    }

    @Test
    void saysInNoMailWhyItsAuthorWithdrawsIt() {
        Petition petition = open("Des arbres");
        sign(petition, AWA, "Awa", "Diop");
        in(town, () -> acts.withdraw(petition.id(), "Le maire est un voleur."));
        in(town, () -> assertThat(news.tell()).isOne());
        assertThat(mailbox.list(town, AWA).getFirst().replaceAll("\\s+", " ")).contains("Sa page dit pourquoi.").doesNotContain("voleur");
        assertThat(get(town, "/petitions.csv").body()).contains("Le maire est un voleur.");
        hide(petition, "La raison accusait quelqu’un.");
        assertThat(get(town, petition.path()).body()).doesNotContain("voleur");
        assertThat(get(town, "/petitions.csv").body()).contains(petition.number()).doesNotContain("voleur");
        Petition refused = submit("Des bancs");
        in(town, () -> acts.refuse(refused.id(), refused.revision(), Ground.OUTSIDE, "Cela regarde le département.", admin));
        hide(refused, "Le texte donnait une adresse.");
        assertThat(get(town, "/petitions.csv").body()).as("the town’s own").contains("Cela regarde le département.").doesNotContain("Des bancs");
    }

    @Test
    void hasRemarksUntilSomebodySaysWhatTheyDid() {
        Petition petition = open("Des arbres");
        String agent = nadia.account().email();
        int mails = mailbox.list(town, agent).size();
        post(town, petition.path() + "/signaler", form("article", "1", "texte", "Le texte donne mon adresse.", "email", AWA));
        assertThat(mailbox.list(town, agent)).as("who decided on it has its case").hasSize(mails + 1);
        assertThat(mailbox.list(town, agent).getFirst()).contains(petition.number()).doesNotContain("donne mon adresse");
        assertThat(read(get(nadia, "/bureau/petitions?etat=ouvertes")).text()).contains("Une remarque à lire");
        assertThat(read(get(nadia, "/bureau/petitions?etat=remarques")).text()).contains("Des arbres");
        Document page = read(get(nadia, petition.deskPath()));
        assertThat(page.text()).contains("Une remarque à lire", "Le texte donne mon adresse.");
        String path = page.select("form[action*=/remarques/]").attr("action").replaceFirst("^(https?://[^/]+)?/t/[^/]+", "");
        Person front = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(read(get(front, petition.deskPath())).text()).doesNotContain("donne mon adresse");
        assertThat(read(get(front, "/bureau/petitions?etat=ouvertes")).text()).contains("Des arbres").doesNotContain("Une remarque à lire");
        assertThat(post(front, path, form("fait", WHY)).statusCode()).isEqualTo(404);
        assertThat(post(anAgent(town, UUID.randomUUID()), path, form("fait", WHY)).statusCode()).isEqualTo(404);
        assertThat(post(aResident(town), path, form("fait", WHY)).statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(aTown(), Role.ADMINISTRATOR, null), path, form("fait", WHY)).statusCode()).isEqualTo(404);
        HttpResponse<String> silent = post(nadia, path, form("fait", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(read(silent).select(".error-summary a").attr("href")).startsWith("#fait-");
        assertThat(post(nadia, path, form("fait", "L’adresse est masquée.")).statusCode()).isEqualTo(303);
        assertThat(post(nadia, path, form("fait", "Encore.")).statusCode()).as("once").isEqualTo(422);
        assertThat(read(get(nadia, petition.deskPath())).text()).doesNotContain("Une remarque à lire");
        assertThat(mailbox.list(town, AWA).getFirst()).as("whoever said it is told").contains("reste publié", "L’adresse est masquée.");
        assertThat(read(get(nadia, "/bureau/petitions?etat=remarques")).text()).doesNotContain("Des arbres");
        assertThat(read(get(nadia, "/bureau/dossiers/" + petition.number())).text())
                .contains("Un lecteur", "signale la page de la pétition", "Respecter les personnes", "L’adresse est masquée.")
                .as("a note outlives whoever said it")
                .doesNotContain("Le texte donne mon adresse.", "Un abonné");
    }

    @Test
    void staysRefusedWhateverItsAuthorDoes() {
        Petition petition = submit("Interdire les avions");
        in(town, () -> acts.refuse(petition.id(), petition.revision(), Ground.OUTSIDE, "Le ciel dépend de l’État.", new TestVisitor(nadia)));
        String own = "/suivi/" + token();
        assertThat(read(get(town, own)).text()).contains("reste publique avec son motif").doesNotContain("Retirer la pétition");
        assertThat(post(town, own + "/retirer", form("texte", WHY)).statusCode()).isEqualTo(422);
        assertThat(read(petition).state()).isEqualTo(State.REFUSED);
        assertThat(correct("Mesurer le bruit").statusCode()).isEqualTo(303);
        assertThatThrownBy(() -> in(town, () -> acts.withdraw(petition.id(), WHY))).as("nor by way of a correction").hasMessageContaining("refusedStays");
        in(town, () -> acts.refuse(petition.id(), read(petition).revision(), Ground.OUTSIDE, "Le ciel dépend toujours de l’État.", new TestVisitor(nadia)));
        in(town, () -> records.erase(new Erased(List.of(), List.of(cases.get(petition.caseId())), Set.of(), Set.of())));
        HttpResponse<String> page = get(town, petition.path());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(read(page).text()).contains(petition.number(), "Hors des compétences.", "Le ciel dépend toujours de l’État.").doesNotContain("Mesurer le bruit");
        assertThat(get(town, "/petitions?etat=refusees").body()).contains(petition.number());
        assertThat(get(town, "/petitions.csv").body()).contains(petition.number(), "Le ciel dépend toujours");
    }

    @Test
    void isWithdrawnUnreadBeforeAnybodyHasSeenIt() {
        Petition petition = submit("Des arbres");
        String own = "/suivi/" + token();
        assertThat(read(get(town, own)).text()).contains("rien n’en est publié", "La collectivité seule lira cette raison.");
        assertThat(post(town, own + "/retirer", form("texte", WHY)).statusCode()).isEqualTo(303);
        assertThat(get(town, petition.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void countsSheetsUntilTheEndOfADayWhateverTheClocksDo() {
        Petition petition = open("Des arbres");
        ZoneId zone = town.zone();
        Instant closes = Objects.requireNonNull(petition.course().closesAt());
        Instant change = zone.getRules().nextTransition(closes.plusSeconds(10 * 86_400)).getInstant();
        LocalDate until = LocalDate.ofInstant(change, zone).minusDays(3);
        in(town, () -> acts.extend(petition.id(), until, "Le site était en panne.", admin));
        Instant counted = Objects.requireNonNull(read(petition).course().countedUntil());
        assertThat(counted.atZone(zone).toLocalDateTime()).isEqualTo(until.plusDays(15).atTime(LocalTime.of(23, 59)));
    }
}
