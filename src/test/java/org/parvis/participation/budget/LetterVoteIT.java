package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.InTerritory;
import org.parvis.shared.ReadableCode;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** People vote with the code that a letter brought, at home and on a kiosk, and are the same people at the counter and on paper. */
class LetterVoteIT extends ListedVoteCase {

    private static final String ONE = "&voter=oui&atteste=oui&projet=P1";
    private static final String TWO = "&voter=oui&atteste=oui&projet=P2";
    private static final int THREADS = 64;

    @Autowired
    private Voting voting;

    @Autowired
    private VoteKeeping keeping;

    @TempDir
    private Path scratch;

    private List<String> codes = List.of();

    private void open() {
        codes = openByLetter(Instant.now().plusSeconds(3600));
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()));
    }

    private List<String> roll() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select channel from ballot.roll order by channel").query(String.class).list());
    }

    private void close() {
        superuser().sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?").param(town.id()).update();
        in(town, keeping::end);
    }

    @Test
    void votesWithTheCodeAndChangesUntilTheClosing() {
        open();
        String page = get(town, BUDGET + "/voter").body();
        assertThat(Jsoup.parse(page).select("form[data-letter] input[name=code]")).hasSize(1);
        assertThat(page).as("no address is asked for").doesNotContain("/lien");
        String code = codes.getFirst();
        HttpResponse<String> ballot = typed(code.toLowerCase(Locale.ROOT).replace("-", " "), "");
        assertThat(Jsoup.parse(ballot.body()).select("[name=projet]")).hasSize(3);
        assertThat(ballot.body()).as("whose it is stands on no screen").doesNotContain("Diop");
        HttpResponse<String> tooMany = typed(code, "&voter=oui&atteste=oui&projet=P1&projet=P2&projet=P3");
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(tooMany.body()).select("[name=projet][checked]")).hasSize(3);
        assertThat(typed(code, "&voter=oui&projet=P2").body()).contains("Cochez cette case");
        assertThat(code(typed(code, ONE))).isNotEmpty();
        assertThat(typed(code, "").body()).contains("Un vote a déjà été enregistré avec ce code");
        assertThat(typed(code, TWO).body()).contains("<li>Projet 2</li>");
        assertThat(roll()).containsExactly("LETTER");
        assertThat(get(anAdministrator(town), DESK).body()).contains("Avec le code d’une lettre");
        assertThat(get(town, BUDGET).body()).contains("sur 3 inscrites");
    }

    /** Nothing shows whose code was used when: the language of a page leaves no trace of who opened it. */
    @Test
    void notesNothingAsACodeIsUsed() {
        open();
        assertThat(post(town, CODE + "?lang=en", field("code", codes.getFirst())).body()).contains("lang=\"en\"");
        Person counter = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(post(town, "/isoloir?lang=en", field("code", code(post(counter, COUNTER, "inscrit=1&isoloir=oui")))).body()).contains("lang=\"en\"");
        assertThat(superuser().sql("select count(*) from participation.ballot_language where territory_id = ?").param(town.id()).query(Long.class).single()).isZero();
    }

    @Test
    void isOnePersonOnTheKioskToo() {
        open();
        code(post(town, "/isoloir", field("code", codes.get(1)) + ONE));
        code(typed(codes.get(1), TWO));
        assertThat(roll()).containsExactly("LETTER");
    }

    @Test
    void refusesCodesThatAreWrongOrOfElsewhereOrReplaced() {
        open();
        String code = codes.getFirst();
        char last = code.charAt(code.length() - 1);
        HttpResponse<String> slip = typed(code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A'), "");
        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(slip.body()).contains("Il y a une erreur dans ce code");
        assertThat(typed(ReadableCode.of(new byte[9], 4), "").body()).as("made up").contains("Ce code n’existe pas");
        assertThat(typed("", "").statusCode()).isEqualTo(422);
        assertThat(post(aTerritory(), CODE, field("code", code)).statusCode()).as("a town without that vote").isEqualTo(404);
        assertThat(post(aTerritory(), "/isoloir", field("code", code) + ONE).statusCode()).as("another town").isEqualTo(422);
        List<String> other = print(anAdministrator(town), LIST + "/lettre", "inscrit=1");
        assertThat(typed(code, ONE).body()).as("somebody has found the letter").contains("une autre lettre l’a remplacé");
        code(typed(other.getFirst(), ONE));
        assertThat(roll()).hasSize(1);
    }

    @Test
    void refusesTheCodeOfAnotherVote() {
        open();
        in(town, () -> {
            BudgetDraft draft = draft(BallotKind.APPROVAL, Instant.now().plusSeconds(3600));
            BudgetDraft named = new BudgetDraft(
                    "Un autre budget", "", "", draft.kind(), 1, 2, 3, 4, draft.envelope(), draft.method(), 1, draft.opens(), draft.closes(), draft.interval(), 16);
            budgets.create(named.with(VoterProof.LETTER), admin);
            budgets.save("un-autre-budget", new BudgetProject("", "Un banc", "", 100_000, ""), admin);
            budgets.save("un-autre-budget", new BudgetProject("", "Un arbre", "", 100_000, ""), admin);
            lists.bring("un-autre-budget", THREE.getBytes(StandardCharsets.UTF_8), admin);
            budgets.freeze("un-autre-budget", admin);
        });
        HttpResponse<String> answer = post(town, "/budgets/un-autre-budget/code", field("code", codes.getFirst()) + ONE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("celui d’un autre vote");
        assertThat(roll()).isEmpty();
    }

    @Test
    void hasOneRollForAllChannels() {
        open();
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(get(karim, COUNTER).body()).contains("Nom, ou numéro sur la liste").doesNotContain("name=\"familyName\"");
        assertThat(post(karim, COUNTER, "cherche=inconnu").statusCode()).isEqualTo(422);
        assertThat(post(karim, COUNTER, field("cherche", "zoe")).body()).contains("Zoé Martin", "3 rue Houdan");
        // Who voted by letter cannot vote at the counter, as nobody else either.
        code(typed(codes.getFirst(), ONE));
        assertThat(post(karim, COUNTER, "inscrit=1").body()).contains("Cette personne a déjà voté avec le code de sa lettre");
        assertThat(post(karim, COUNTER, "inscrit=1&voter=oui&projet=P1").statusCode()).isEqualTo(422);
        assertThat(post(karim, COUNTER, "familyName=Diop&givenName=Awa&born=1990-05-01&voter=oui&projet=P1").body()).contains("n’est pas sur la liste");
        // Who voted at the counter cannot vote by letter.
        code(post(karim, COUNTER, "inscrit=2&voter=oui&projet=P2"));
        assertThat(typed(codes.get(1), "").body()).contains("Un vote a déjà été enregistré au guichet");
        assertThat(typed(codes.get(1), ONE).body()).contains("Un vote a déjà été enregistré au guichet");
        // Nor can who votes in the booth with a code given there.
        HttpResponse<String> given = post(karim, COUNTER, "inscrit=3&isoloir=oui");
        assertThat(given.body()).contains("Zoé Martin");
        code(post(town, "/isoloir", field("code", code(given)) + ONE));
        assertThat(typed(codes.get(2), ONE).body()).contains("Un vote a déjà été enregistré avec un code");
        assertThat(roll()).containsExactly("COUNTER", "KIOSK", "LETTER");
    }

    @Test
    void countsPaperOfThoseOnTheListAlone() {
        open();
        String paper = "/bureau/papier/" + SLUG;
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        Person nadia = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(get(karim, paper).body()).contains("Numéro sur la liste");
        assertThat(post(karim, paper, "sheet=1&inscrit=9&projet=P1").body()).contains("n’est pas sur la liste");
        assertThat(post(karim, paper, "sheet=1&inscrit=1&projet=P1").body()).contains("première saisie");
        assertThat(post(nadia, paper, "sheet=1&inscrit=1&projet=P1").body()).contains("Le vote compte");
        assertThat(typed(codes.getFirst(), ONE).body()).contains("Un bulletin papier a déjà été enregistré");
        assertThat(roll()).containsExactly("PAPER");
    }

    @Test
    void letsNobodyVoteByAnAddressOrAnAccount() {
        open();
        Person resident = aResident(town);
        assertThat(post(town, BUDGET + "/lien", field("email", LEA)).statusCode()).isEqualTo(404);
        assertThat(get(resident, BUDGET + "/voter").body()).contains("Code de votre lettre");
        assertThat(post(resident, BUDGET + "/bulletin", "atteste=oui&projet=P1").statusCode()).isEqualTo(404);
        in(town, () -> {
            VotedBudget voted = budgets.findPublished(SLUG).orElseThrow();
            assertThatThrownBy(() -> voting.voteByMail(voted.vote(), new EmailAddress(LEA), List.of(new Mark(0, 1)), Locale.FRENCH))
                    .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.messageKey()).isEqualTo("budget.refused.notListed"));
        });
        assertThat(roll()).isEmpty();
        assertThat(mailbox.list(town, LEA)).isEmpty();
    }

    @Test
    void countsOneCodeOnceHoweverOftenItIsUsedAtOnce() throws Exception {
        open();
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String fields = i % 2 == 0 ? ONE : TWO;
            tries.add(() -> typed(codes.getFirst(), fields).statusCode());
        }
        int counted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> one : threads.invokeAll(tries)) {
                counted += one.get() == 200 ? 1 : 0;
            }
        }
        assertThat(counted).as("each that is taken is a ballot of its own").isPositive();
        assertThat(roll()).as("of one person").containsExactly("LETTER");
        assertThat(superuser().sql("select count(distinct token) from urn.waiting where territory_id = ?").param(town.id()).query(Long.class).single()).isEqualTo(1);
        close();
        assertThat(get(town, BUDGET).body()).contains("Un bulletin compté");
    }

    @Test
    void slowsDownWhoGuesses() {
        open();
        int status = 0;
        for (int i = 0; i < 40 && status != 429; i++) {
            byte[] guess = new byte[9];
            guess[0] = (byte) i;
            status = typed(ReadableCode.of(guess, 4), "").statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void tiesNoCodeToABallotAndPublishesWhatAnybodyCanCheck() throws IOException {
        open();
        code(typed(codes.get(0), ONE));
        code(typed(codes.get(1), ONE));
        code(typed(codes.get(2), TWO));
        String rows = superuser().sql("select string_agg(w::text, ' ') from urn.waiting w where territory_id = ?").param(town.id()).query(String.class).single();
        List<String> kept = InTerritory.call(town.id(), () ->
                jdbc.sql("select unnest(array[code_hash, id::text]) from participation.listed_voter").query(String.class).list());
        assertThat(kept).hasSize(6).noneMatch(rows::contains);
        assertThat(codes).noneMatch(code -> rows.contains(code) || rows.contains(code.replace("-", "")));
        close();
        assertThat(typed(codes.getFirst(), ONE).body()).as("after the closing").contains("Le vote n’est pas ouvert");
        assertThat(post(town, "/isoloir", field("code", codes.getFirst()) + ONE).statusCode()).isEqualTo(422);
        assertThat(InTerritory.<Long, RuntimeException>call(town.id(), () ->
                jdbc.sql("select count(code_hash) from participation.listed_voter").query(Long.class).single())).as("codes are forgotten").isZero();
        assertThat(bytes(anAdministrator(town), LIST + "/lettre", "inscrit=1").statusCode()).isEqualTo(422);
        Path folder = Files.createDirectories(scratch.resolve("vote"));
        for (String name : Stream.concat(VoteFiles.GROWING.stream(), VoteFiles.FINAL.stream()).toList()) {
            Files.writeString(folder.resolve(name), get(town, BUDGET + "/preuves/" + name).body());
        }
        assertThat(Files.readString(folder.resolve("emargement.csv"))).contains("LETTER;");
        List<Finding> findings = Verification.of(folder, List.of());
        assertThat(findings).allMatch(Finding::right);
        assertThat(findings).extracting(Finding::key).contains("roll.listed");
    }

    @Test
    void tellsThoseWhoseAddressTheListKnows() {
        open();
        code(typed(codes.getFirst(), ONE));
        close();
        assertThat(mailbox.list(town, "awa@habitants.example").getFirst()).contains("avec le code de votre lettre").doesNotContain("Projet 1");
    }

    @Test
    void isSentAnewAFewTimesAMinuteByOnePersonAndHoldsNobodyElse() {
        open();
        int status = 0;
        for (int i = 0; i < 40 && status != 429; i++) {
            status = typed(codes.getFirst(), i % 2 == 0 ? ONE : TWO).statusCode();
        }
        assertThat(status).as("whoever changes their mind more often than this plays").isEqualTo(429);
        assertThat(code(typed(codes.get(1), ONE))).as("another letter").isNotEmpty();
        assertThat(roll()).containsExactly("LETTER", "LETTER");
    }
}
