package org.parvis.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.report.ReportingTown;
import org.parvis.request.AskingTown;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What people typed is read out in their language, on a page of the desk in another. */
class FactsLanguageIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person agent;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories, AskingTown.KINDS.replace("label: Demander une salle", "label: Demander une salle\n    department: voirie"));
        agent = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
    }

    private Document page(String kind, Answers answers, String language) {
        String number = InTerritory.call(town.id(), () -> requests.submit(new NewRequest(
                        kind, "Le samedi soir", answers, new Requester("Léa Martin", "lea@habitants.example", null, "fr"), CaseChannel.WEB, null,
                        Actor.requester()))
                .number());
        return Jsoup.parse(get(agent, "/bureau/dossiers/" + number + "?lang=" + language).body());
    }

    private static List<Element> facts(Document page) {
        return page.select(".subject dl.facts dd[lang=fr]");
    }

    @Test
    void marksWhatWasTypedAndWhatTheTownDidNotTranslate() {
        Document page = page("salle", new Answers(Map.of("taille", List.of("grande"), "sono", List.of("Deux micros"))), "en");
        assertThat(facts(page)).extracting(Element::text).containsExactlyInAnyOrder("Demander une salle", "Le samedi soir", "30 et plus", "Deux micros");
        assertThat(page.select(".subject dl.facts dt[lang=fr]").eachText()).containsExactly("Pour combien de personnes ?", "Faut-il une sono ?");
    }

    @Test
    void doesNotMarkWhatIsInTheLanguageOfThePage() {
        assertThat(facts(page("question", Answers.NONE, "en"))).extracting(Element::text).as("the kind is translated").containsExactly("Le samedi soir");
        assertThat(page("salle", new Answers(Map.of("taille", List.of("petite"))), "fr").select(".subject [lang]")).as("nothing to say").isEmpty();
    }

    @Test
    void isReadByThoseWhoMayReadTheCase() {
        UUID elsewhere = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        Document page = page("salle", new Answers(Map.of("taille", List.of("petite"))), "en");
        String number = page.select("article[data-number]").attr("data-number");
        assertThat(get(aResident(town), "/bureau/dossiers/" + number).statusCode()).isEqualTo(403);
        assertThat(get(anAgent(AskingTown.create(imports, territories), elsewhere), "/bureau/dossiers/" + number).statusCode()).isEqualTo(404);
    }
}
