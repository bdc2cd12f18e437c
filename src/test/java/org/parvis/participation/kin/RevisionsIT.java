package org.parvis.participation.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.NewTask;
import org.parvis.casework.Tasks;
import org.parvis.participation.SubmittedProposal;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An idea changes after people support it: read first, with the difference; who supports it is asked. */
class RevisionsIT extends TownWithKin {

    @Autowired
    private Tasks tasks;

    private HttpResponse<String> revise(SubmittedProposal idea, String title, String more) {
        return post(town, "/idees/modifier", "jeton=" + idea.linkToken() + "&title=" + encoded(title) + "&words=" + encoded("Au soleil, près des jeux") + more);
    }

    private String mark(SubmittedProposal idea) {
        return Jsoup.parse(get(nadia, "/bureau/idees/" + idea.number() + "/versions").body()).select("input[name=lu]").val();
    }

    private HttpResponse<String> publishChange(SubmittedProposal idea, String mark, String weight) {
        return post(nadia, "/bureau/idees/" + idea.number() + "/versions/publier", "lu=" + encoded(mark) + "&weight=" + weight);
    }

    @Test
    void areAskedAboutByMailAndInTheAccountAndBothFiguresAreShownUntilTheyAnswer() {
        SubmittedProposal idea = anIdeaOf("Des bancs", AWA);
        Person first = aResident(town);
        Person second = aResident(town);
        Person third = aResident(town);
        List.of(first, second, third).forEach(one -> support(one, idea));

        HttpResponse<String> unsaid = revise(idea, "Six bancs", "");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unsaid.body()).select("#title").val()).as("kept").isEqualTo("Six bancs");
        assertThat(revise(idea, "Six bancs", "&weight=SUBSTANTIVE").body()).contains("Dites ce qui change");
        assertThat(revise(idea, "Six bancs", "&weight=SUBSTANTIVE&why=Six+et+plus+un+seul").statusCode()).isEqualTo(303);
        assertThat(get(town, page(idea.number())).body()).as("nobody has read it").doesNotContain("Six bancs");
        assertThat(get(nadia, "/bureau/dossiers/" + idea.number()).body()).contains("À lire");
        assertThat(publishChange(idea, mark(idea), "SUBSTANTIVE").statusCode()).isEqualTo(303);

        Document shown = Jsoup.parse(get(town, page(idea.number())).body());
        assertThat(shown.select("#soutenir").text()).contains("3 soutiens, dont 0 confirmé depuis la version 2");
        Document versions = Jsoup.parse(get(town, page(idea.number()) + "/versions").body());
        assertThat(versions.select("del").text()).contains("Des");
        assertThat(versions.select("ins").text()).contains("Six");
        assertThat(versions.text()).contains("Six et plus un seul");

        in(town, () -> assertThat(news.tell()).isEqualTo(3));
        in(town, () -> assertThat(news.tell()).as("once").isZero());
        String link = mailbox.latestLink(town, first.account().email(), "/soutiens/question?jeton=");
        assertThat(get(town, link).body()).contains("Garder mon soutien", "Six");
        assertThat(count(idea.id()).confirmed()).as("reading a link changes nothing").isZero();
        String token = link.substring(link.indexOf('?') + 1);
        assertThat(post(town, "/soutiens/question", token + "&reponse=garder").statusCode()).isEqualTo(303);
        assertThat(count(idea.id())).isEqualTo(new SupportCount(3, 1, 2));
        assertThat(get(second, "/compte/idees").body()).contains("Six bancs");
        assertThat(get(second, page(idea.number())).body()).contains("Cette idée a changé depuis que vous la soutenez");
        assertThat(post(second, page(idea.number()) + "/repondre", "reponse=retirer").statusCode()).isEqualTo(303);
        assertThat(count(idea.id())).isEqualTo(new SupportCount(2, 1, 2));
        assertThat(post(third, page(idea.number()) + "/soutenir", "").statusCode()).as("supports it again").isEqualTo(303);
        assertThat(count(idea.id())).isEqualTo(new SupportCount(2, 2, 2));
        assertThat(Jsoup.parse(get(town, page(idea.number())).body()).select("#soutenir").text()).doesNotContain("dont");
        support(aResident(town), idea);
        assertThat(count(idea.id())).as("given since").isEqualTo(new SupportCount(3, 3, 2));
        assertThat(post(town, "/soutiens/question", token + "&reponse=retirer").statusCode()).as("thinks better of it").isEqualTo(303);
        assertThat(count(idea.id())).isEqualTo(new SupportCount(2, 2, 2));
        assertThat(post(town, "/soutiens/question", "jeton=" + "x".repeat(32) + "&reponse=garder").statusCode()).isEqualTo(404);
        assertThat(post(town, page(idea.number()) + "/repondre", "reponse=garder").statusCode()).as("nobody").isEqualTo(404);
    }

    @Test
    void areAnsweredForWhatWasReadAndForNothingThatCameSince() {
        SubmittedProposal idea = anIdeaOf("Des bancs", AWA);
        Person first = aResident(town);
        Person second = aResident(town);
        support(first, idea);
        support(second, idea);
        revise(idea, "Six bancs", "&weight=SUBSTANTIVE&why=Six");
        publishChange(idea, mark(idea), "SUBSTANTIVE");
        in(town, () -> news.tell());
        String link = mailbox.latestLink(town, first.account().email(), "/soutiens/question?jeton=");
        String token = link.substring(link.indexOf('?') + 1);
        assertThat(Jsoup.parse(get(town, link).body()).select("input[name=lu]").val()).isEqualTo("2");
        assertThat(Jsoup.parse(get(second, page(idea.number())).body()).select("#soutenir input[name=lu]").val()).isEqualTo("2");
        revise(idea, "Un parking", "&weight=SUBSTANTIVE&why=Autre");
        publishChange(idea, mark(idea), "SUBSTANTIVE");
        assertThat(post(town, "/soutiens/question", token + "&reponse=garder&lu=2").statusCode()).isEqualTo(303);
        assertThat(post(town, "/soutiens/question", token + "&reponse=garder").statusCode()).isEqualTo(303);
        assertThat(post(second, page(idea.number()) + "/repondre", "reponse=garder&lu=2").statusCode()).isEqualTo(303);
        assertThat(post(second, page(idea.number()) + "/repondre", "reponse=garder").statusCode()).isEqualTo(303);
        assertThat(count(idea.id())).as("of a car park they have read nothing").isEqualTo(new SupportCount(2, 0, 3));
        Document now = Jsoup.parse(get(town, link).body());
        assertThat(now.select("ins").text()).as("what it says now").contains("Un parking");
        assertThat(post(town, "/soutiens/question", token + "&reponse=garder&lu=" + now.select("input[name=lu]").val()).statusCode()).isEqualTo(303);
        assertThat(post(second, page(idea.number()) + "/repondre", "reponse=garder&lu=99").statusCode()).as("no more than there is").isEqualTo(303);
        assertThat(count(idea.id())).isEqualTo(new SupportCount(2, 2, 3));
        revise(idea, "Deux parkings", "&weight=SUBSTANTIVE&why=Deux");
        publishChange(idea, mark(idea), "SUBSTANTIVE");
        assertThat(count(idea.id())).as("not for what was to come").isEqualTo(new SupportCount(2, 0, 4));
    }

    @Test
    void askNobodyAboutACorrectionAndTheTownHasTheLastWordOnWhatItIs() {
        SubmittedProposal idea = anIdeaOf("Des bans", AWA);
        support(aResident(town), idea);
        revise(idea, "Des bancs", "&weight=MINOR");
        publishChange(idea, mark(idea), "MINOR");
        assertThat(count(idea.id())).isEqualTo(new SupportCount(1, 1, 1));
        revise(idea, "Un parking", "&weight=MINOR");
        publishChange(idea, mark(idea), "SUBSTANTIVE");
        assertThat(count(idea.id())).isEqualTo(new SupportCount(1, 0, 3));
    }

    @Test
    void areNotPublishedUnreadOrRefusedWithoutAReason() {
        SubmittedProposal idea = anIdeaOf("Des bancs", AWA);
        revise(idea, "Des bancs en bois", "");
        String read = mark(idea);
        assertThat(revise(idea, "Des bancs en bois", "").body()).as("the same once more tells nobody anything").contains("attend déjà");
        assertThat(mark(idea)).isEqualTo(read);
        revise(idea, "Votez pour moi", "");
        assertThat(publishChange(idea, read, "").statusCode()).as("another came meanwhile").isEqualTo(422);
        assertThat(get(town, page(idea.number())).body()).doesNotContain("Votez pour moi");
        String refuse = "/bureau/idees/" + idea.number() + "/versions/refuser";
        assertThat(post(nadia, refuse, "lu=" + encoded(mark(idea)) + "&raison=").statusCode()).isEqualTo(422);
        assertThat(post(nadia, refuse, "lu=" + encoded(mark(idea)) + "&raison=Une+d%C3%A9marche+n%E2%80%99est+pas+une+tribune.").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("n’est pas une tribune");
        assertThat(proposal(idea.id()).title()).isEqualTo("Des bancs");
        revise(idea, "Des bancs en fer", "");
        assertThat(post(town, "/idees/modifier/reprendre", "jeton=" + idea.linkToken()).statusCode()).isEqualTo(303);
        assertThat(post(town, "/idees/modifier/reprendre", "jeton=" + idea.linkToken()).statusCode()).as("again").isEqualTo(422);
    }

    @Test
    void endWhereTheStudyBegins() {
        SubmittedProposal idea = anIdeaOf("Des bancs", AWA);
        revise(idea, "Six bancs", "");
        in(town, () -> tasks.give(
                NewTask.opinionOf(idea.caseId(), voirie(town), "Combien ?", LocalDate.now().plusDays(9)), Actor.agent(nadia.id(), "Nadia")));
        assertThat(publishChange(idea, mark(idea), "").body()).contains("L’étude de cette idée a commencé");
        assertThat(revise(idea, "Sept bancs", "").body()).contains("L’étude de cette idée a commencé");
        assertThat(get(town, "/suivi/" + idea.linkToken()).body()).doesNotContain("Modifier mon idée");
    }

    @Test
    void areForTheirAuthorsAndTheDepartmentAlone() {
        SubmittedProposal idea = anIdeaOf("Des bancs", AWA);
        revise(idea, "Six bancs", "");
        String desk = "/bureau/idees/" + idea.number() + "/versions";
        String body = "lu=" + encoded(mark(idea)) + "&raison=Non";
        Person other = aStaffMember(town, Role.AGENT, InTerritory.call(town.id(), () -> departments.list().stream()
                .filter(one -> !one.isOutside() && !one.code().equals("voirie")).findFirst().map(one -> one.id()).orElse(new UUID(0, 1))));
        for (Person wrong : List.of(other, aStaffMember(aTown(), Role.HEAD, voirie(aTown())))) {
            assertThat(get(wrong, desk).statusCode()).isEqualTo(404);
            for (String act : List.of("/publier", "/refuser", "/noms/" + idea.id(), "/raisons/" + idea.id())) {
                assertThat(post(wrong, desk + act, body).statusCode()).isEqualTo(404);
            }
            assertThat(post(wrong, "/bureau/idees/" + idea.number() + "/reunir", "").statusCode()).isEqualTo(404);
        }
        for (Person wrong : List.of(aResident(town), anAdministrator(town))) {
            assertThat(get(wrong, desk).statusCode()).isEqualTo(403);
            assertThat(post(wrong, desk + "/publier", body).statusCode()).isEqualTo(403);
            assertThat(post(wrong, "/bureau/idees/" + idea.number() + "/reunir", "").statusCode()).isEqualTo(403);
        }
        assertThat(post(town, desk + "/publier", body).statusCode()).isEqualTo(401);
        var elsewhere = aTown();
        publish(elsewhere);
        for (String path : List.of("/idees/modifier", "/idees/retirer", "/idees/auteurs", "/idees/reunir", "/idees/reunions/defaire")) {
            assertThat(get(town, path + "?jeton=" + idea.linkToken()).statusCode()).as(path).isEqualTo(200);
            assertThat(get(elsewhere, path + "?jeton=" + idea.linkToken()).statusCode()).as(path).isEqualTo(404);
            assertThat(get(town, path + "?jeton=" + "x".repeat(32)).statusCode()).as(path).isEqualTo(404);
            assertThat(get(town, path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(proposal(idea.id()).title()).isEqualTo("Des bancs");
    }

    @Test
    void tellWhoSupportsAnIdeaThatItIsWithdrawn() {
        SubmittedProposal idea = anIdeaOf("Des bancs", AWA);
        Person idris = aResident(town);
        support(idris, idea);
        assertThat(post(town, "/idees/retirer", "jeton=" + idea.linkToken() + "&texte=D%C3%A9j%C3%A0+fait.").statusCode()).isEqualTo(303);
        in(town, () -> news.tell());
        assertThat(mailbox.list(town, idris.account().email()).getFirst()).contains("l’a retirée", page(idea.number())).doesNotContain("Déjà fait.");
        assertThat(get(town, page(idea.number())).body()).as("nobody of the town has read it").contains("l’a retirée").doesNotContain("Déjà fait.");
        String desk = "/bureau/idees/" + idea.number() + "/versions";
        assertThat(get(nadia, "/bureau/dossiers/" + idea.number()).body()).contains("À lire");
        assertThat(get(nadia, desk).body()).contains("Déjà fait.");
        String judge = desk + "/raisons/" + idea.id();
        assertThat(post(town, judge, "afficher=oui").statusCode()).as("nobody").isEqualTo(401);
        assertThat(post(aResident(town), judge, "afficher=oui").statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(aTown(), Role.HEAD, voirie(aTown())), judge, "afficher=oui").statusCode()).as("of another town").isEqualTo(404);
        assertThat(post(nadia, desk + "/raisons/" + UUID.randomUUID(), "afficher=oui").statusCode()).isEqualTo(422);
        assertThat(get(town, page(idea.number())).body()).doesNotContain("Déjà fait.");
        assertThat(post(nadia, judge, "afficher=oui").statusCode()).isEqualTo(303);
        assertThat(get(town, page(idea.number())).body()).contains("Déjà fait.");
        assertThat(post(nadia, judge, "afficher=non").statusCode()).as("read already").isEqualTo(422);
        SubmittedProposal other = anIdeaOf("De l’ombre", AWA);
        post(town, "/idees/retirer", "jeton=" + other.linkToken() + "&texte=Votez+pour+moi.");
        assertThat(post(nadia, "/bureau/idees/" + other.number() + "/versions/raisons/" + other.id(), "afficher=non").statusCode()).isEqualTo(303);
        assertThat(proposal(other.id()).withdrawnWhy()).as("not kept").isEqualTo("–");
        assertThat(get(town, page(other.number())).body()).contains("l’a retirée").doesNotContain("Votez pour moi");
        assertThat(post(aResident(town), page(idea.number()) + "/soutenir", "").statusCode()).isEqualTo(422);
    }
}
