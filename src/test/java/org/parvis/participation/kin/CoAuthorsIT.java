package org.parvis.participation.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.Cases;
import org.parvis.participation.SubmittedProposal;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several authors of one idea: invited, by their own link, with equal rights. */
class CoAuthorsIT extends TownWithKin {

    private static final String IDRIS = "idris@habitants.example";

    @Autowired
    private List<Erasable> erasables;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private SubmittedProposal idea;

    @BeforeEach
    void send() {
        idea = anIdeaOf("Des bancs", AWA);
    }

    private String invite(String email) {
        assertThat(post(town, "/idees/auteurs/inviter", "jeton=" + idea.linkToken() + "&email=" + email).statusCode()).isEqualTo(303);
        String link = mailbox.latestLink(town, email, "/idees/invitation?jeton=");
        return link.substring(link.indexOf('=') + 1);
    }

    /** Gives the secret of their page. */
    private String accept(String invitation, String name) {
        String page = post(town, "/idees/invitation/accepter", "jeton=" + invitation + "&nom=" + encoded(name)).headers().firstValue("Location").orElseThrow();
        return page.substring(page.indexOf("/suivi/") + 7);
    }

    @Test
    void areInvitedAcceptAreNamedAndActLikeTheFirst() {
        String invitation = invite(IDRIS);
        assertThat(post(town, "/idees/auteurs/inviter", "jeton=" + idea.linkToken() + "&email=" + IDRIS).body()).contains("déjà été invitée");
        assertThat(post(town, "/idees/auteurs/inviter", "jeton=" + idea.linkToken() + "&email=rien").statusCode()).isEqualTo(422);
        assertThat(get(town, "/idees/invitation?jeton=" + invitation).body()).contains("Des bancs", "Devenir auteur");
        assertThat(get(town, "/idees/auteurs?jeton=" + invitation).statusCode()).as("not yet").isEqualTo(404);
        String own = accept(invitation, "Idris B.");
        assertThat(get(town, "/suivi/" + own).body()).contains("Des bancs");
        assertThat(get(town, page(idea.number())).body()).as("a name that nobody has read").doesNotContain("Idris B.");
        String desk = "/bureau/idees/" + idea.number() + "/versions";
        String form = Jsoup.parse(get(nadia, desk).body()).select("form[action*=/noms/]").attr("action");
        String act = form.substring(form.indexOf("/bureau"));
        post(town, "/idees/auteurs/nom", "jeton=" + own + "&nom=Votez+pour+moi");
        for (String judged : List.of("oui", "non")) {
            assertThat(post(nadia, act, "lu=" + encoded("Idris B.") + "&afficher=" + judged).statusCode()).as("another name came meanwhile").isEqualTo(422);
        }
        assertThat(post(nadia, act, "afficher=oui").statusCode()).as("which name").isEqualTo(422);
        assertThat(get(town, page(idea.number())).body()).doesNotContain("Votez pour moi");
        post(town, "/idees/auteurs/nom", "jeton=" + own + "&nom=" + encoded("Idris B."));
        assertThat(Jsoup.parse(get(nadia, desk).body()).select("form[action*=/noms/] input[name=lu]").val()).isEqualTo("Idris B.");
        assertThat(post(nadia, act, "lu=" + encoded("Idris B.") + "&afficher=oui").statusCode()).isEqualTo(303);
        assertThat(get(town, page(idea.number())).body()).contains("Awa, Idris B.");
        assertThat(get(town, PROCESS).body()).contains("Awa, Idris B.");

        assertThat(post(town, "/idees/modifier", "jeton=" + own + "&title=Six+bancs&words=Ici").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, AWA).getFirst()).as("the others are told").contains("a envoyé un changement");
        in(town, () -> acts.askRequester(idea.caseId(), "De quelle couleur ?", Actor.agent(nadia.id(), "Nadia")));
        assertThat(mailbox.list(town, IDRIS).getFirst()).contains("De quelle couleur");
        assertThat(post(town, "/suivi/" + own + "/repondre", "texte=Verts").statusCode()).isEqualTo(303);
        assertThat(post(town, "/idees/retirer", "jeton=" + own + "&texte=Non").body()).as("nobody ends it for the others").contains("a d’autres auteurs");
    }

    @Test
    void leaveAndTheirLinksOpenNothingMore() {
        String own = accept(invite(IDRIS), "");
        assertThat(post(town, "/idees/auteurs/quitter", "jeton=" + own).statusCode()).isEqualTo(200);
        for (String path : List.of("/suivi/" + own, "/idees/auteurs?jeton=" + own, "/idees/modifier?jeton=" + own)) {
            assertThat(get(town, path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(post(town, "/suivi/" + own + "/preciser", "texte=Encore").statusCode()).isEqualTo(404);
        assertThat(post(town, "/idees/auteurs/quitter", "jeton=" + idea.linkToken()).body()).as("the last one").contains("Vous êtes seul auteur");
        String again = accept(invite(IDRIS), "");
        assertThat(post(town, "/idees/auteurs/quitter", "jeton=" + idea.linkToken()).statusCode()).as("the first").isEqualTo(200);
        assertThat(get(town, "/suivi/" + idea.linkToken()).statusCode()).isEqualTo(404);
        assertThat(get(town, page(idea.number())).body()).doesNotContain("Awa");
        assertThat(post(town, "/idees/retirer", "jeton=" + again + "&texte=Fini").statusCode()).isEqualTo(303);
    }

    @Test
    void sayNoAndAreNotAskedAgain() {
        String invitation = invite(IDRIS);
        assertThat(post(town, "/idees/invitation/refuser", "jeton=" + invitation).statusCode()).isEqualTo(200);
        assertThat(get(town, "/idees/invitation?jeton=" + invitation).statusCode()).isEqualTo(404);
        assertThat(post(town, "/idees/invitation/accepter", "jeton=" + invitation).statusCode()).isEqualTo(404);
        assertThat(post(town, "/idees/auteurs/inviter", "jeton=" + idea.linkToken() + "&email=" + IDRIS).statusCode()).isEqualTo(422);
        SubmittedProposal unread = anIdea(town, "Gagnez un million", "");
        assertThat(post(town, "/idees/auteurs/inviter", "jeton=" + unread.linkToken() + "&email=x@habitants.example").body())
                .as("nobody writes to anybody in the town’s name").contains("Attendez que l’idée soit publiée");
    }

    @Test
    void openItFromTheirAccountAndAreForgottenWithIt() {
        Person idris = aResident(town);
        accept(invite(idris.account().email()), "");
        assertThat(get(idris, "/compte/idees").body()).contains("Des bancs");
        String own = post(idris, "/compte/idees/" + idea.number() + "/suivi", "").headers().firstValue("Location").orElseThrow();
        assertThat(post(aResident(town), "/compte/idees/" + idea.number() + "/suivi", "").statusCode()).isEqualTo(404);
        in(town, () -> accounts.delete(idris.id()));
        assertThat(get(town, own.substring(own.indexOf("/suivi/"))).statusCode()).isEqualTo(404);
    }

    @Test
    void areForgottenWithAnAccountOfTheirAddressAlthoughTheyComeByMail() {
        Person idris = aResident(town);
        String own = accept(invite(idris.account().email()), "Idris B.");
        SubmittedProposal other = anIdeaOf("De l’ombre", "");
        support(idris, other);
        post(town, "/idees/modifier", "jeton=" + other.linkToken() + "&title=Des+arbres&words=Ici&weight=SUBSTANTIVE&why=Mieux");
        String desk = "/bureau/idees/" + other.number() + "/versions";
        post(nadia, desk + "/publier", "lu=" + encoded(Jsoup.parse(get(nadia, desk).body()).select("input[name=lu]").val()) + "&weight=SUBSTANTIVE");
        UUID result = merged("Les deux", idea, other, own);
        in(town, () -> accounts.delete(idris.id()));
        assertThat(get(town, "/suivi/" + own).statusCode()).isEqualTo(404);
        in(town, () -> {
            assertThat(jdbc.sql("select count(*) from participation.author where email = ? or shown_name = 'Idris B.'")
                            .param(idris.account().email()).query(Long.class).single())
                    .as("of what became of it too").isZero();
            assertThat(jdbc.sql("select count(*) from participation.support_question where email = ?")
                            .param(idris.account().email()).query(Long.class).single())
                    .as("nobody writes to them").isZero();
            assertThat(authors.list(result).stream().filter(Author::isCurrent)).as("the others stay").hasSize(2);
        });
    }

    /** Idris agrees too. */
    private UUID merged(String title, SubmittedProposal first, SubmittedProposal second, String own) {
        UUID merge = aMerge(title, first, second);
        in(town, () -> {
            consents.agree(merge, authors.findByLink(own).orElseThrow());
            consents.agree(merge, authorOf(first));
            consents.agree(merge, authorOf(second));
        });
        return InTerritory.call(town.id(), () -> merges.find(merge).orElseThrow().resultId());
    }

    @Test
    void areKnownByTheirAccountInWhatTheirIdeaBecameAndForgottenThereWhenTheirAddressIsAnother() {
        Person idris = aResident(town);
        String own = accept(invite(idris.account().email()), "Idris B.");
        post(idris, "/compte/idees/" + idea.number() + "/suivi", "");
        UUID result = merged("Les deux", idea, anIdeaOf("De l’ombre", ""), own);
        in(town, () -> {
            assertThat(jdbc.sql("select count(*) from participation.author where proposal_id = ? and account_id = ?")
                    .params(result, idris.id()).query(Long.class).single()).isEqualTo(1);
            jdbc.sql("update participation.author set email = 'avant@habitants.example' where account_id = ?").param(idris.id()).update();
            accounts.delete(idris.id());
            assertThat(jdbc.sql("select count(*) from participation.author where account_id is not null or email = 'avant@habitants.example' or shown_name = 'Idris B.'")
                    .query(Long.class).single()).isZero();
        });
    }

    @Test
    void areTooManyActsOfOneWithinAnHour() {
        int refused = 0;
        for (int i = 0; i < 61; i++) {
            refused = post(town, "/idees/auteurs/nom", "jeton=" + idea.linkToken() + "&nom=" + i).statusCode();
        }
        assertThat(refused).isEqualTo(429);
        SubmittedProposal other = anIdeaOf("De l’ombre", "");
        assertThat(post(town, "/idees/auteurs/nom", "jeton=" + other.linkToken() + "&nom=Awa").statusCode()).as("another’s").isEqualTo(303);
    }

    @Test
    void areErasedAndTheWordsStayTheOthers() {
        String own = accept(invite(IDRIS), "Idris B.");
        in(town, () -> erase(List.of(), Set.of(IDRIS)));
        assertThat(get(town, "/suivi/" + own).statusCode()).isEqualTo(404);
        assertThat(proposal(idea.id()).title()).isEqualTo("Des bancs");
        accept(invite(IDRIS), "");
        in(town, () -> erase(List.of(cases.get(idea.caseId())), Set.of(AWA)));
        assertThat(proposal(idea.id()).title()).as("the first goes, the second stays").isEqualTo("Des bancs");
        assertThat(proposal(idea.id()).shownName()).isEmpty();
        in(town, () -> erase(List.of(), Set.of(IDRIS)));
        assertThat(proposal(idea.id()).isForgotten()).as("nobody is left").isTrue();
    }

    @Test
    void areErasedWithWhyTheyUndidAMerge() {
        String own = accept(invite(IDRIS), "");
        UUID result = merged("Les deux", idea, anIdeaOf("De l’ombre", ""), own);
        in(town, () -> partings.undo(authors.listOf(IDRIS).stream().filter(one -> one.proposalId().equals(result)).findFirst().orElseThrow(), "Ma santé."));
        in(town, () -> erase(List.of(), Set.of("autre@habitants.example")));
        assertThat(endedWhy(result)).isEqualTo("Ma santé.");
        in(town, () -> erase(List.of(), Set.of(IDRIS)));
        assertThat(endedWhy(result)).isEqualTo("–");
        assertThat(get(town, page(idea.number())).body()).contains("réunie un temps").doesNotContain("Ma santé");
    }

    private String endedWhy(UUID result) {
        return InTerritory.call(town.id(), () -> merges.findByResult(result).orElseThrow().endedWhy());
    }

    /** Of two who go at once the second finds that nobody else is left, and neither waits for the other for ever. */
    @RepeatedTest(3)
    void areTheLastTwoAndErasedAtOnce() throws Exception {
        SubmittedProposal other = anIdeaOf("De l’ombre", "");
        for (String email : List.of(IDRIS, "mia@habitants.example")) {
            accept(invite(email), "");
            assertThat(post(town, "/idees/auteurs/inviter", "jeton=" + other.linkToken() + "&email=" + email).statusCode()).isEqualTo(303);
            String link = mailbox.latestLink(town, email, "/idees/invitation?jeton=");
            accept(link.substring(link.indexOf('=') + 1), "");
        }
        for (SubmittedProposal one : List.of(idea, other)) {
            assertThat(post(town, "/idees/auteurs/quitter", "jeton=" + one.linkToken()).statusCode()).isEqualTo(200);
        }
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Boolean>> both = new ArrayList<>();
        for (String email : List.of(IDRIS, "mia@habitants.example")) {
            both.add(() -> {
                start.await();
                in(town, () -> transaction.executeWithoutResult(_ -> erase(List.of(), Set.of(email))));
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(both)) {
                assertThat(one.get()).isTrue();
            }
        }
        for (SubmittedProposal one : List.of(idea, other)) {
            assertThat(proposal(one.id()).isForgotten()).as("nobody is left").isTrue();
        }
    }

    private void erase(List<org.parvis.casework.Case> some, Set<String> emails) {
        Erasable.Erased what = new Erasable.Erased(List.of(UUID.randomUUID()), some, emails, Set.of());
        erasables.stream().filter(one -> one.getClass().getName().contains(".participation.")).forEach(one -> one.erase(what));
    }

    @Test
    void goWithAnAccountToItsNewAddress() {
        Person idris = aResident(town);
        accept(invite(idris.account().email()), "Idris B.");
        String after = "ailleurs-" + idris.account().email();
        readdress(idris, after);
        assertThat(get(idris, "/compte/idees").body()).contains("Des bancs");
        in(town, () -> acts.askRequester(idea.caseId(), "De quelle couleur ?", Actor.agent(nadia.id(), "Nadia")));
        assertThat(mailbox.list(town, after).getFirst()).as("letters go there").contains("De quelle couleur");
        Person zelda = aResident(town);
        accept(invite(zelda.account().email()), "Zelda");
        invite(IDRIS);
        readdress(zelda, IDRIS);
        assertThat(get(zelda, "/compte/idees").body()).as("an author before somebody invited").contains("Des bancs");
        in(town, () -> assertThat(jdbc.sql("select count(*) from participation.author where territory_id = ? and email = ?")
                .params(town.id(), IDRIS).query(Long.class).single()).isEqualTo(1));
    }
}
