package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.relation.rights.Erasable.Erased;
import org.parvis.relation.rights.Erasable.Gone;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.shared.Tokens;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever had voted when a project changed is told of it once, wherever the telling breaks off, and in their language. */
class ChangeTellingIT extends ChangedVoteCase {

    @Autowired
    private BallotLanguageStore languages;

    @Autowired
    private VotePassRecords records;

    private Person officer;

    @BeforeEach
    void openTheVote() {
        open(BallotKind.APPROVAL);
        officer = anAdministrator(town);
    }

    private void voteAs(Person who, String language) {
        String form = get(who, BUDGET + "/voter?lang=" + language).body();
        assertThat(Jsoup.parse(form).select("[name=projet]")).isNotEmpty();
        code(post(who, BUDGET + "/bulletin?lang=" + language, "atteste=oui&projet=P2"));
    }

    private long left() {
        return superuser().sql("select count(*) from ballot.voter_to_tell where territory_id = ?").param(town.id()).query(Long.class).single();
    }

    /** The keys go all the same, so that what fails for a moment is tried again. */
    @Test
    void triesAgainAtTheClosing() {
        code(vote(link(LEA, Locale.FRENCH), "projet=P2"));
        change(officer, WITHDRAW);
        whileBroken(LEA, 2, this::close);
        assertThat(toldOf(LEA, "Votre vote est définitif et compte")).isEqualTo(1);
        assertThat(plain(get(officer, CHANGE))).contains("Une personne avait voté avant. Une est prévenue.").doesNotContain("Une panne");
    }

    @Test
    void saysThatItWasCutShort() {
        code(vote(link(LEA, Locale.FRENCH), "projet=P2"));
        code(vote(link(NADIA, Locale.FRENCH), "projet=P1"));
        change(officer, WITHDRAW);
        whileBroken(LEA, Integer.MAX_VALUE, this::close);
        assertThat(toldOf(LEA, "retiré du vote")).isZero();
        assertThat(left()).isZero();
        assertThat(plain(get(officer, CHANGE)))
                .contains("2 personnes avaient voté avant. Aucune n’est prévenue.", "Une panne a interrompu l’envoi à la fermeture du vote : 2 personnes ne sont pas prévenues")
                .doesNotContain("pas d’adresse connue");
        assertThat(get(town, BUDGET).body()).as("no result is kept back").contains("bulletins comptés");
    }

    /** A server dies when it has told some: they are not told again, though nothing of their mails is kept, and the others are. */
    @Test
    void goesOnWhereItBrokeOff() {
        code(vote(link(LEA, Locale.FRENCH), "projet=P2"));
        Person idris = aResident(town);
        voteAs(idris, "fr");
        Person counter = aStaffMember(town, Role.FRONT_DESK, null);
        code(post(counter, COUNTER, "&familyName=Diop&givenName=Awa&born=1990-05-01&voter=oui&projet=P1"));
        change(officer, WITHDRAW);
        assertThat(left()).isEqualTo(3);
        whileBroken(idris.account().email(), Integer.MAX_VALUE, () -> assertThat(tell()).isZero());
        assertThat(toldOf(LEA, "retiré du vote")).isEqualTo(1);
        assertThat(toldOf(idris.account().email(), "retiré du vote")).isZero();
        assertThat(plain(get(officer, CHANGE))).contains("L’envoi est en cours. 3 personnes avaient voté avant. Une est déjà prévenue.");
        superuser().sql("delete from messaging.message where territory_id = ? and dedup_key like 'vote-change:%'").param(town.id()).update();

        assertThat(tell()).isEqualTo(1);
        assertThat(toldOf(LEA, "retiré du vote")).as("told before").isZero();
        assertThat(toldOf(idris.account().email(), "retiré du vote")).isEqualTo(1);
        assertThat(plain(get(officer, CHANGE))).contains("3 personnes avaient voté avant. 2 sont prévenues, une n’a pas d’adresse connue.");
        assertThat(left()).as("nothing of whom nobody could tell is kept").isZero();
        assertThat(tell()).isZero();
    }

    @Test
    void tellsEachOnceWhoeverTellsAtTheSameTime() throws Exception {
        List<String> people = IntStream.range(0, 12).mapToObj(i -> "voter" + i + "@habitants.example").toList();
        people.forEach(one -> code(vote(link(one, Locale.FRENCH), "projet=P2")));
        change(officer, WITHDRAW);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> nodes = IntStream.range(0, 4).<Callable<Integer>>mapToObj(_ -> this::tell).toList();
            int told = 0;
            for (Future<Integer> one : threads.invokeAll(nodes)) {
                told += one.get();
            }
            assertThat(told).isEqualTo(people.size());
        }
        assertThat(people).allMatch(one -> toldOf(one, "retiré du vote") == 1);
        assertThat(plain(get(officer, CHANGE))).contains("12 personnes avaient voté avant. 12 sont prévenues.");
    }

    /** Many asked for a link, and few have voted: the last of them is found. */
    @Test
    void findsWhoVotedAmongManyWhoDidNot() {
        String last = "zoe@habitants.example";
        code(vote(link(last, Locale.FRENCH), "projet=P2"));
        superuser().sql("""
                        insert into participation.vote_pass (territory_id, hash, budget_id, email)
                        select p.territory_id, p.hash || n, p.budget_id, 'asked' || n || '@habitants.example'
                        from participation.vote_pass p, generate_series(1, 1200) n where p.territory_id = ?
                        """)
                .param(town.id())
                .update();
        change(officer, WITHDRAW);
        assertThat(tell()).isEqualTo(1);
        assertThat(toldOf(last, "retiré du vote")).isEqualTo(1);
    }

    @Test
    void tellsInTheLanguageInWhichABallotWasOpened() {
        Person english = aResident(town);
        voteAs(english, "en");
        Person back = aResident(town);
        get(back, BUDGET + "/voter?lang=en");
        voteAs(back, "fr");
        change(officer, WITHDRAW);
        assertThat(tell()).isEqualTo(2);
        assertThat(toldOf(english.account().email(), "You can send another ballot")).isEqualTo(1);
        assertThat(toldOf(english.account().email(), "Vous pouvez")).isZero();
        assertThat(toldOf(back.account().email(), "Vous pouvez envoyer un autre bulletin")).isEqualTo(1);
        close();
        assertThat(superuser().sql("select count(*) from participation.ballot_language where territory_id = ?").param(town.id()).query(Long.class).single())
                .as("nobody is told any more")
                .isZero();
    }

    /** The job did not come before the closing: it is the last moment at which somebody knows who has voted. */
    @Test
    void tellsAtTheClosingWhoWasNotToldBefore() {
        code(vote(link(LEA, Locale.FRENCH), "projet=P2"));
        change(officer, WITHDRAW);
        code(vote(link(NADIA, Locale.FRENCH), "projet=P1"));
        close();
        assertThat(toldOf(LEA, "Votre vote est définitif et compte")).isEqualTo(1);
        assertThat(toldOf(NADIA, "Votre vote est définitif et compte")).as("who voted after it").isZero();
        assertThat(left()).isZero();
        assertThat(tell()).isZero();
        assertThat(plain(get(officer, CHANGE))).contains("Une personne avait voté avant. Une est prévenue.");
    }

    /** Made by a version that did not note who had voted: who has by now is told. */
    @Test
    void tellsOfChangesFromBeforeItCounted() {
        code(vote(link(LEA, Locale.FRENCH), "projet=P2"));
        change(officer, WITHDRAW);
        superuser().sql("delete from ballot.voter_to_tell where territory_id = ?").param(town.id()).update();
        superuser().sql("update ballot.change set voters = null where territory_id = ?").param(town.id()).update();
        assertThat(plain(get(officer, CHANGE))).contains("Les personnes qui ont voté vont être prévenues.");
        assertThat(tell()).isEqualTo(1);
        assertThat(toldOf(LEA, "retiré du vote")).isEqualTo(1);
        superuser().sql("update ballot.change set voters = null where territory_id = ?").param(town.id()).update();
        assertThat(plain(get(officer, CHANGE))).contains("dont la ville a l’adresse ont été prévenues.");
        superuser().sql("update ballot.change set told_at = null where territory_id = ?").param(town.id()).update();
        close();
        superuser().sql("update ballot.change set told_at = null, voters = null, cut_short = false where territory_id = ?").param(town.id()).update();
        assertThat(plain(get(officer, CHANGE))).as("nobody is told after the result").contains("Une panne a interrompu l’envoi").doesNotContain("vont être");
    }

    @Test
    void saysThatNobodyHadVoted() {
        change(officer, WITHDRAW);
        assertThat(tell()).isZero();
        assertThat(plain(get(officer, CHANGE))).contains("Personne n’avait encore voté");
    }

    @Test
    void forgetsTheLanguageOfSomebodyWhoIsErased() {
        Person english = aResident(town);
        get(english, BUDGET + "/voter?lang=en");
        assertThat(InTerritory.call(town.id(), () -> languages.listOf(Set.of(english.account().email())))).containsExactly("Un budget pour tous");
        assertThat(superuser().sql("select person from participation.ballot_language where territory_id = ?").param(town.id()).query(String.class).list())
                .as("an address can be guessed")
                .doesNotContain(Tokens.hash(english.account().email()))
                .hasSize(1);
        InTerritory.run(town.id(), () -> assertThat(records.erase(new Erased(List.of(), List.of(), Set.of(english.account().email()), Set.of())))
                .contains(new Gone("ballotLanguage", 1)));
        assertThat(InTerritory.call(town.id(), () -> languages.listOf(Set.of(english.account().email())))).isEmpty();
    }
}
