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
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ideas become one when each author of each of them agrees, and come apart again. */
class MergesIT extends TownWithKin {

    private static final String LEO = "leo@habitants.example";

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient jdbc;

    private SubmittedProposal benches;
    private SubmittedProposal shade;
    private Person both;
    private Person one;
    private Person other;

    @BeforeEach
    void send() {
        benches = anIdeaOf("Des bancs", AWA);
        shade = anIdeaOf("De l’ombre", LEO);
        both = aResident(town);
        one = aResident(town);
        other = aResident(town);
        support(both, benches);
        support(both, shade);
        support(one, benches);
        support(other, shade);
    }

    @Test
    void areProposedByAnAuthorReadByTheTownAgreedByAllAndCountEachSupporterOnce() {
        String form = "jeton=" + benches.linkToken() + "&title=Des+bancs+%C3%A0+l%E2%80%99ombre&words=Les+deux";
        assertThat(post(town, "/idees/reunir", form + "&others=").body()).contains("au moins une autre idée");
        assertThat(post(town, "/idees/reunir", form + "&others=" + "I-1999-000001,I-1999-000002,I-1999-000003,I-1999-000004,I-1999-000005").body()).contains("5 idées au plus");
        assertThat(post(town, "/idees/reunir", form + "&others=I-1999-000001").body()).contains("ne désigne aucune autre idée", "Des bancs à l’ombre");
        assertThat(post(town, "/idees/reunir", form + "&others=" + shade.number()).statusCode()).isEqualTo(303);
        UUID merge = InTerritory.call(town.id(), () -> merges.listOf(benches.id()).getFirst().id());
        String consent = "/idees/reunions/" + merge;
        assertThat(get(town, consent + "?jeton=" + shade.linkToken()).statusCode()).as("nobody of the town has read it").isEqualTo(404);
        assertThat(post(nadia, "/bureau/idees/" + benches.number() + "/versions/reunions/" + merge + "/demander", "").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, LEO).getFirst()).contains("Des bancs à l’ombre", "21 jours");
        SubmittedProposal stranger = anIdeaOf("Un lac", "");
        assertThat(get(town, consent + "?jeton=" + stranger.linkToken()).statusCode()).as("another’s author").isEqualTo(404);
        assertThat(post(town, consent + "/repondre", "jeton=" + stranger.linkToken() + "&reponse=oui").statusCode()).isEqualTo(404);
        assertThat(post(town, consent + "/repondre", "jeton=" + benches.linkToken() + "&reponse=oui").statusCode()).as("said already").isEqualTo(303);
        assertThat(proposal(benches.id()).stands()).as("one yes is not the other’s").isTrue();
        assertThat(post(town, consent + "/repondre", "jeton=" + shade.linkToken() + "&reponse=oui").statusCode()).isEqualTo(303);

        UUID result = InTerritory.call(town.id(), () -> merges.find(merge).orElseThrow().resultId());
        Proposal made = proposal(result);
        assertThat(made.title()).isEqualTo("Des bancs à l’ombre");
        assertThat(count(result)).isEqualTo(new SupportCount(3, 0, 1));
        Document page = Jsoup.parse(get(town, page(made.number())).body());
        assertThat(page.select("#soutenir").text()).contains("3 soutiens, dont 0 confirmé depuis la réunion");
        assertThat(page.select("[aria-labelledby=parente] a").eachText()).containsExactlyInAnyOrder("Des bancs", "De l’ombre");
        for (SubmittedProposal source : List.of(benches, shade)) {
            assertThat(get(town, page(source.number())).body()).contains("a été réunie avec d’autres", made.number());
            assertThat(post(aResident(town), page(source.number()) + "/soutenir", "").statusCode()).isEqualTo(422);
            assertThat(proposal(source.id()).status()).isEqualTo(CaseStatus.DUPLICATE);
        }
        String list = get(town, PROCESS).body();
        assertThat(list).contains(made.number()).doesNotContain(page(benches.number()), page(shade.number()));
        assertThat(get(town, PROCESS + "/idees.csv").body()).contains(made.number() + ",").doesNotContain(benches.number() + ",");
        assertThat(get(town, "/recherche?q=" + benches.number()).headers().firstValue("Location").orElse("") + get(town, "/recherche?q=" + benches.number()).body())
                .as("still found").contains(benches.number());

        assertThat(get(town, "/recherche?q=ombre").body()).as("by its words too").contains(page(shade.number()), page(made.number()));

        in(town, () -> assertThat(news.tell()).isEqualTo(3));
        String link = mailbox.latestLink(town, one.account().email(), "/soutiens/question?jeton=");
        assertThat(post(town, "/soutiens/question", link.substring(link.indexOf('?') + 1) + "&reponse=retirer").statusCode()).isEqualTo(303);
        assertThat(count(result).all()).isEqualTo(2);
        String next = post(town, "/idees/auteurs/suite", "jeton=" + shade.linkToken()).headers().firstValue("Location").orElseThrow();
        assertThat(get(town, next.substring(next.indexOf("/suivi/"))).body()).as("its authors go on").contains("Des bancs à l’ombre", "Défaire la réunion");
        assertThat(mailbox.list(town, LEO).getFirst()).contains(made.number());
    }

    @Test
    void areUndoneByOneOfThemAndEachSupporterIsWhereTheyWere() {
        UUID result = merged("Les deux", benches, shade);
        Person newcomer = aResident(town);
        in(town, () -> supports.supportAs(accounts.get(newcomer.id()), proposals.get(result)));
        assertThat(count(result).all()).isEqualTo(4);
        String next = post(town, "/idees/auteurs/suite", "jeton=" + benches.linkToken()).headers().firstValue("Location").orElseThrow();
        String token = next.substring(next.indexOf("/suivi/") + 7);
        assertThat(post(town, "/idees/reunions/defaire", "jeton=" + token + "&texte=").statusCode()).isEqualTo(422);
        assertThat(post(town, "/idees/reunions/defaire", "jeton=" + benches.linkToken() + "&texte=Non").statusCode()).as("not from a source").isEqualTo(422);
        assertThat(post(town, "/idees/reunions/defaire", "jeton=" + token + "&texte=On+s%E2%80%99est+tromp%C3%A9.").statusCode()).isEqualTo(303);
        assertThat(count(benches.id()).all()).isEqualTo(2);
        assertThat(count(shade.id()).all()).isEqualTo(2);
        assertThat(proposal(benches.id()).stands() && proposal(benches.id()).status().isOpen()).isTrue();
        Proposal parted = proposal(result);
        for (String number : List.of(parted.number(), benches.number(), shade.number())) {
            assertThat(get(town, page(number)).body()).as("nobody of the town has read it").doesNotContain("On s’est trompé.");
            assertThat(get(town, page(number) + ".json").body()).doesNotContain("On s’est trompé.");
        }
        assertThat(get(town, page(parted.number())).body()).contains("défaite");
        for (String author : List.of(AWA, LEO)) {
            assertThat(String.join("", mailbox.list(town, author))).as(author).contains("a défait").doesNotContain("On s’est trompé.");
        }
        UUID undone = InTerritory.call(town.id(), () -> merges.findByResult(result).orElseThrow().id());
        SubmittedProposal stranger = anIdeaOf("Un lac", "");
        assertThat(post(nadia, "/bureau/idees/" + stranger.number() + "/versions/raisons/" + undone, "afficher=oui").statusCode()).as("not of this idea").isEqualTo(422);
        assertThat(get(nadia, "/bureau/idees/" + shade.number() + "/versions").body()).contains("On s’est trompé.");
        assertThat(post(nadia, "/bureau/idees/" + shade.number() + "/versions/raisons/" + undone, "afficher=oui").statusCode()).isEqualTo(303);
        for (String number : List.of(parted.number(), benches.number(), shade.number())) {
            assertThat(get(town, page(number)).body()).contains("On s’est trompé.");
        }
        assertThat(post(aResident(town), page(parted.number()) + "/soutenir", "").statusCode()).isEqualTo(422);
        assertThat(parted.status()).as("nothing is left to answer").isEqualTo(CaseStatus.DUPLICATE);
        in(town, () -> news.tell());
        assertThat(mailbox.list(town, newcomer.account().email()).getFirst()).contains("n’existe plus");
        assertThat(mailbox.list(town, both.account().email()).getFirst()).contains("compte de nouveau");
        assertThat(merged("Encore les deux", benches, shade)).as("may be merged again").isNotEqualTo(result);
    }

    @Test
    void areMergedAgainAndUndoneStepByStep() {
        UUID first = merged("Les deux", benches, shade);
        SubmittedProposal water = anIdeaOf("De l’eau", "");
        support(one, water);
        Proposal made = proposal(first);
        UUID merge = InTerritory.call(town.id(), () -> merges.propose(
                made, new Merges.Wanted(List.of(water.number()), "Les trois", "Tout"), new org.parvis.relation.TestVisitor(nadia)));
        for (SubmittedProposal source : List.of(benches, shade)) {
            Author next = InTerritory.call(town.id(), () -> merges.successors(merges.listOf(source.id()).getFirst(), authorOf(source)).getFirst());
            in(town, () -> consents.agree(merge, next));
        }
        in(town, () -> consents.agree(merge, authorOf(water)));
        UUID second = InTerritory.call(town.id(), () -> merges.find(merge).orElseThrow().resultId());
        assertThat(count(second).all()).isEqualTo(3);
        assertThat(get(town, page(made.number())).body()).contains(proposal(second).number(), benches.number());
        Author me = InTerritory.call(town.id(), () -> authors.list(second).stream().filter(Author::isCurrent).findFirst().orElseThrow());
        in(town, () -> partings.undo(me, "Trop grand."));
        assertThat(proposal(first).stands()).isTrue();
        assertThat(proposal(first).status().isOpen()).isTrue();
        assertThat(proposal(benches.id()).status()).as("goes on in the first").isEqualTo(CaseStatus.DUPLICATE);
        assertThat(proposal(water.id()).stands()).isTrue();
    }

    @Test
    void endByOneNoBySilenceByAWithdrawalAndByAStudy() {
        UUID refused = aMerge("Non", benches, shade);
        in(town, () -> consents.agree(refused, authorOf(benches)));
        in(town, () -> consents.refuse(refused, authorOf(shade)));
        assertThat(state(refused)).isEqualTo(Merge.State.REFUSED);
        assertThat(post(town, "/idees/reunions/" + refused + "/repondre", "jeton=" + shade.linkToken() + "&reponse=oui").statusCode()).isEqualTo(422);

        UUID silent = aMerge("Silence", benches, shade);
        in(town, () -> consents.agree(silent, authorOf(benches)));
        in(town, () -> assertThat(news.lapse()).isZero());
        in(town, () -> jdbc.sql("update participation.merge set lapses_at = now() - interval '1 minute' where id = ?").params(silent).update());
        assertThat(post(town, "/idees/reunions/" + silent + "/repondre", "jeton=" + shade.linkToken() + "&reponse=oui").statusCode()).as("too late").isEqualTo(422);
        in(town, () -> assertThat(news.lapse()).isEqualTo(1));
        assertThat(state(silent)).isEqualTo(Merge.State.LAPSED);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("21 jours");

        SubmittedProposal lake = anIdeaOf("Un lac", "");
        UUID stopped = aMerge("Lac", benches, lake);
        assertThat(post(town, "/idees/retirer", "jeton=" + lake.linkToken() + "&texte=Trop+cher").statusCode()).isEqualTo(303);
        assertThat(state(stopped)).isEqualTo(Merge.State.STOPPED);
        in(town, () -> assertThat(news.tell()).isEqualTo(1));
        assertThat(mailbox.list(town, AWA).getFirst()).contains("n’aura pas lieu");

        UUID studied = aMerge("Étude", benches, shade);
        in(town, () -> consents.agree(studied, authorOf(benches)));
        in(town, () -> tasks.give(NewTask.opinionOf(shade.caseId(), voirie(town), "Combien ?", LocalDate.now().plusDays(9)), Actor.agent(nadia.id(), "Nadia")));
        in(town, () -> consents.agree(studied, authorOf(shade)));
        assertThat(state(studied)).isEqualTo(Merge.State.STOPPED);
        assertThat(proposal(benches.id()).stands()).isTrue();
    }

    @Test
    void areNotUndoneOnceTheStudyHasBegun() {
        UUID result = merged("Les deux", benches, shade);
        in(town, () -> tasks.give(
                NewTask.opinionOf(proposal(result).caseId(), voirie(town), "Combien ?", LocalDate.now().plusDays(9)), Actor.agent(nadia.id(), "Nadia")));
        String next = post(town, "/idees/auteurs/suite", "jeton=" + benches.linkToken()).headers().firstValue("Location").orElseThrow();
        assertThat(post(town, "/idees/reunions/defaire", "jeton=" + next.substring(next.indexOf("/suivi/") + 7) + "&texte=Non").body()).contains("a commencé");
    }

    @Test
    void waitForEachCoAuthorWhoIsThere() {
        post(town, "/idees/auteurs/inviter", "jeton=" + shade.linkToken() + "&email=mia@habitants.example");
        String link = mailbox.latestLink(town, "mia@habitants.example", "/idees/invitation?jeton=");
        UUID merge = aMerge("Les deux", benches, shade);
        in(town, () -> consents.agree(merge, authorOf(benches)));
        String page = post(town, "/idees/invitation/accepter", link.substring(link.indexOf('?') + 1)).headers().firstValue("Location").orElseThrow();
        in(town, () -> consents.agree(merge, authorOf(shade)));
        assertThat(state(merge)).as("Mia has said nothing").isEqualTo(Merge.State.ASKED);
        assertThat(post(town, "/idees/auteurs/quitter", "jeton=" + page.substring(page.indexOf("/suivi/") + 7)).statusCode()).isEqualTo(200);
        assertThat(state(merge)).as("nobody waits for who left").isEqualTo(Merge.State.DONE);
    }

    private Merge.State state(UUID merge) {
        return InTerritory.call(town.id(), () -> merges.find(merge).orElseThrow().state());
    }
}
