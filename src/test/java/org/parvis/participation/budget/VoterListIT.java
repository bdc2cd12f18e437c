package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.identity.LetterCodes;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.shared.Tokens;
import org.parvis.testing.Person;
import org.parvis.testing.PrintedLetters;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The list of a vote from its file to its letters, and until it is forgotten. */
class VoterListIT extends ListedVoteCase {

    private static final int MANY = 5_000;

    @Autowired
    private VoterListRetention retention;

    @Autowired
    private VoterListRecords records;

    @Autowired
    private Persons persons;

    @Autowired
    private BudgetZones zones;

    private VoteTerms terms() {
        return InTerritory.call(town.id(), () -> budgets.findPublished(SLUG).orElseThrow().vote().terms());
    }

    private long count(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(Long.class).single());
    }

    private String digest() {
        return InTerritory.call(town.id(), () -> lists.digest(budgets.find(SLUG).orElseThrow()).digest());
    }

    private void coming() {
        draftByLetter(Instant.now().plus(Duration.ofDays(10)), Instant.now().plus(Duration.ofDays(20)));
    }

    private void freeze() {
        in(town, () -> budgets.freeze(SLUG, admin));
    }

    @Test
    void takesAFileAsTheWholeListUntilTheRuleIsFrozen() {
        Person officer = anAdministrator(town);
        coming();
        assertThat(get(officer, DESK).body()).contains("Importer et regarder la liste");
        assertThat(post(officer, DESK + "/figer", "relu=oui").body()).contains("La liste des personnes qui votent est vide");
        assertThat(upload(officer, THREE).body()).contains("3 personnes ajoutées");
        HttpResponse<String> second = upload(officer, """
                nom;adresse;email
                Awa Diop;1 rue Houdan, 92330 Sceaux;awa.diop@habitants.example
                ZOE MARTIN;3, rue Houdan 92330 Sceaux;
                Paul Leroy;4 rue Houdan, 92330 Sceaux;
                """);
        assertThat(second.body()).contains("Une personne ajoutée, 2 changées, une retirée, personne d’inchangé.");
        assertThat(post(officer, DESK + "/figer", "relu=oui").statusCode()).isEqualTo(303);
        HttpResponse<String> late = upload(officer, THREE);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("la liste ne change plus");
        assertThat(terms().rollSize()).isEqualTo(3);
        assertThat(terms().rollDigest()).isEqualTo(digest());
        assertThat(terms().eligibility()).contains("3 personnes", "16 ans", "lettre");
        assertThat(get(town, BUDGET).body()).contains("inscrite sur la liste de ce vote", "l’empreinte", "deux mois après la clôture");
        assertThat(get(town, BUDGET + "/preuves/rule.json").body()).contains("\"rollSize\":3", terms().rollDigest());
    }

    @Test
    void saysOfEachLineWhyItIsNotTakenAndTakesNone() {
        Person officer = anAdministrator(town);
        coming();
        HttpResponse<String> answer = upload(officer, """
                nom;adresse;email;numero
                Awa Diop;1 rue Houdan, 92330 Sceaux;;
                ;2 rue Houdan;;
                Jean Petit;;;
                Zoé Martin;3 rue Houdan;zoe;
                awa  DIOP;1 rue Houdan 92330 SCEAUX;;
                Luc Petit;5 rue Houdan;;A1
                Luc Petit;5 rue Houdan;;A2
                luc petit;5 Rue Houdan;;
                Max Roy;6 rue Houdan;;
                Max Roy;6 rue Houdan;;A3
                Trop;peu
                """);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert] li").eachText()).satisfiesExactly(
                line -> assertThat(line).startsWith("Ligne 3").contains("le nom manque"),
                line -> assertThat(line).startsWith("Ligne 4").contains("l’adresse manque"),
                line -> assertThat(line).startsWith("Ligne 5").contains("e-mail"),
                line -> assertThat(line).startsWith("Ligne 6").contains("la même personne qu’à la ligne 2"),
                line -> assertThat(line).startsWith("Ligne 9").contains("la même personne qu’à la ligne 7"),
                line -> assertThat(line).startsWith("Ligne 11").contains("la même personne qu’à la ligne 10"),
                line -> assertThat(line).startsWith("Ligne 12").contains("pas autant de cases"));
        assertThat(count("select count(*) from participation.listed_voter")).isZero();
        assertThat(upload(officer, "prenom;rue\nx;y\n").body()).contains("nomme les colonnes nom et adresse");
        assertThat(upload(officer, "").statusCode()).isEqualTo(422);
        assertThat(upload(officer, "nom;adresse\n=CMD();1 rue Houdan\n").statusCode()).as("a name like any other").isEqualTo(200);
        assertThat(get(officer, LIST + ".csv").body()).contains(";'=CMD();");
    }

    /** Two zones with two projects each, on which people vote where the list says that they live. */
    private void draftWithZones() {
        in(town, () -> {
            BudgetDraft draft = draft(BallotKind.APPROVAL, Instant.now().plusSeconds(3600)).with(ZoneChoice.RESIDENCE).with(VoterProof.LETTER);
            budgets.create(draft, admin);
            for (int zone = 1; zone <= 2; zone++) {
                zones.save(SLUG, new BudgetZone("", "Zone " + zone, 1_500_000, false), admin);
                for (int i = 0; i < 2; i++) {
                    budgets.save(SLUG, new BudgetProject("", "Projet " + zone + i, "", 600_000, "", "Z" + zone), admin);
                }
            }
        });
    }

    @Test
    void holdsEverybodyToTheZoneOfTheList() {
        draftWithZones();
        assertThat(bring("nom;adresse;zone\nAwa;1 rue A;Zone 1\nJean;2 rue A;\nZoé;3 rue A;Zone 9\n").refused())
                .extracting(VoterLists.Refused::line, VoterLists.Refused::why)
                .containsExactly(tuple(3L, "noZone"), tuple(4L, "zone"));
        assertThat(bring("nom;adresse;zone\nAwa;1 rue A;zone 1\nJean;2 rue A;Z2\n").added()).isEqualTo(2);
        freeze();
        List<String> codes = print(anAdministrator(town), LIST + "/lettres", "");
        HttpResponse<String> ballot = typed(codes.get(1), "");
        assertThat(ballot.body()).contains("Vous votez dans la zone «\u00a0Zone 2\u00a0»").doesNotContain("Changer de zone");
        assertThat(Jsoup.parse(ballot.body()).select("[name^=projet]").eachAttr("value")).as("its zone's alone").containsExactly("P3", "P4");
        assertThat(typed(codes.get(1), "&voter=oui&atteste=oui&zone=Z1&projet.Z1=P1").statusCode()).as("another zone's").isEqualTo(422);
        assertThat(typed(codes.get(1), "&etape=changer&zone=Z1").body()).as("nor by asking for another").contains("value=\"P3\"").doesNotContain("value=\"P1\"");
        code(typed(codes.get(1), "&voter=oui&atteste=oui&zone=Z1&projet.Z2=P3"));
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(Jsoup.parse(post(karim, COUNTER, "inscrit=1").body()).select("[name^=projet]").eachAttr("value")).containsExactly("P1", "P2");
    }

    @Test
    void asksForTheListAgainWhereItsZonesAreGone() {
        draftWithZones();
        bring("nom;adresse;zone\nAwa;1 rue A;Zone 1\nJean;2 rue A;Zone 2\n");
        in(town, () -> {
            budgets.change(SLUG, draft(BallotKind.APPROVAL, Instant.now().plusSeconds(3600)).with(ZoneChoice.FREE_ONE).with(VoterProof.LETTER), admin);
            assertThat(lists.problems(budgets.find(SLUG).orElseThrow())).containsEntry("liste", "budget.refused.list.zones");
            assertThatThrownBy(() -> budgets.freeze(SLUG, admin)).isInstanceOf(BudgetRefused.class);
        });
        bring("nom;adresse;zone\nAwa;1 rue A;Zone 1\nJean;2 rue A;Zone 2\n");
        freeze();
    }

    @Test
    void printsEachLetterOnceAndKeepsNoCode() {
        coming();
        bring(THREE);
        Person officer = anAdministrator(town);
        assertThat(bytes(officer, LIST + "/lettres", "").statusCode()).as("not before the rule is frozen").isEqualTo(404);
        freeze();
        assertThat(get(officer, LIST).body()).contains("Imprimer 3 lettres");
        String text = PrintedLetters.text(bytes(officer, LIST + "/lettres", "").body());
        // Lines break where they must.
        assertThat(text.replaceAll("[\\s\u00a0]+", "")).contains("AwaDiop", "92330Sceaux", "Numéro2surlaliste", "Votrecodepourvoter", BUDGET + "/voter");
        assertThat(PrintedLetters.codes(text)).hasSize(3).doesNotHaveDuplicates().allMatch(LetterCodes::isWhole);
        String kept = InTerritory.call(town.id(), () ->
                jdbc.sql("select string_agg(v::text, ' ') from participation.listed_voter v").query(String.class).single());
        for (String code : PrintedLetters.codes(text)) {
            assertThat(kept).doesNotContain(code, code.replace("-", ""), Tokens.hash(code), Tokens.hash(code.replace("-", "")));
        }
        assertThat(get(officer, LIST).body()).contains("Toutes les lettres sont imprimées");
        assertThat(bytes(officer, LIST + "/lettres", "").statusCode()).isEqualTo(422);
        assertThat(post(officer, LIST + "/recherche", field("cherche", "petit jean")).body()).contains("Jean Petit").doesNotContain("Awa");
        assertThat(post(officer, LIST + "/recherche", "cherche=personne").statusCode()).isEqualTo(422);
        assertThat(count("select count(*) from journal.entry where act = 'participation.voterListSeen'")).as("found or not").isEqualTo(2);
        assertThat(count("select count(*) from journal.entry where act = 'participation.voterListSeen' and (subject || facts::text) ~* 'petit|jean|personne'"))
                .as("not for whom").isZero();
        List<String> again = print(officer, LIST + "/lettre", "inscrit=2");
        assertThat(again).hasSize(1).doesNotContainAnyElementsOf(PrintedLetters.codes(text));
        assertThat(count("select count(*) from journal.entry where act = 'participation.votingLetterAgain'")).isEqualTo(1);
        assertThat(bytes(officer, LIST + "/lettre", "inscrit=9").statusCode()).isEqualTo(404);
    }

    @Test
    void isForThoseWhoWriteBudgets() {
        coming();
        bring(THREE);
        freeze();
        for (Person wrong : List.of(aResident(town), aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(get(wrong, LIST).statusCode()).isIn(403, 404);
            assertThat(get(wrong, LIST + ".csv").statusCode()).isIn(403, 404);
            assertThat(upload(wrong, THREE).statusCode()).isIn(403, 404);
            assertThat(bytes(wrong, LIST + "/lettres", "").statusCode()).isIn(403, 404);
            assertThat(bytes(wrong, LIST + "/lettre", "inscrit=1").statusCode()).isIn(403, 404);
            assertThat(post(wrong, LIST + "/recherche", "cherche=awa").statusCode()).isIn(403, 404);
        }
        Person stranger = anAdministrator(aTerritory());
        assertThat(get(stranger, LIST).statusCode()).isEqualTo(404);
        assertThat(get(stranger, LIST + ".csv").statusCode()).isEqualTo(404);
        assertThat(bytes(stranger, LIST + "/lettre", "inscrit=1").statusCode()).isEqualTo(404);
        assertThat(get(town, LIST).statusCode()).as("nobody").isNotEqualTo(200);
        assertThat(get(town, LIST + ".csv").body()).doesNotContain("Awa");
        assertThat(count("select count(code_hash) from participation.listed_voter")).isZero();
    }

    @Test
    void hasADigestThatAnybodyWithTheListCanMakeAndNobodyCanChange() {
        coming();
        bring(THREE);
        freeze();
        List<String[]> lines = get(anAdministrator(town), LIST + ".csv").body().lines().skip(1).map(line -> line.replace("\"", "").split(";", -1)).toList();
        String leaves = lines.stream()
                .map(one -> Tokens.hash(String.join("\n", one[6], one[0], one[2], one[3], one[5])))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(Tokens.hash(leaves)).isEqualTo(terms().rollDigest());
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()))
                .sql("update participation.listed_voter set leaf = repeat('0', 64) where territory_id = ? and number = 1")
                .param(town.id())
                .update();
        assertThat(digest()).as("somebody was put in another's place").isNotEqualTo(terms().rollDigest());
    }

    @Test
    void forgetsNamesTwoMonthsAfterTheClosingAndKeepsTheDigest() {
        Instant closes = Instant.now().plus(Duration.ofDays(20));
        draftByLetter(Instant.now().plus(Duration.ofDays(10)), closes);
        bring(THREE);
        freeze();
        in(town, () -> {
            assertThat(retention.forget(closes.plus(Duration.ofDays(55)))).as("it can still be contested").isZero();
            assertThat(retention.forget(closes.plus(Duration.ofDays(63)))).isEqualTo(3);
            assertThat(retention.forget(closes.plus(Duration.ofDays(64)))).isZero();
        });
        assertThat(count("select count(*) from participation.listed_voter where name || address || email || reference || zone || plain_name || salt <> ''")).isZero();
        assertThat(digest()).isEqualTo(terms().rollDigest());
        assertThat(get(anAdministrator(town), LIST + ".csv").body()).doesNotContain("Awa", "Houdan");
    }

    @Test
    void erasesWhatIsKeptOfSomebody() {
        coming();
        bring(THREE);
        Erasable.Erased awa = new Erasable.Erased(List.of(), List.of(), Set.of("awa@habitants.example"), Set.of());
        in(town, () -> assertThat(records.erase(awa)).containsExactly(new Erasable.Gone("voterList", 1)));
        assertThat(count("select count(*) from participation.listed_voter")).as("off a list that can change").isEqualTo(2);
        bring(THREE);
        freeze();
        in(town, () -> records.erase(awa));
        assertThat(count("select count(*) from participation.listed_voter where plain_name = ''")).as("a line that says nothing of anybody").isEqualTo(1);
        assertThat(digest()).isEqualTo(terms().rollDigest());
        assertThat(print(anAdministrator(town), LIST + "/lettres", "")).as("no letter to nobody").hasSize(2);
    }

    @Test
    void tellsACoupleOfOneEmailApart() {
        coming();
        bring("nom;adresse;email\nAwa Diop;1 rue A;couple@habitants.example\nKarim Diop;1 rue A;couple@habitants.example\n");
        Erasable.Erased nobody = new Erasable.Erased(List.of(), List.of(), Set.of("couple@habitants.example"), Set.of());
        in(town, () -> assertThat(records.erase(nobody)).containsExactly(new Erasable.Gone("voterList", 0)));
        UUID file = InTerritory.call(town.id(), () -> persons.create(new PersonDraft(PersonKind.PERSON, "Diop", "Awa", "", null, "fr", "", List.of()), admin));
        Erasable.Erased awa = new Erasable.Erased(List.of(file), List.of(), Set.of("couple@habitants.example"), Set.of());
        in(town, () -> assertThat(records.erase(awa)).containsExactly(new Erasable.Gone("voterList", 1)));
        assertThat(count("select count(*) from participation.listed_voter where name = 'Karim Diop'")).isEqualTo(1);
    }

    @Test
    void takesALongList() {
        coming();
        String many = IntStream.range(0, MANY).mapToObj(i -> "Personne " + i + ";" + i + " rue Haute").collect(Collectors.joining("\n", "nom;adresse\n", "\n"));
        assertThat(bring(many).added()).isEqualTo(MANY);
        assertThat(bring(many).same()).isEqualTo(MANY);
        assertThat(InTerritory.<List<ListedVoter>, RuntimeException>call(town.id(), () -> lists.search(budgets.find(SLUG).orElseThrow(), "personne 49"))).hasSize(20);
        assertThatThrownBy(() -> bring("nom;adresse\n")).isInstanceOf(Refusal.class);
    }
}
