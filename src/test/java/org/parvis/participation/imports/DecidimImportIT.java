package org.parvis.participation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.imports.DecidimImport.Mode;
import org.parvis.participation.imports.DecidimImport.Summary;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;

/** What people said on another platform comes in once, whole, and says where it comes from. */
class DecidimImportIT extends TownThatTakesOver {

    @Test
    void bringsDebatesThreadsAndIdeasInWithTheirDatesAndOrigin() throws IOException {
        allFiles();
        Summary done = bring();
        assertThat(done.problems()).isEmpty();
        assertThat(done.debates()).isEqualTo(1);
        assertThat(done.ideas()).isEqualTo(1);
        assertThat(done.comments()).isEqualTo(5);

        Document debate = read(PROCESS + "/debats/1");
        assertThat(debate.select("h1").text()).isEqualTo("Faut-il des bus la nuit ?");
        assertThat(debate.text()).contains("Mobilité", "Repris de avis.example.org", "16 janvier 2019").doesNotContain("<strong>", "script");
        assertThat(debate.expectFirst("[data-origin] a").attr("href")).isEqualTo("http://avis.example.org/processes/p/f/1/debates/7");

        Document thread = read(PROCESS + "/debats/1/commentaires?ordre=anciens");
        assertThat(thread.select("article.said").eachText()).hasSize(4);
        assertThat(thread.select(".level-2 article").text()).contains("Je réponds");
        assertThat(thread.select(".level-3 article").eachText()).hasSize(2);
        assertThat(thread.expectFirst("article.said [data-origin] a").attr("href")).endsWith("/debates/7#comment_11");
        assertThat(thread.text()).contains("4 commentaires").doesNotContain("c-1");
        String first = thread.expectFirst("article.said strong").text();
        assertThat(first).matches("Participant [0-9a-f]{8}");
        assertThat(thread.select("article.said strong").eachText()).as("one person is one pseudonym").filteredOn(first::equals).hasSize(2);

        Document idea = read(PROCESS + "/idees/I-2019-000001");
        assertThat(idea.select("h1").text()).isEqualTo("Planter un tilleul");
        assertThat(idea.text()).contains("rubrique « Nature »", "24 janvier 2019", "Née d’une réunion");
        assertThat(idea.select("#soutiens").text()).as("none of here").isEqualTo("Aucun soutien");
        assertThat(idea.select("[data-elsewhere]").text()).startsWith("12 soutiens recueillis ailleurs");
        assertThat(read(PROCESS + "/idees/I-2019-000001/commentaires").text()).contains("Un chêne plutôt");
        assertThat(get(town, PROCESS + "/idees.csv").body()).contains(",brought_from,supports_elsewhere", "/proposals/7,12");
        assertThat(get(town, PROCESS + "/debats/1/commentaires.csv").body()).contains("#comment_14");

        assertThat(count("messaging.message")).as("nobody is told").isZero();
        assertThat(count("participation.participant")).as("nobody is made an account or a participant").isZero();
        assertThat(count("participation.support")).isZero();
    }

    @Test
    void bringsNothingInTwiceAndSaysWhatChanged() throws IOException {
        allFiles();
        bring();
        file("propositions.csv", IDEAS.replace(",12,1,", ",15,1,"));
        file("commentaires_debats.csv", SAID.replace("Je réponds", "Je dis autre chose")
                + "15,2019-02-01 10:00:00 +0100,Plus tard,c-4,0,1,12,Decidim::Comments::Comment,http://avis.example.org/processes/p/f/1/debates/7\n");
        Summary again = bring();
        assertThat(again.debates() + again.ideas()).isZero();
        assertThat(again.comments()).as("an answer that was given since, beneath what is here").isEqualTo(1);
        assertThat(again.known()).isEqualTo(7);
        assertThat(again.changed()).hasSize(2).anySatisfy(one -> assertThat(one).contains("commentaires_debats.csv:5", "says something else"))
                .anySatisfy(one -> assertThat(one).contains("propositions.csv:2", "15 votes now, 12"));
        assertThat(read(PROCESS + "/debats/1/commentaires").text()).contains("Je réponds", "5 commentaires").doesNotContain("autre chose");
        assertThat(get(town, PROCESS + "/debats/1/commentaires.csv").body()).contains("Plus tard");
        Summary third = bring();
        assertThat(third.debates() + third.ideas() + third.comments()).isZero();
        assertThat(count("participation.comment")).isEqualTo(6);
        assertThat(count("casework.case")).isEqualTo(1);
    }

    @Test
    void namesEveryRowThatCannotComeInAndWhatToDo() throws IOException {
        file("debats.csv", DEBATES
                + "8,,,<p>x</p>,0,2019-01-16 10:58:44 +0100,http://avis.example.org/f/1/debates/8,1\n"
                + "9,," + "x".repeat(301) + ",x,0,2019-01-16 10:58:44 +0100,http://avis.example.org/f/1/debates/9,1\n"
                + "10,,Une réunion,x,0,2019-01-16 10:58:44 +0100,http://avis.example.org/f/1/meetings/10,1\n"
                + "11,,Sans adresse,x,0,2019-01-16 10:58:44 +0100,javascript:alert(1),1\n"
                + "12,,Demain,x,0,2999-01-16 10:58:44 +0100,http://avis.example.org/f/1/debates/12,1\n"
                + "13,,Quand,x,0,hier,http://avis.example.org/f/1/debates/13,1\n"
                + "x,,Numéro,x,0,2019-01-16 10:58:44 +0100,http://avis.example.org/f/1/debates/14,1\n"
                + "7,,Autre chose,x,0,2019-01-16 10:58:44 +0100,http://avis.example.org/f/1/debates/7,1\n"
                + "16,,Trop court\n");
        String root = ",http://avis.example.org/f/1/debates/7\n";
        file("commentaires.csv", SAID
                + "31,2019-01-17 10:38:20 +0100,,c-1,0,0,7,Decidim::Debates::Debate" + root
                + "32,2019-01-17 10:38:20 +0100,Oui,c-1,2,0,7,Decidim::Debates::Debate" + root
                + "33,2019-01-17 10:38:20 +0100,Oui,c-1,0,0,7,Decidim::Meetings::Meeting" + root
                + "34,2019-01-17 10:38:20 +0100,Oui,c-1,0,0,99,Decidim::Debates::Debate" + root
                + "35,2019-01-17 10:38:20 +0100,Sous un perdu,c-1,0,1,34,Decidim::Comments::Comment" + root
                + "36,2019-01-17 10:38:20 +0100,En rond,c-1,0,1,37,Decidim::Comments::Comment" + root
                + "37,2019-01-17 10:38:20 +0100,En rond,c-1,0,1,36,Decidim::Comments::Comment" + root
                + "38,2019-01-17 10:38:20 +0100,D’ailleurs,c-1,0,0,7,Decidim::Debates::Debate,http://autre.example.org/f/1/debates/7\n"
                + "39,2019-01-17 10:38:20 +0100," + "x".repeat(10_001) + ",c-1,0,0,7,Decidim::Debates::Debate" + root);
        file("lisezmoi.csv", "a,b\n1,2\n");

        assertThat(bring(Mode.TRY, folder).isWritten()).isFalse();
        assertThat(bring(Mode.ALL_OR_NOTHING, folder).isWritten()).isFalse();
        assertThat(count("participation.origin")).isZero();
        Summary done = bring();
        assertThat(done.passed()).containsExactly("lisezmoi.csv");
        assertThat(done.problems()).hasSize(18);
        String all = String.join("\n", done.problems());
        assertThat(all).contains(
                "debats.csv:3: it has no title", "debats.csv:4: its title has 301", "debats.csv:5: «http://avis.example.org/f/1/meetings/10» is not among",
                "debats.csv:6: «javascript:alert(1)» is no address", "debats.csv:7: «2999", "debats.csv:8: «hier» is no moment", "debats.csv:9: «id» is «x»",
                "debats.csv:10: it has the id of debats.csv:2", "debats.csv:11: 3 fields", "commentaires.csv:6: nothing is said", "alignment «2»",
                "a «Decidim::Meetings::Meeting»", "it answers avis.example.org/debates/99, which is neither in these files nor here: give the file",
                "it answers commentaires.csv:9, which is not brought in", "it answers commentaires.csv:12", "it answers autre.example.org/debates/7",
                "its text has 10001 characters");
        assertThat(done.debates()).isEqualTo(1);
        assertThat(done.comments()).isEqualTo(4);
        assertThat(count("participation.comment")).as("what is right came in").isEqualTo(4);
    }

    @Test
    void refusesWhatWouldHaveNoPage() throws IOException {
        file("lisezmoi.csv", "a,b\n1,2\n");
        assertThatThrownBy(this::bring).isInstanceOf(ImportRefused.class).hasMessageContaining("None of these files").hasMessageContaining("lisezmoi.csv");
        allFiles();
        assertThatThrownBy(() -> in(town, () -> imports.run("inconnue", List.of(folder), Mode.WRITE, (done, total) -> {})))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("No published process «inconnue»");
        town = aTown();
        publish(town, aDraft(phase("Proposer", -5, 20, Capability.PROPOSE)));
        assertThatThrownBy(this::bring).isInstanceOf(ImportRefused.class).hasMessageContaining("no phase in which people debate");
        assertThat(count("participation.origin")).isZero();
        assertThat(count("casework.case")).isZero();
    }

    @Test
    void keepsTheRulesOfTheTown() throws IOException {
        allFiles();
        bring();
        Person agent = anAgent(town, voirie(town));
        String hidden = PROCESS + "/idees/I-2019-000001";
        in(town, () -> moderation.rule(proposals.find("I-2019-000001").orElseThrow().id(), new Ruling(ModerationAct.HIDE, "1", 1, "Hors de la charte."), new TestVisitor(agent)));
        assertThat(get(town, hidden).statusCode()).isEqualTo(410);
        assertThat(get(town, hidden).body()).contains("Hors de la charte.").doesNotContain("avis.example.org");
        assertThat(bring().known()).as("and what is hidden does not come back").isEqualTo(7);
        assertThat(get(town, hidden).statusCode()).isEqualTo(410);
        assertThat(count("messaging.message")).isZero();
    }

    @Test
    void isOfOneTownAlone() throws IOException {
        allFiles();
        bring();
        Territory before = town;
        town = aTown();
        publish(town);
        assertThat(bring().debates()).as("another town takes over the same for itself").isEqualTo(1);
        assertThat(InTerritory.call(before.id(), () -> jdbc.sql("select count(*) from participation.origin").query(Long.class).single())).isEqualTo(7);
    }

    @Test
    void takesOverAnswersThatWereGiven() throws IOException {
        file("propositions.csv", """
                id;title/fr;body/fr;state;answer/fr;answered_at;votes;published_at;url
                1;Un banc;Au parc;accepted;Il sera posé au printemps.;2021-06-01T10:00:00+02:00;3;2021-03-01 10:00:00 UTC;https://avis.example.org/f/2/proposals/1
                2;Un zoo;Au parc;rejected;Non.;;0;2021-03-02 10:00:00 UTC;https://avis.example.org/f/2/proposals/2
                3;Une grue;Au parc;withdrawn;;;0;2021-03-03 10:00:00 UTC;https://avis.example.org/f/2/proposals/3
                """);
        assertThat(bring().problems()).isEmpty();
        assertThat(read(PROCESS + "/idees/I-2021-000001").select(".decision").text()).contains("Il sera posé au printemps.", "Reprise de données", "1er juin 2021");
        assertThat(read(PROCESS + "/idees/I-2021-000002").select(".decision").text()).contains("La réponse donnée : Non.");
        assertThat(read(PROCESS + "/idees/I-2021-000003").text()).contains("Une grue", "retirée");
    }
}
