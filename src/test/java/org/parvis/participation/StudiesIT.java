package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewTask;
import org.parvis.relation.rights.Erasable;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments are asked about an idea and answer in figures; it is concluded, its author answers, everybody reads it. */
class StudiesIT extends TownWithStudies {

    private static final String SECRET = "Le propriétaire voisin menace de plaider.";

    @Autowired
    private CaseActs acts;

    @Autowired
    private Cases cases;

    @Autowired
    private StudyDeadlines deadlines;

    @Autowired
    private ProposalRecords records;

    private SubmittedProposal anIdeaOfAwa(String title) {
        SubmittedProposal idea = anIdea(town, title, AWA);
        assertThat(post(nadia, "/bureau/idees/" + idea.number() + "/publier", "").statusCode()).isEqualTo(303);
        return idea;
    }

    private SubmittedProposal aConcludedIdea(String feasibility) {
        SubmittedProposal idea = anIdeaOfAwa("Des bancs");
        assertThat(ask(idea, parcs).statusCode()).isEqualTo(303);
        assertThat(give(ines, idea, parcs, "FEASIBLE", SECRET).statusCode()).isEqualTo(303);
        assertThat(conclude(idea, feasibility, "Trop de racines.", "").statusCode()).isEqualTo(303);
        return idea;
    }

    /** Without the narrow spaces of French numbers. */
    private static String flat(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    @Test
    void asksAnswersConcludesHearsTheAuthorAndPublishes() {
        SubmittedProposal idea = anIdeaOfAwa("Des bancs au soleil");
        assertThat(get(nadia, "/bureau/dossiers/" + idea.number()).body()).contains("À faire étudier", study(idea));
        assertThat(ask(idea, parcs, voirie(town)).statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, "parcs@ville.example").getFirst()).contains("Un avis vous est demandé", asked(idea, parcs));
        assertThat(Jsoup.parse(get(ines, "/bureau/taches").body()).select("a[href$='" + asked(idea, parcs) + "']").text()).isEqualTo("Rendre cet avis");
        assertThat(Jsoup.parse(get(town, page(idea)).body()).select("#etude-des-services").text()).contains("En étude", "Parcs", "Voirie");

        Document asked = Jsoup.parse(get(ines, asked(idea, parcs)).body());
        assertThat(asked.text()).contains("Des bancs au soleil", "Est-ce faisable ?");
        assertThat(give(ines, idea, parcs, "FEASIBLE", SECRET).statusCode()).isEqualTo(303);
        assertThat(give(ines, idea, parcs, "NOT_FEASIBLE", "").statusCode()).as("once").isEqualTo(422);
        assertThat(get(ines, asked(idea, parcs)).body()).contains("Ce que vous avez répondu", SECRET);
        assertThat(post(nadia, asked(idea, voirie(town)), form("competence", "OTHERS", "whose", "Le département", "feasibility", "NOT_FEASIBLE", "explanation", "Les réseaux passent dessous."))
                .statusCode()).isEqualTo(303);
        Document desk = Jsoup.parse(get(nadia, study(idea)).body());
        assertThat(flat(desk.text())).contains("Réalisable", "12 000 €", "450,50 €", "6 mois", "Le sol est meuble.", SECRET, "mais de : Le département");
        assertThat(Jsoup.parse(get(nadia, "/bureau/dossiers/" + idea.number()).body()).text()).contains("Avis d’un service rendu", "À conclure");

        assertThat(conclude(idea, "FEASIBLE", "Huit bancs tiennent.", "").statusCode()).isEqualTo(303);
        assertThat(flat(mailbox.list(town, AWA).getFirst()))
                .contains("Voici ce que nous concluons", "Réalisable", "9 000", "Huit bancs tiennent.", "vous pouvez répondre");
        assertThat(get(town, page(idea)).body()).as("not final").doesNotContain("Huit bancs tiennent.");
        assertThat(post(nadia, study(idea) + "/publier", "").statusCode()).as("its author has time").isEqualTo(422);

        String track = "/suivi/" + idea.linkToken();
        assertThat(get(town, track).body()).contains("Huit bancs tiennent.", "vous pouvez répondre une fois");
        assertThat(post(town, track + "/etude", "texte=").statusCode()).isEqualTo(422);
        assertThat(post(town, track + "/etude", form("texte", "Six me suffisent.")).statusCode()).isEqualTo(303);
        assertThat(post(town, track + "/etude", form("texte", "Non, cinq.")).statusCode()).as("once").isEqualTo(422);
        assertThat(mailbox.list(town, "voirie@vallee.example").getFirst()).contains(idea.number());
        assertThat(get(nadia, study(idea)).body()).contains("La personne qui l’a proposée a répondu", "Six me suffisent.");
        assertThat(post(nadia, study(idea) + "/publier", "").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("publiés sur sa page");

        String shown = get(town, page(idea)).body();
        assertThat(flat(Jsoup.parse(shown).select("#etude-des-services").text()))
                .contains("Réalisable", "9 000 €", "8 mois", "Huit bancs tiennent.", "Parcs", "12 000 €", "450,50 €", "Voirie", "Les réseaux passent dessous.")
                .contains("ne sont pas tous du même avis", "Un service la juge réalisable. Un service la juge non réalisable.");
        assertThat(shown).doesNotContain("Six me suffisent.");
        for (String public_ : List.of(shown, get(town, track).body(), get(town, PROCESS + "/idees.csv").body(), String.join("", mailbox.list(town, AWA)),
                String.join("", mailbox.list(town, "voirie@vallee.example")))) {
            assertThat(public_).doesNotContain(SECRET);
        }
        assertThat(get(town, PROCESS + "/idees.csv").body()).contains("standing,cost_eur,running_cost_eur_per_year,delay_months", ",FEASIBLE,9000,,8,");
    }

    @Test
    void becomesFinalByItselfTheDayAfterTheLastOne() {
        SubmittedProposal idea = aConcludedIdea("NOT_FEASIBLE");
        in(town, () -> assertThat(deadlines.close(TODAY.plusDays(10))).as("the last day is theirs").isZero());
        in(town, () -> assertThat(deadlines.close(TODAY.plusDays(11))).isEqualTo(1));
        in(town, () -> assertThat(deadlines.close(TODAY.plusDays(11))).as("again").isZero());
        assertThat(Jsoup.parse(get(town, page(idea)).body()).select("#etude-des-services").text()).contains("Non réalisable", "Trop de racines.", "ne sont pas tous du même avis");
        assertThat(post(town, "/suivi/" + idea.linkToken() + "/etude", form("texte", "Mais si.")).statusCode()).isEqualTo(422);
    }

    @Test
    void waitsForWhoeverReadsWhatTheAuthorAnswered() {
        SubmittedProposal idea = aConcludedIdea("NOT_FEASIBLE");
        assertThat(post(town, "/suivi/" + idea.linkToken() + "/etude", form("texte", "Alors des chaises.")).statusCode()).isEqualTo(303);
        in(town, () -> assertThat(deadlines.close(TODAY.plusDays(100))).isZero());
        assertThat(get(town, page(idea)).body()).doesNotContain("Trop de racines.");
    }

    @Test
    void changesByANewVersionWithAReasonThatEverybodyReads() {
        SubmittedProposal idea = aConcludedIdea("NOT_FEASIBLE");
        in(town, () -> deadlines.close(TODAY.plusDays(11)));
        HttpResponse<String> silent = conclude(idea, "FEASIBLE", "Sur des plots.", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        Document kept = Jsoup.parse(silent.body());
        assertThat(kept.select("#reason-erreur").text()).contains("tout le monde le lira");
        assertThat(kept.select("#explanation").text()).isEqualTo("Sur des plots.");
        assertThat(conclude(idea, "FEASIBLE", "Sur des plots.", "On sait poser sans creuser.").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("On sait poser sans creuser.");
        assertThat(get(town, page(idea)).body()).as("the first holds until the second is final").contains("Trop de racines.").doesNotContain("Sur des plots.");
        in(town, () -> assertThat(deadlines.close(TODAY.plusDays(11))).isEqualTo(1));
        assertThat(Jsoup.parse(get(town, page(idea)).body()).select("#etude-des-services").text())
                .contains("Sur des plots.", "Versions précédentes", "Pourquoi cela a changé : On sait poser sans creuser.", "Trop de racines.");
        assertThat(get(town, PROCESS + "?etat=realisables").body()).contains("Des bancs");
    }

    @Test
    void givesWayBeforeItIsFinalWithoutATraceForThePublic() {
        SubmittedProposal idea = aConcludedIdea("NOT_FEASIBLE");
        assertThat(conclude(idea, "FEASIBLE", "Sur des plots.", "Vous aviez raison.").statusCode()).isEqualTo(303);
        in(town, () -> assertThat(deadlines.close(TODAY.plusDays(11))).isEqualTo(1));
        assertThat(get(town, page(idea)).body()).contains("Sur des plots.").doesNotContain("Trop de racines.", "Versions précédentes");
    }

    @Test
    void explainsWhatCannotBeDoneAndKeepsWhatWasTyped() {
        SubmittedProposal idea = anIdeaOfAwa("Des bancs");
        assertThat(Jsoup.parse(ask(idea).body()).select("#departments-erreur").text()).isEqualTo("Choisissez au moins un service.");
        assertThat(ask(idea, parcs).statusCode()).isEqualTo(303);
        assertThat(ask(idea, parcs).body()).as("again").contains("doit déjà répondre");
        assertThat(post(nadia, study(idea) + "/demander", form("departments", voirie(town).toString(), "question", "Oui ?", "due", TODAY.minusDays(1).toString())).body())
                .contains("Ce jour est passé");
        HttpResponse<String> wrong = post(ines, asked(idea, parcs), form("competence", "OTHERS", "feasibility", "NOT_FEASIBLE", "cost", "beaucoup", "delay", "6,5", "note", "Voir Paul"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document typed = Jsoup.parse(wrong.body());
        assertThat(typed.select("#cost").val()).isEqualTo("beaucoup");
        assertThat(typed.select("#note").text()).isEqualTo("Voir Paul");
        assertThat(typed.select("#cost-erreur, #delay-erreur")).hasSize(2);
        Document silent = Jsoup.parse(post(ines, asked(idea, parcs), form("competence", "OTHERS", "feasibility", "NOT_FEASIBLE")).body());
        assertThat(silent.select("#whose-erreur").text()).isEqualTo("Dites à qui c’est de le faire.");
        assertThat(silent.select("#explanation-erreur").text()).contains("pourquoi ce n’est pas réalisable");
        assertThat(Jsoup.parse(conclude(idea, "NOT_FEASIBLE", "", "").body()).select("#explanation-erreur").text()).contains("pourquoi");
        assertThat(conclude(idea, "UNDECIDED", "Peut-être", "").statusCode()).isEqualTo(422);
        assertThat(conclude(idea, "FEASIBLE", "x".repeat(3001), "").statusCode()).isEqualTo(422);
    }

    @Test
    void isForThoseWhoHandleTheIdeaAndThoseWhoAreAsked() {
        SubmittedProposal idea = anIdeaOfAwa("Des bancs");
        Person stranger = anAgent(aTown(), UUID.randomUUID());
        for (Person wrong : List.of(ines, stranger)) {
            assertThat(get(wrong, study(idea)).statusCode()).isEqualTo(404);
            assertThat(post(wrong, study(idea) + "/demander", "departments=" + parcs).statusCode()).isEqualTo(404);
            assertThat(post(wrong, study(idea) + "/conclure", "feasibility=FEASIBLE").statusCode()).isEqualTo(404);
            assertThat(post(wrong, study(idea) + "/publier", "").statusCode()).isEqualTo(404);
        }
        assertThat(ask(idea, parcs).statusCode()).isEqualTo(303);
        String form = asked(idea, parcs);
        assertThat(get(ines, study(idea)).body()).as("she may read").contains("Parcs").doesNotContain("/conclure");
        assertThat(post(ines, study(idea) + "/conclure", "feasibility=FEASIBLE").statusCode()).as("and not conclude").isEqualTo(404);
        for (Person wrong : List.of(nadia, stranger)) {
            assertThat(get(wrong, form).statusCode()).isEqualTo(404);
            assertThat(post(wrong, form, "competence=OURS&feasibility=FEASIBLE").statusCode()).isEqualTo(404);
        }
        assertThat(get(ines, study(idea) + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        Map.of(aResident(town), 403, anAdministrator(town), 404).forEach((wrong, status) -> {
            assertThat(get(wrong, study(idea)).statusCode()).isEqualTo(status);
            assertThat(get(wrong, form).statusCode()).isEqualTo(status);
            assertThat(post(wrong, form, "").statusCode()).isEqualTo(status);
            assertThat(post(wrong, study(idea) + "/demander", "").statusCode()).isEqualTo(status);
            assertThat(post(wrong, study(idea) + "/conclure", "").statusCode()).isEqualTo(status);
            assertThat(post(wrong, study(idea) + "/publier", "").statusCode()).isEqualTo(status);
        });
        assertThat(post(town, study(idea) + "/demander", "").statusCode()).isEqualTo(401);
        assertThat(post(town, form, "").statusCode()).isEqualTo(401);
        assertThat(post(town, "/suivi/" + "x".repeat(32) + "/etude", "texte=Oui").statusCode()).isEqualTo(404);
    }

    @Test
    void isCancelledWithItsCaseAndAskedForLikeAnyOpinion() {
        SubmittedProposal idea = anIdeaOfAwa("Des bancs");
        Actor by = Actor.agent(nadia.id(), "Nadia B.");
        in(town, () -> tasks.give(NewTask.opinionOf(idea.caseId(), parcs, "Est-ce à vous ?", TODAY.plusDays(5)), by));
        String form = asked(idea, parcs);
        HttpResponse<String> plain = post(ines, "/bureau/taches/" + form.substring(form.lastIndexOf('/') + 1), "faire=fait&answer=Oui");
        assertThat(plain.headers().firstValue("Location").orElseThrow()).as("it has its own form").endsWith(form);
        assertThat(get(town, PROCESS + "?etat=en-etude").body()).contains("Des bancs");
        in(town, () -> acts.decide(idea.caseId(), DecisionDraft.resolved("Ils seront posés."), by));
        assertThat(get(ines, form).body()).contains("Cette demande est annulée");
        assertThat(give(ines, idea, parcs, "FEASIBLE", "").statusCode()).isEqualTo(422);
        assertThat(ask(idea, parcs).body()).contains("rouvrez le dossier");
        assertThat(Jsoup.parse(get(town, page(idea)).body()).select("#etude-des-services")).isEmpty();
        assertThat(get(town, PROCESS + "?etat=decidees").body()).contains("Des bancs");
        assertThat(get(town, PROCESS + "?etat=en-etude").body()).doesNotContain("Des bancs");
    }

    @Test
    void filtersIdeasByWhereTheyStand() {
        aConcludedIdea("NOT_FEASIBLE");
        SubmittedProposal asked = anIdeaOfAwa("Un lac");
        ask(asked, parcs);
        anIdeaOfAwa("Une fontaine");
        in(town, () -> deadlines.close(TODAY.plusDays(11)));
        Document all = Jsoup.parse(get(town, PROCESS).body());
        assertThat(all.select("nav[aria-label='Où en sont les idées'] a").eachText())
                .containsExactly("Toutes", "Pas encore étudiées 1", "En étude 1", "Non réalisables 1");
        for (String order : List.of("", "&ordre=soutiens")) {
            assertThat(titles("?etat=non-etudiees" + order)).containsExactly("Une fontaine");
            assertThat(titles("?etat=en-etude" + order)).containsExactly("Un lac");
            assertThat(titles("?etat=non-realisables" + order)).containsExactly("Des bancs");
            assertThat(titles("?etat=realisables" + order)).isEmpty();
            assertThat(titles("?etat=nimporte" + order)).hasSize(3);
        }
        assertThat(get(town, PROCESS + "?etat=realisables").body()).contains("Aucune idée n’en est là.");
    }

    private List<String> titles(String query) {
        return Jsoup.parse(get(town, PROCESS + query).body()).select("main li h3").eachText();
    }

    @Test
    void forgetsWhatItSaysOfPeople() {
        SubmittedProposal idea = aConcludedIdea("NOT_FEASIBLE");
        assertThat(post(town, "/suivi/" + idea.linkToken() + "/etude", form("texte", "J’habite au 12.")).statusCode()).isEqualTo(303);
        in(town, () -> records.erase(new Erasable.Erased(List.of(UUID.randomUUID()), List.of(cases.get(idea.caseId())), Set.of(AWA), Set.of())));
        in(town, () -> {
            Appraisal given = appraisals.list(proposals.get(idea.id())).getFirst();
            assertThat(given.found().privateNote()).isEmpty();
            assertThat(given.found().explanation()).isEqualTo("–");
        });
        assertThat(get(nadia, study(idea)).body()).doesNotContain("J’habite au 12.", SECRET, "Trop de racines.");
    }
}
