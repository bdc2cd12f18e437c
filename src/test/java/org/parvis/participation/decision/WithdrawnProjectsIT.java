package org.parvis.participation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.Mark;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.SupportWish;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.ChangeTelling;
import org.parvis.participation.budget.Voting;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project is withdrawn while people vote: the people of its idea are told, its idea's page says so, and the decision lists it apart. */
class WithdrawnProjectsIT extends TownWithAVote {

    private static final String SLUG_OF_ANOTHER = "un-autre-budget";
    private static final String ANOTHER = "/budgets/" + SLUG_OF_ANOTHER;
    private static final String DESK = "/bureau/budgets/" + SLUG_OF_ANOTHER;
    private static final String LEA = "lea@habitants.example";
    private static final String KARIM = "karim@habitants.example";
    private static final String WITHDRAWN = "est retiré du vote";

    @Autowired
    private Voting voting;

    @Autowired
    private ChangeTelling telling;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openAnother() {
        in(town, () -> {
            TestVisitor admin = new TestVisitor(antoine);
            budgets.create(aBudget("Un autre budget", Instant.now().minusSeconds(3600)), admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save(SLUG_OF_ANOTHER, new BudgetProject("", "Projet " + i, "", i * 1_000_000L, i == 1 ? idea.number() : ""), admin);
            }
            budgets.freeze(SLUG_OF_ANOTHER, admin);
        });
    }

    private int tell() {
        return InTerritory.call(town.id(), telling::tell);
    }

    private void supportByMail(String address) {
        in(town, () -> supports.ask(proposals.get(idea.id()), SupportWish.Kind.SUPPORT, new EmailAddress(address), Locale.FRENCH));
        String link = mailbox.latestLink(town, address, "/soutiens?token=");
        in(town, () -> assertThat(supports.confirm(link.substring(link.indexOf('=') + 1))).isPresent());
    }

    /** With an invitation that they read in that language. */
    private void isCoAuthor(String address) {
        assertThat(post(town, "/idees/auteurs/inviter?lang=en", form("jeton", idea.linkToken(), "email", address)).statusCode()).isEqualTo(303);
        String link = mailbox.latestLink(town, address, "/idees/invitation?jeton=");
        assertThat(post(town, "/idees/invitation/accepter?lang=en", form("jeton", link.substring(link.indexOf('=') + 1), "nom", "")).statusCode()).isEqualTo(303);
    }

    private void vote(String address, Locale language) {
        in(town, () -> {
            var voted = budgets.findPublished(SLUG_OF_ANOTHER).orElseThrow();
            voting.ask(voted, new EmailAddress(address), language);
            voting.voteByMail(voted.vote(), new EmailAddress(address), List.of(new Mark(0, 1)), language);
        });
    }

    private void change(String act) {
        HttpResponse<String> done =
                post(antoine, DESK + "/changements", form("projet", "P1", "raison", "Le terrain est vendu.", "autorite", "Le conseil municipal", "etape", "confirmer") + "&" + act);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    }

    private List<String> mails(String address, String words) {
        return mailbox.list(town, address).stream().filter(mail -> mail.contains(words)).toList();
    }

    @Test
    void theIdeasPeopleAreToldOnceInTheirChannel() {
        supportByMail(LEA);
        supportByMail(KARIM);
        supportByMail(AWA);
        isCoAuthor("sam@habitants.example");
        vote(LEA, Locale.FRENCH);
        vote(AWA, Locale.FRENCH);
        change("acte=retirer");
        assertThat(said(get(antoine, DESK + "/changements"))).contains("ses auteurs et les personnes qui la soutiennent vont être prévenus.");
        assertThat(tell()).as("two who voted, two more who support, and the authors").isEqualTo(5);
        assertThat(tell()).isZero();

        assertThat(mails(LEA, "Le terrain est vendu.")).as("votes and supports: as a voter, who can vote again").singleElement().asString()
                .contains("Vous pouvez envoyer un autre bulletin");
        assertThat(mails(KARIM, "Le terrain est vendu.")).singleElement().asString()
                .contains("Vous avez soutenu l’idée", "Des bancs au parc", ANOTHER + "/projets/P1");
        assertThat(mails(idris.account().email(), "Vous avez soutenu l’idée")).as("an account that supports").hasSize(1);
        assertThat(mails(AWA, "Vous avez soutenu l’idée")).as("its author").isEmpty();
        assertThat(mails(AWA, "qui vient de votre idée")).as("on the case, in their channel").hasSize(1);
        assertThat(mails(AWA, "Vous pouvez envoyer un autre bulletin")).as("who has voted too, and can again").hasSize(1);
        assertThat(mails("sam@habitants.example", "The project “Projet 1”, which came from your idea, was withdrawn")).as("in their language").hasSize(1);
        assertThat(said(get(antoine, DESK + "/changements")))
                .contains("2 personnes avaient voté avant. 2 sont prévenues.", "ses auteurs sont prévenus, et 2 personnes qui la soutiennent.");

        Document page = Jsoup.parse(read(PROCESS + "/idees/" + idea.number()));
        assertThat(page.text()).contains(WITHDRAWN, "Le terrain est vendu.", "Le conseil municipal");
        assertThat(read("/suivi/" + idea.linkToken())).as("the author's page").contains("qui vient de votre idée");
        assertThat(read(ANOTHER + "/projets/P1")).as("its chain").contains("Changement pendant le vote", WITHDRAWN, "Le terrain est vendu.");
    }

    /** Mails name it, and everybody but its author would read what was hidden. */
    @Test
    void nobodyIsToldOfAnIdeaThatIsHidden() {
        supportByMail(KARIM);
        isCoAuthor("sam@habitants.example");
        in(town, () -> jdbc.sql("update participation.proposal set moderation = 'HIDDEN', moderated_why = 'Hors sujet.' where number = ?").param(idea.number()).update());
        change("acte=retirer");
        assertThat(tell()).isZero();
        assertThat(mails(KARIM, "Le terrain est vendu.")).isEmpty();
        assertThat(mails("sam@habitants.example", "Projet 1")).isEmpty();
        assertThat(said(get(antoine, DESK + "/changements"))).contains("L’idée d’origine n’est pas publique");
    }

    /** Made by a version that told voters alone. */
    @Test
    void nobodyIsAnnouncedWhoWillNotBeTold() {
        change("acte=retirer");
        in(town, () -> jdbc.sql("update ballot.change set told_at = clock_timestamp()").update());
        assertThat(tell()).isZero();
        assertThat(said(get(antoine, DESK + "/changements"))).contains("Personne n’avait encore voté").doesNotContain("Idée d’origine");
    }

    @Test
    void whatItCostsIsToldAlike() {
        change("acte=cout&cout=12000");
        assertThat(tell()).as("who supports, and the author").isEqualTo(2);
        assertThat(mails(idris.account().email(), "le coût du projet a changé")).hasSize(1);
        assertThat(mails(AWA, "Le coût du projet")).hasSize(1);
        change("acte=retirer");
        assertThat(tell()).as("another change").isEqualTo(2);
        assertThat(mails(idris.account().email(), "Vous avez soutenu l’idée")).hasSize(2);
    }

    @Test
    void theDecisionListsItApartAndAsksForNoRuling() {
        vote(LEA, Locale.FRENCH);
        change("acte=retirer");
        close(town);
        assertThat(tell()).as("who supports and the author are told after the closing too").isEqualTo(2);
        assertThat(post(antoine, DESK + "/decision/preparer", "").statusCode()).isEqualTo(303);
        Document draft = Jsoup.parse(get(antoine, DESK + "/decision").body());
        assertThat(draft.select("[name=code]").eachAttr("value")).containsExactlyInAnyOrder("P2", "P3");
        assertThat(draft.select("[name=fate.P1], [name=reason.P1]")).isEmpty();
        assertThat(said(draft.expectFirst("#P1"))).contains("Retiré pendant le vote", "Le terrain est vendu.", "Le conseil municipal");
        in(town, () -> {
            Matter matter = matters.findVoted(SLUG_OF_ANOTHER).orElseThrow();
            decide(
                    matter, "", "Rien n’est retenu.",
                    List.of(new Said("P2", Fate.NOT_TAKEN, "Personne ne l’a choisi.", 0), new Said("P3", Fate.NOT_TAKEN, "Personne ne l’a choisi.", 0)),
                    new TestVisitor(antoine));
        });
        Document shown = Jsoup.parse(get(town, ANOTHER + "/decision").body());
        assertThat(said(shown.expectFirst("section[aria-labelledby=retires]"))).contains("Un projet retiré pendant le vote", "Projet 1", "Le terrain est vendu.");
        assertThat(said(shown.expectFirst("section[aria-labelledby=sorts]"))).doesNotContain("Projet 1");
        assertThat(shown.select("#P1")).hasSize(1);
        decide();
        assertThat(read(BUDGET + "/decision")).as("nothing was withdrawn").doesNotContain("retiré pendant le vote");
    }
}
