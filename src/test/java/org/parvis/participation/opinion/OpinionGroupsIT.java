package org.parvis.participation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.opinion.math.OpinionMath;
import org.parvis.participation.opinion.math.Opinions;
import org.parvis.participation.opinion.math.VoteMatrix;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Groups are computed when enough people have voted, shown without anybody in them, named with a reason and concluded from. */
class OpinionGroupsIT extends TownThatCanvasses {

    @Test
    void areShownOnceElevenPeopleAreInEach() {
        open("FIGURES");
        assertThat(read(PAGE + "/resultats").text()).contains("Trop peu de personnes");
        assertThat(get(town, PAGE + "/resultats.csv").statusCode()).isEqualTo(404);
        camps(6, 4);
        assertThat(compute()).as("ten people").isZero();
        answers("onze@habitants.example", 1, 1, 1, -1, 1, 1, 0, 1);
        assertThat(compute()).isEqualTo(1);
        Document few = read(PAGE + "/resultats");
        assertThat(few.text()).contains("Les groupes sont encore trop petits").doesNotContain("Groupe 1");
        assertThat(few.select("svg.opinion-map")).isEmpty();
        assertThat(get(town, PAGE + "/resultats.csv").statusCode()).as("not before the end").isEqualTo(404);
        assertThat(compute()).as("nothing changed").isZero();
        close();
        compute();
        assertThat(get(town, PAGE + "/resultats.csv").body()).doesNotContain(",1,,6").contains("statement,text,group");
    }

    @Test
    void areToldByWhatIsCommonBeforeWhatTellsThemApart() {
        open("FIGURES");
        camps(30, 20);
        close();
        assertThat(compute()).isEqualTo(1);
        Document page = read(PAGE + "/resultats?fois=1");
        assertThat(page.text()).contains("50 personnes ont donné 400 avis", "50 ont assez répondu");
        List<String> headings = page.select("h2").eachText();
        assertThat(headings.indexOf("Ce qui rassemble tous les groupes")).isLessThan(headings.indexOf("Les groupes d’opinion"));
        assertThat(page.select("section[aria-labelledby=commun] p.statement").eachText()).contains(SAID.get(0), SAID.get(1), SAID.get(2)).doesNotContain(SAID.get(3));
        assertThat(page.select("svg.opinion-map a")).hasSize(2);
        assertThat(page.select("svg.opinion-map a").getFirst().attr("aria-label")).isEqualTo("Groupe 1, 30 personnes");
        assertThat(page.select("#groupe-1 .statement").eachText()).contains(SAID.get(3));
        assertThat(page.expectFirst("#groupe-1 li").text()).contains("30 réponses", "sauf moins de 11");
        assertThat(page.select("#groupe-2 .statement").eachText()).contains(SAID.get(4), SAID.get(5));
        assertThat(page.select("section[aria-labelledby=groupes] tbody tr")).as("the table twin").hasSize(2);
        assertThat(page.select("table.opinion-table tbody tr")).hasSize(8);
        assertThat(page.select("#a-4 td").eachText()).map(one -> one.replace('\u00A0', ' ')).containsExactly("30 / 20 / 0", "30 : « D’accord », sauf moins de 11", "–");
        String csv = get(town, PAGE + "/resultats.csv").body();
        assertThat(csv).contains("4," + SAID.get(3) + ",,,50,30,20,0,50,").contains("4," + SAID.get(3) + ",1,,30,,,,30,AGREE").contains("4," + SAID.get(3) + ",2,,20,,,,20,");
        assertThat(page.html() + csv).doesNotContain("habitant0");
    }

    private ShownFigures shown() {
        return Objects.requireNonNull(InTerritory.call(town.id(), () -> results.shown(canvass())));
    }

    @Test
    void changeOnceADayWhenElevenMorePeopleHaveVotedAndNotBefore() {
        open("FIGURES");
        camps(30, 20);
        compute();
        for (int i = 0; i < 10; i++) {
            answers("autre" + i + "@habitants.example", 1, 1, 1, 1, 1, 1, 1, 1);
        }
        aDayLater();
        Instant before = shown().at();
        assertThat(compute()).as("ten people").isZero();
        answers("autre0@habitants.example", 1, 1, 1, 1, 1, 1, 1, -1);
        assertThat(compute()).as("one of them again").isZero();
        answers("autre10@habitants.example", 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(compute()).isEqualTo(1);
        assertThat(shown().at()).isAfter(before);
        for (int i = 0; i < 30; i++) {
            answers("plus" + i + "@habitants.example", 1, 1, 1, 1, 1, 1, 1, 1);
        }
        assertThat(compute()).as("the same day").isZero();
        close();
        assertThat(compute()).as("at the end at once").isEqualTo(1);
    }

    /** Ten more who leave a statement out and one who answers it: of counts the difference would be what that one said. */
    @Test
    void tellNobodyToWhoeverSubtractsTwoPublications() {
        open("VOTES");
        camps(30, 20);
        compute();
        Document first = read(PAGE + "/resultats?jour=1");
        ShownFigures one = shown();
        for (int i = 0; i < 10; i++) {
            answers("autre" + i + "@habitants.example", 1, 1, 1);
        }
        answers("voisine@habitants.example", 1, 1, 1, -1, 1, 1, 1, 1);
        aDayLater();
        assertThat(compute()).isEqualTo(1);
        Document second = read(PAGE + "/resultats?jour=2");
        assertThat(shown().at()).isAfter(one.at());
        for (ShownFigures figures : List.of(one, shown())) {
            assertThat(figures.statements()).isEmpty();
            assertThat(figures.groups()).hasSize(2).extracting(ShownFigures.OfGroup::people).containsOnly(0);
            assertThat(List.of(figures.votes(), figures.placed())).containsOnly(0);
            assertThat(figures.voters() % 10).isZero();
        }
        for (Document page : List.of(first, second, Jsoup.parse(get(officer, DESK).body()), Jsoup.parse(get(officer, DESK + "/synthese").body()))) {
            assertThat(page.select("main table, main svg.split, main #toutes, main a[href$=.csv]")).isEmpty();
            assertThat(page.select("main").text().replace("Au moins 50 personnes", "").replace("Au moins 60 personnes", ""))
                    .doesNotContainPattern("\\b(?!11 )\\d+ (personnes ont|personnes sont|réponses|%)");
        }
        assertThat(first.select("svg.opinion-map a")).hasSize(2);
        assertThat(first.select("section[aria-labelledby=commun] p.statement").eachText()).contains(SAID.get(0));
        assertThat(first.select("#groupe-1 .statement").eachText()).contains(SAID.get(3));
        assertThat(first.select("main").text()).as("its day alone").doesNotContainPattern("Calculé le [^.]* à \\d");
        for (String data : List.of("/resultats.csv", "/votes.csv")) {
            assertThat(get(town, PAGE + data).statusCode()).as(data).isEqualTo(404);
        }
    }

    @Test
    void areNotFinalAnyMoreWhereTheirPhaseIsMadeLonger() {
        open("VOTES");
        camps(14, 12);
        endPhase();
        assertThat(compute()).isEqualTo(1);
        assertThat(get(town, PAGE + "/votes.csv").statusCode()).isEqualTo(200);
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() + interval '1 day'").update());
        assertThat(shown().isFinal()).as("from that moment on").isFalse();
        assertThat(get(town, PAGE + "/votes.csv").statusCode()).isEqualTo(404);
        assertThat(get(town, PAGE + "/resultats.csv").statusCode()).isEqualTo(404);
        assertThat(compute()).isZero();
        answers("encore@habitants.example", 1, 1, 1, -1, 1, 1, -1, 1);
        endPhase();
        assertThat(get(town, PAGE + "/votes.csv").statusCode()).as("figures do not have that vote yet").isEqualTo(404);
        assertThat(compute()).as("one alone").isEqualTo(1);
        assertThat(get(town, PAGE + "/votes.csv").body().lines()).hasSize(28);
        assertThat(shown().voters()).isEqualTo(27);
        assertThat(compute()).isZero();
    }

    @Test
    void hideASmallGroupAndWhatWouldTellIt() {
        open("FIGURES");
        camps(30, 6);
        compute();
        Document page = read(PAGE + "/resultats");
        assertThat(page.select("svg.opinion-map a")).as("of two, none can be shown").isEmpty();
        assertThat(page.text()).contains("trop petits");
        close();
        compute();
        assertThat(get(town, PAGE + "/votes.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void arePublishedVoteByVoteWhereThatWasToldBeforeAndComeOutTheSame() {
        open("VOTES");
        assertThat(read(PAGE).text()).contains("une ligne sans nom");
        camps(14, 12);
        compute();
        assertThat(get(town, PAGE + "/votes.csv").statusCode()).as("not before the end").isEqualTo(404);
        close();
        assertThat(compute()).as("once more, from the beginning").isEqualTo(1);
        assertThat(compute()).isZero();
        assertThat(read(PAGE + "/resultats?fois=2").text()).contains("Résultat définitif", "une ligne sans nom par personne");
        List<String> lines = get(town, PAGE + "/votes.csv").body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("line,s1,s2,s3,s4,s5,s6,s7,s8");
        assertThat(lines).hasSize(27);
        List<byte[]> rows = lines.stream().skip(1).map(OpinionGroupsIT::row).toList();
        assertThat(rows).as("in the order of what was voted").isSortedAccordingTo(Arrays::compare);
        Opinions again = OpinionMath.compute(new VoteMatrix(8, rows), null);
        ShownFigures shown = shown();
        assertThat(again.groups()).extracting(Opinions.Group::people).isEqualTo(shown.groups().stream().map(ShownFigures.OfGroup::people).toList());
        assertThat(again.groups()).extracting(Opinions.Group::place).as("to the last digit").isEqualTo(shown.groups().stream().map(ShownFigures.OfGroup::place).toList());
    }

    private static byte[] row(String line) {
        String[] cells = line.split(",", -1);
        byte[] row = new byte[cells.length - 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = cells[i + 1].isEmpty() ? VoteMatrix.UNSEEN : Byte.parseByte(cells[i + 1]);
        }
        return row;
    }

    @Test
    void areNeverPublishedVoteByVoteWhereThatWasNotTold() {
        open("FIGURES");
        camps(14, 12);
        close();
        compute();
        assertThat(get(town, PAGE + "/resultats.csv").statusCode()).isEqualTo(200);
        assertThat(get(town, PAGE + "/votes.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void haveNumbersUntilSomebodyNamesThemWithAReason() {
        open("FIGURES");
        camps(14, 12);
        compute();
        assertThat(post(officer, DESK + "/groupes/1", form("nom", "À pied d’abord", "raison", "Affirmation 4.")).body()).as("it moves still").contains("quand c’est terminé");
        close();
        compute();
        HttpResponse<String> wrong = post(officer, DESK + "/groupes/1", form("nom", "À pied d’abord", "raison", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#nom-1").val()).as("kept").isEqualTo("À pied d’abord");
        assertThat(Jsoup.parse(wrong.body()).select("#raison-1-erreur")).hasSize(1);
        assertThat(post(officer, DESK + "/groupes/3", form("nom", "X", "raison", "Y")).statusCode()).as("there is none").isEqualTo(422);
        assertThat(post(officer, DESK + "/groupes/1", form("nom", "À pied d’abord", "raison", "Il veut fermer la rue (4).")).statusCode()).isEqualTo(303);
        assertThat(read(PAGE + "/resultats?fois=3").text().replace('\u00A0', ' ')).contains("Groupe 1 : À pied d’abord", "Il veut fermer la rue (4).", "Groupe 2");
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from journal.entry where act = 'participation.groupNamed'").query(Long.class).single())).isEqualTo(1);
    }

    @Test
    void areConcludedFromByCitingStatements() {
        open("FIGURES");
        camps(14, 12);
        assertThat(get(town, PAGE + "/synthese").statusCode()).isEqualTo(404);
        HttpResponse<String> early = post(officer, DESK + "/synthese", form("revision", "0", "texte", "Nous fermons la rue [4].", "signataire", "Claire Dumas", "geste", "publier"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(early.body()).select("#texte").val()).as("kept").contains("[4]");
        close();
        compute();
        assertThat(post(officer, DESK + "/synthese", form("revision", "1", "texte", "Rien.", "signataire", "Claire Dumas", "geste", "publier")).body()).contains("Citez au moins une affirmation");
        assertThat(post(officer, DESK + "/synthese", form("revision", "2", "texte", "Comme dit [99].", "signataire", "", "geste", "enregistrer")).body()).contains("entre crochets");
        assertThat(post(officer, DESK + "/synthese", form("revision", "1", "texte", "Autre.", "signataire", "", "geste", "enregistrer")).body()).as("read before").contains("entre-temps");
        assertThat(post(officer, DESK + "/synthese", form("revision", "2", "texte", "Nous ajoutons des passages [2] et essayons la fermeture [4].", "signataire", "Claire Dumas, maire", "geste", "publier")).statusCode()).isEqualTo(303);
        Document page = read(PAGE + "/synthese");
        assertThat(page.select("p.lines a").eachAttr("href")).containsExactly("#citation-2", "#citation-4");
        assertThat(page.select("#citation-4").text()).contains(SAID.get(3), "14");
        assertThat(get(town, PAGE).body()).contains("Synthèse");
        assertThat(InTerritory.call(town.id(), news::tell)).isEqualTo(26);
        assertThat(mailbox.list(town, "habitant3@habitants.example")).hasSize(1).first().asString().contains("Claire Dumas, maire");
        assertThat(InTerritory.call(town.id(), news::tell)).as("once").isZero();
        assertThat(post(officer, DESK + "/synthese", form("revision", "0", "texte", "Autrement [2].", "signataire", "Claire Dumas", "geste", "publier")).body()).as("a correction says why").contains("Dites pourquoi");
        assertThat(post(officer, DESK + "/synthese", form("revision", "0", "raison", "Un chiffre était faux.", "texte", "Autrement [2].", "signataire", "Claire Dumas", "geste", "publier")).statusCode()).isEqualTo(303);
        assertThat(read(PAGE + "/synthese").text()).contains("Un chiffre était faux.", "Version 1");
        assertThat(read(PAGE + "/synthese?version=1").text()).contains("a été remplacée");
        assertThatThrownBy(() -> in(town, () -> jdbc.sql("update participation.canvass_synthesis set words = 'Autre [1].' where version = 1").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Autowired
    private OpinionNews news;

    @Test
    void costTheSameHoweverManyVoted() {
        open("FIGURES");
        camps(14, 12);
        compute();
        Person awa = aResident(town);
        vote(awa, 1, "AGREE");
        int results = cost(() -> assertThat(get(town, PAGE + "/resultats?fois=10").statusCode()).isEqualTo(200));
        int page = cost(() -> assertThat(get(awa, PAGE).statusCode()).isEqualTo(200));
        for (int i = 0; i < 60; i++) {
            answers("plus" + i + "@habitants.example", 1, 1, 1, i % 2 == 0 ? 1 : -1, 1, 0, 1, 1);
        }
        aDayLater();
        assertThat(post(officer, DESK + "/affirmations", form("affirmations", String.join("\n", IntStream.range(0, 60).mapToObj(i -> "Phrase " + i).toList()))).statusCode()).isEqualTo(303);
        assertThat(compute()).isEqualTo(1);
        assertThat(cost(() -> assertThat(get(town, PAGE + "/resultats?fois=11").statusCode()).isEqualTo(200))).isEqualTo(results).isLessThanOrEqualTo(12);
        assertThat(cost(() -> assertThat(get(awa, PAGE).statusCode()).isEqualTo(200))).as("statements").isEqualTo(page).isLessThanOrEqualTo(16);
    }

    private int cost(Runnable work) {
        return StatementCounter.count(town, work);
    }
}
