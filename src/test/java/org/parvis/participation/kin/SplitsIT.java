package org.parvis.participation.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.NewTask;
import org.parvis.casework.Tasks;
import org.parvis.participation.Proposal;
import org.parvis.participation.SubmittedProposal;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An idea becomes several when each of its authors agrees; supporters say which parts they support; and it is undone. */
class SplitsIT extends TownWithKin {

    private static final String MIA = "mia@habitants.example";
    private static final String TEXTS = "&raison=Deux+sujets&title1=Des+bancs&words1=Six+bancs.&title2=Une+fontaine&words2=De+l%E2%80%99eau.";

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient jdbc;

    private SubmittedProposal idea;
    private Person idris;
    private Person lea;

    @BeforeEach
    void send() {
        idea = anIdeaOf("Des bancs et une fontaine", AWA);
        idris = aResident(town);
        lea = aResident(town);
        support(idris, idea);
        support(lea, idea);
    }

    /** The link of another author's own page. */
    private String mia() {
        post(town, "/idees/auteurs/inviter", "jeton=" + idea.linkToken() + "&email=" + MIA);
        String link = mailbox.latestLink(town, MIA, "/idees/invitation?jeton=");
        String page = post(town, "/idees/invitation/accepter", link.substring(link.indexOf('?') + 1)).headers().firstValue("Location").orElseThrow();
        return page.substring(page.indexOf("/suivi/") + 7);
    }

    private UUID latest() {
        return InTerritory.call(town.id(), () -> merges.listOf(idea.id()).getFirst().id());
    }

    private Merge.State state(UUID split) {
        return InTerritory.call(town.id(), () -> merges.find(split).orElseThrow().state());
    }

    private String approve(String number, UUID split) {
        return "/bureau/idees/" + number + "/versions/reunions/" + split + "/demander";
    }

    @Test
    void areProposedByAnAuthorReadByTheTownAndAgreedByAll() {
        String mia = mia();
        assertThat(get(town, "/idees/diviser?jeton=" + mia).body()).contains("Parce que ce serait bien", "Les 2 personnes qui soutiennent");
        String kept = post(town, "/idees/diviser", "jeton=" + mia + "&raison=&title1=Des+bancs&words1=&title3=Une+mare").body();
        assertThat(kept).contains("value=\"Des bancs\"", "value=\"Une mare\"", "id=\"raison-erreur\"", "id=\"words1-erreur\"", "id=\"words3-erreur\"");
        assertThat(post(town, "/idees/diviser", "jeton=" + mia + "&raison=Pour&title1=Des+bancs&words1=Six.").body()).as("one is not several").contains("id=\"title2-erreur\"");
        assertThat(post(town, "/idees/diviser", "jeton=" + mia + TEXTS).statusCode()).isEqualTo(303);
        UUID split = latest();
        String consent = "/idees/reunions/" + split;
        assertThat(get(town, consent + "?jeton=" + idea.linkToken()).statusCode()).as("nobody of the town has read it").isEqualTo(404);
        assertThat(get(town, consent + "?jeton=" + mia).body()).contains("Une fontaine");
        assertThat(get(town, page(idea.number())).body()).doesNotContain("Une fontaine");
        assertThat(get(nadia, "/bureau/idees/" + idea.number() + "/versions").body()).contains("Une fontaine", "Deux sujets");
        assertThat(post(nadia, approve(idea.number(), split), "").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("diviser", "21 jours");
        SubmittedProposal stranger = anIdeaOf("Un lac", "");
        assertThat(get(town, consent + "?jeton=" + stranger.linkToken()).statusCode()).as("another’s author").isEqualTo(404);
        assertThat(post(town, consent + "/repondre", "jeton=" + stranger.linkToken() + "&reponse=oui").statusCode()).isEqualTo(404);
        assertThat(proposal(idea.id()).stands()).as("Awa has said nothing").isTrue();
        assertThat(post(town, consent + "/repondre", "jeton=" + idea.linkToken() + "&reponse=oui").statusCode()).isEqualTo(303);

        List<UUID> parts = InTerritory.call(town.id(), () -> merges.find(split).orElseThrow().results());
        assertThat(parts).hasSize(2).map(this::proposal).allMatch(one -> one.stands() && one.isVisible() && one.place().equals("Près du kiosque"))
                .map(Proposal::title).containsExactly("Des bancs", "Une fontaine");
        Proposal first = proposal(parts.getFirst());
        Proposal second = proposal(parts.getLast());
        Proposal source = proposal(idea.id());
        assertThat(source.isSplit()).isTrue();
        assertThat(source.status()).isEqualTo(CaseStatus.DUPLICATE);
        Document shown = Jsoup.parse(get(town, page(idea.number())).body());
        assertThat(shown.text()).contains("Divisée en plusieurs", "Deux sujets", "Parce que ce serait bien");
        assertThat(shown.select("main .notice a").eachText()).containsExactly("Des bancs", "Une fontaine");
        for (Proposal part : List.of(first, second)) {
            assertThat(Jsoup.parse(get(town, page(part.number())).body()).select("[aria-labelledby=parente] a").eachText())
                    .containsExactly("Des bancs et une fontaine");
            assertThat(get(town, page(part.number())).body()).contains("Aucun soutien", "2 personnes soutenaient l’idée d’origine");
        }
        assertThat(post(aResident(town), page(idea.number()) + "/soutenir", "").body()).contains("a été divisée");
        assertThat(get(town, PROCESS).body()).contains(first.number(), second.number()).doesNotContain(page(idea.number()));
        assertThat(get(town, PROCESS + "/idees.csv").body()).contains(first.number() + ",").doesNotContain(idea.number() + ",");
        assertThat(get(town, "/recherche?q=fontaine").body()).contains(page(idea.number()), page(second.number()));
        assertThat(get(town, "/suivi/" + mia).body()).contains("Ouvrir «\u00a0Une fontaine\u00a0»");
        for (String token : List.of(mia, idea.linkToken())) {
            UUID next = InTerritory.call(town.id(), () -> merges.successors(
                    merges.find(split).orElseThrow(), authors.findByLink(token).orElseThrow()).getLast().id());
            String on = post(town, "/idees/auteurs/suite", "jeton=" + token + "&vers=" + next).headers().firstValue("Location").orElseThrow();
            assertThat(get(town, on.substring(on.indexOf("/suivi/"))).body()).contains("Défaire la division");
        }
        assertThat(post(town, "/idees/auteurs/suite", "jeton=" + stranger.linkToken()).statusCode()).isEqualTo(404);
        assertThat(post(town, "/idees/diviser", "jeton=" + idea.linkToken() + TEXTS).body()).as("it is split already").contains("ne peut plus changer ainsi");
    }

    @Test
    void countForAPartOnceItsSupporterChose() {
        List<UUID> parts = split(idea, "Des bancs", "Une fontaine");
        String bancs = proposal(parts.getFirst()).number();
        String fontaine = proposal(parts.getLast()).number();
        in(town, () -> assertThat(news.tell()).isEqualTo(2));
        String link = mailbox.latestLink(town, idris.account().email(), "/soutiens/question?jeton=");
        String token = link.substring(link.indexOf('?') + 1);
        assertThat(get(town, "/soutiens/question?" + token).body()).contains("Des bancs", "Une fontaine", "name=\"parties\"");
        assertThat(count(parts.getFirst()).all()).as("reading it says nothing").isZero();
        assertThat(post(town, "/soutiens/parties", token + "&parties=" + bancs + ".1&parties=" + fontaine + ".1").statusCode()).isEqualTo(303);
        assertThat(post(town, "/soutiens/parties", token + "&parties=" + bancs + ".1&parties=I-1999-000001.1&parties=%00").statusCode()).as("thinks better of it").isEqualTo(303);
        assertThat(count(parts.getFirst())).isEqualTo(new SupportCount(1, 1, 1));
        assertThat(count(parts.getLast()).all()).isZero();
        assertThat(Jsoup.parse(get(town, "/soutiens/question?" + token).body()).select("[name=parties][checked]").eachAttr("value")).containsExactly(bancs + ".1");
        assertThat(get(town, page(bancs)).body()).contains("Une personne soutenait l’idée d’origine");
        support(idris, new SubmittedProposal(parts.getFirst(), proposal(parts.getFirst()).caseId(), bancs, "", "", ""));
        assertThat(count(parts.getFirst()).all()).as("the same person").isEqualTo(1);

        assertThat(get(lea, "/compte/idees").body()).contains(page(idea.number()));
        assertThat(get(lea, page(idea.number())).body()).contains("name=\"parties\"");
        assertThat(get(aResident(town), page(idea.number())).body()).as("supports nothing").doesNotContain("name=\"parties\"");
        assertThat(post(lea, page(idea.number()) + "/choisir", "").headers().firstValue("Location").orElseThrow()).contains("fait=choisi");
        assertThat(get(lea, "/compte/idees").body()).as("none is an answer").doesNotContain(page(idea.number()));
        assertThat(get(town, page(bancs)).body()).doesNotContain("soutenait l’idée d’origine");
        assertThat(count(idea.id()).all()).as("stays on its page").isEqualTo(2);
    }

    @Test
    void areChosenByWhoSupportedTheIdeaAndNobodyElse() {
        List<UUID> parts = split(idea, "Des bancs", "Une fontaine");
        String chosen = "parties=" + proposal(parts.getFirst()).number() + ".1";
        Person stranger = aResident(town);
        post(stranger, page(idea.number()) + "/choisir", chosen);
        assertThat(post(town, page(idea.number()) + "/choisir", chosen).statusCode()).as("nobody").isEqualTo(404);
        assertThat(post(town, "/soutiens/parties", "jeton=" + "x".repeat(43) + "&" + chosen).statusCode()).isEqualTo(404);
        var other = aTown();
        assertThat(get(other, page(idea.number())).statusCode()).isEqualTo(404);
        assertThat(get(other, "/idees/diviser?jeton=" + idea.linkToken()).statusCode()).isEqualTo(404);
        assertThat(post(other, "/idees/diviser", "jeton=" + idea.linkToken() + TEXTS).statusCode()).isEqualTo(404);
        assertThat(post(aResident(other), page(idea.number()) + "/choisir", chosen).statusCode()).isEqualTo(404);
        in(town, news::tell);
        String link = mailbox.latestLink(town, lea.account().email(), "/soutiens/question?jeton=");
        assertThat(post(other, "/soutiens/parties", link.substring(link.indexOf('?') + 1) + "&" + chosen).statusCode()).isEqualTo(404);
        assertThat(count(parts.getFirst()).all()).isZero();
    }

    @Test
    void areUndoneByAnAuthorOfAPartUntilOneIsStudied() {
        List<UUID> parts = split(idea, "Des bancs", "Une fontaine");
        Person newcomer = aResident(town);
        in(town, () -> {
            choices.chooseAs(accounts.get(idris.id()), proposals.get(idea.id()), java.util.Map.of(proposal(parts.getFirst()).number(), 1));
            supports.supportAs(accounts.get(newcomer.id()), proposals.get(parts.getLast()));
            news.tell();
        });
        String next = post(town, "/idees/auteurs/suite", "jeton=" + idea.linkToken()).headers().firstValue("Location").orElseThrow();
        String token = next.substring(next.indexOf("/suivi/") + 7);
        assertThat(get(town, "/idees/reunions/defaire?jeton=" + token).body()).contains("Défaire la division");
        assertThat(post(town, "/idees/reunions/defaire", "jeton=" + idea.linkToken() + "&texte=Non").statusCode()).as("not from the source").isEqualTo(422);
        assertThat(post(town, "/idees/reunions/defaire", "jeton=" + token + "&texte=Mieux+ensemble.").statusCode()).isEqualTo(303);
        Proposal source = proposal(idea.id());
        assertThat(source.stands() && source.status().isOpen()).isTrue();
        assertThat(count(idea.id()).all()).isEqualTo(2);
        for (UUID part : parts) {
            assertThat(proposal(part).isParted()).isTrue();
            assertThat(proposal(part).status()).as("nothing is left to answer").isEqualTo(CaseStatus.DUPLICATE);
            assertThat(get(town, page(proposal(part).number())).body()).contains("La division de l’idée d’origine a été défaite").doesNotContain("Mieux ensemble.");
            assertThat(post(aResident(town), page(proposal(part).number()) + "/soutenir", "").statusCode()).isEqualTo(422);
        }
        UUID undone = latest();
        assertThat(get(nadia, "/bureau/dossiers/" + proposal(parts.getLast()).number()).statusCode()).isEqualTo(200);
        assertThat(post(nadia, "/bureau/idees/" + proposal(parts.getLast()).number() + "/versions/raisons/" + undone, "afficher=oui").statusCode()).isEqualTo(303);
        assertThat(get(town, page(idea.number())).body()).contains("Mieux ensemble.", "divisée un temps");
        in(town, news::tell);
        assertThat(mailbox.list(town, newcomer.account().email()).getFirst()).contains("n’existe plus");
        assertThat(mailbox.list(town, idris.account().email()).getFirst()).contains("compte de nouveau");

        List<UUID> again = split(idea, "Des bancs", "Une fontaine");
        assertThat(get(town, page(proposal(again.getFirst()).number())).body()).as("all are asked anew").contains("2 personnes soutenaient");
        in(town, () -> tasks.give(
                NewTask.opinionOf(proposal(again.getLast()).caseId(), voirie(town), "Combien ?", LocalDate.now().plusDays(9)), Actor.agent(nadia.id(), "Nadia")));
        String on = post(town, "/idees/auteurs/suite", "jeton=" + idea.linkToken()).headers().firstValue("Location").orElseThrow();
        assertThat(post(town, "/idees/reunions/defaire", "jeton=" + on.substring(on.indexOf("/suivi/") + 7) + "&texte=Non").body()).contains("a commencé");
    }

    @Test
    void areRefusedWhereSomethingWaitsOrTheIdeaIsStudiedHiddenOrAnswered() {
        String form = "jeton=" + idea.linkToken() + TEXTS;
        post(town, "/idees/modifier", "jeton=" + idea.linkToken() + "&title=Des+bancs&words=Six&weight=MINOR&why=");
        assertThat(post(town, "/idees/diviser", form).body()).contains("attend d’être lu", "Deux sujets", "value=\"Une fontaine\"");
        post(town, "/idees/modifier/reprendre", "jeton=" + idea.linkToken());
        SubmittedProposal shade = anIdeaOf("De l’ombre", "");
        UUID merge = aMerge("Les deux", idea, shade);
        assertThat(post(town, "/idees/diviser", form).body()).contains("attend déjà");
        in(town, () -> consents.refuse(merge, authorOf(shade)));
        aSplit(idea, "A", "B");
        assertThat(post(town, "/idees/diviser", form).body()).contains("attend déjà");
        assertThat(post(nadia, "/bureau/idees/" + idea.number() + "/versions/reunions/" + latest() + "/ecarter", "raison=Illisible").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Illisible");
        in(town, () -> tasks.give(NewTask.opinionOf(idea.caseId(), voirie(town), "Combien ?", LocalDate.now().plusDays(9)), Actor.agent(nadia.id(), "Nadia")));
        assertThat(post(town, "/idees/diviser", form).body()).contains("a commencé");
        SubmittedProposal unread = anIdea(town, "Pas lue", "");
        assertThat(post(town, "/idees/diviser", "jeton=" + unread.linkToken() + TEXTS).body()).contains("ne peut plus changer ainsi");
    }

    @Test
    void endByOneNoAndBySilence() {
        String mia = mia();
        UUID refused = aSplit(idea, "A", "B");
        in(town, () -> merges.approve(refused, new TestVisitor(nadia)));
        assertThat(post(town, "/idees/reunions/" + refused + "/repondre", "jeton=" + mia + "&reponse=non").statusCode()).isEqualTo(303);
        assertThat(state(refused)).isEqualTo(Merge.State.REFUSED);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("ne sera pas divisée");
        UUID silent = aSplit(idea, "A", "B");
        in(town, () -> merges.approve(silent, new TestVisitor(nadia)));
        in(town, () -> jdbc.sql("update participation.merge set lapses_at = now() - interval '1 minute' where id = ?").params(silent).update());
        in(town, () -> assertThat(news.lapse()).isEqualTo(1));
        assertThat(state(silent)).isEqualTo(Merge.State.LAPSED);
        assertThat(proposal(idea.id()).stands()).isTrue();
    }
}
