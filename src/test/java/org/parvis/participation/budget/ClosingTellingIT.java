package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.web.Dates;

/** Whoever had voted when a closing was put off, and whoever can still vote, is told of it once, in their language. */
class ClosingTellingIT extends ChangedVoteCase {

    private static final String NEWS = "est repoussée";

    private Person officer;

    @BeforeEach
    void appoint() {
        officer = anAdministrator(town);
    }

    private static String spoken(Instant at, Locale language) {
        return new Dates(language, ZONE).dateTime(at).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private List<String> mails(String email) {
        return mailbox.list(town, email).stream().map(mail -> mail.replace('\u00a0', ' ').replace('\u202f', ' ').replaceAll("\\s+", " ")).toList();
    }

    private String mail(String email) {
        return mails(email).getFirst();
    }

    private long left() {
        return superuser().sql("select count(*) from ballot.voter_to_tell where territory_id = ?").param(town.id()).query(Long.class).single();
    }

    private long sent() {
        return superuser().sql("select count(*) from messaging.message where territory_id = ? and dedup_key like 'vote-change:%'").param(town.id()).query(Long.class).single();
    }

    /** Whether they have voted, or another did for them at the counter, the same words go out, which are true of each. */
    @Test
    void tellsAllTheSame() {
        open(BallotKind.APPROVAL);
        code(vote(link(LEA, Locale.FRENCH), "projet=P1"));
        link(KARIM, Locale.ENGLISH);
        Person idris = aResident(town);
        link("awa@habitants.example", Locale.FRENCH);
        code(post(aStaffMember(town, Role.FRONT_DESK, null), COUNTER, "&familyName=Diop&givenName=Awa&born=1990-05-01&voter=oui&projet=P1"));
        assertThat(Jsoup.parse(get(idris, BUDGET + "/voter").body()).select("[name=projet]")).isNotEmpty();
        code(post(idris, BUDGET + "/bulletin", "atteste=oui&projet=P2"));
        Person notVoting = aResident(town);
        Instant first = closes();
        Instant later = extend(officer, Duration.ofDays(3));
        assertThat(plain(get(officer, EXTEND))).contains("L’envoi est en cours.");
        assertThat(tell()).isEqualTo(4);
        assertThat(mail(LEA)).contains(
                "Elle était prévue le " + spoken(first, Locale.FRENCH), "ferme maintenant le " + spoken(later, Locale.FRENCH), "Décision : La maire", "La salle a pris l’eau.",
                "Si vous avez déjà voté, par quelque moyen que ce soit, votre vote reste bon", "il peut être changé jusqu’au " + spoken(later, Locale.FRENCH), "il est définitif",
                "Si vous n’avez pas encore voté, vous pouvez le faire jusqu’au " + spoken(later, Locale.FRENCH), "Personne ne vote deux fois", "quelqu’un a demandé un lien", BUDGET + "/voter");
        assertThat(mail(LEA)).as("voted online, and at the counter").isEqualTo(mail("awa@habitants.example").replace("awa@", "lea@"));
        assertThat(mail(idris.account().email())).contains("Si vous avez déjà voté", "est lié à ce vote").doesNotContain("un lien de vote", "code");
        assertThat(mail(KARIM)).contains("is put off", "If you have voted already", "If you have not voted yet, you can do so until " + spoken(later, Locale.ENGLISH), "is still good");
        assertThat(mails(notVoting.account().email())).as("never had to do with the vote").noneMatch(mail -> mail.contains(NEWS));
        assertThat(plain(get(officer, EXTEND))).as("one sum").contains("L’envoi est terminé : 4 messages.").doesNotContain("avaient voté", "adresse connue");
        assertThat(left()).isZero();
        assertThat(tell()).isZero();
        assertThat(sent()).isEqualTo(4);
    }

    @Test
    void tellsThoseOnTheListOncePerAddress() {
        draftByLetter(Instant.now().minus(Duration.ofDays(1)), Instant.now().plusSeconds(3600));
        bring(THREE.replace("92330 Sceaux;\n", "92330 Sceaux;Awa@habitants.example\n"));
        in(town, () -> budgets.freeze(SLUG, admin));
        extend(officer, Duration.ofDays(1));
        assertThat(tell()).as("three of one home").isEqualTo(1);
        assertThat(mail("awa@habitants.example")).contains("cette adresse est sur la liste").as("no letter was made").doesNotContain("code");
        List<String> codes = print(officer, LIST + "/lettres", "");
        code(typed(codes.getFirst(), "&voter=oui&atteste=oui&projet=P2"));
        Instant later = extend(officer, Duration.ofDays(3));
        assertThat(tell()).isEqualTo(1);
        assertThat(mail("awa@habitants.example")).contains(
                "Si vous avez déjà voté", "Si vous n’avez pas encore voté, vous pouvez le faire jusqu’au " + spoken(later, Locale.FRENCH), "ce code reste bon", "Il ne dit pas qui a voté");
        assertThat(plain(get(officer, EXTEND))).contains("L’envoi est terminé : un message.").doesNotContain("avait voté");
    }

    /** A link that somebody asks for in the last hour does not wait behind all that. */
    @Test
    void letsLinksLeaveFirst() {
        open(BallotKind.APPROVAL);
        link(LEA, Locale.FRENCH);
        extend(officer, Duration.ofDays(1));
        assertThat(tell()).isEqualTo(1);
        link(KARIM, Locale.FRENCH);
        List<String> inOrder = superuser()
                .sql("select m.recipient || case when m.dedup_key like 'vote-change:%' then ' told' else '' end from messaging.queue q join messaging.message m"
                        + " on m.territory_id = q.territory_id and m.id = q.item_id where q.territory_id = ? order by q.rank, q.due_at")
                .param(town.id())
                .query(String.class)
                .list();
        assertThat(inOrder).contains(KARIM).last().isEqualTo(LEA + " told");
    }

    /** Projects and closings in turn, by one job. */
    @Test
    void tellsOfProjectsToo() {
        open(BallotKind.APPROVAL);
        code(vote(link(LEA, Locale.FRENCH), "projet=P2"));
        extend(officer, Duration.ofDays(1));
        change(officer, WITHDRAW);
        assertThat(tell()).isEqualTo(2);
        assertThat(mails(LEA)).anyMatch(mail -> mail.contains(NEWS)).anyMatch(mail -> mail.contains("retiré du vote"));
        assertThat(plain(get(officer, CHANGE))).contains("Une personne avait voté avant. Une est prévenue.");
        assertThat(plain(get(officer, EXTEND))).contains("L’envoi est terminé : un message.");
    }

    /** A server dies when it has told some: they are not told again, though nothing of their mails is kept, and the others are. */
    @Test
    void goesOnWhereItBrokeOff() {
        open(BallotKind.APPROVAL);
        for (int i = 0; i < 600; i++) {
            int n = i;
            in(town, () -> jdbc.sql("insert into participation.vote_pass (territory_id, hash, budget_id, email) select territory_id, ?, id, ? from participation.budget")
                    .params(town.slug() + "-" + n, "asked%03d@habitants.example".formatted(n)).update());
        }
        code(vote(link(LEA, Locale.FRENCH), "projet=P1"));
        Person idris = aResident(town);
        assertThat(Jsoup.parse(get(idris, BUDGET + "/voter").body()).select("[name=projet]")).isNotEmpty();
        code(post(idris, BUDGET + "/bulletin", "atteste=oui&projet=P2"));
        extend(officer, Duration.ofDays(1));
        whileBroken("asked550@habitants.example", Integer.MAX_VALUE, () -> assertThat(tell()).isZero());
        assertThat(sent()).as("the first of them").isEqualTo(500);
        assertThat(plain(get(officer, EXTEND))).contains("L’envoi est en cours : 500 messages pour l’instant.");
        superuser().sql("delete from messaging.message where territory_id = ? and dedup_key like 'vote-change:%'").param(town.id()).update();
        assertThat(tell()).isEqualTo(102);
        assertThat(sent()).as("told before").isEqualTo(102);
        assertThat(mail(LEA)).contains(NEWS);
        assertThat(mails("asked003@habitants.example")).isEmpty();
        assertThat(plain(get(officer, EXTEND))).contains("L’envoi est terminé : 602 messages.");
    }

    @Test
    void tellsEachOnceWhoeverTellsAtTheSameTime() throws Exception {
        open(BallotKind.APPROVAL);
        List<String> people = IntStream.range(0, 12).mapToObj(i -> "voter" + i + "@habitants.example").toList();
        people.subList(0, 6).forEach(one -> code(vote(link(one, Locale.FRENCH), "projet=P2")));
        people.subList(6, 12).forEach(one -> link(one, Locale.FRENCH));
        extend(officer, Duration.ofDays(1));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> nodes = IntStream.range(0, 4).<Callable<Integer>>mapToObj(_ -> this::tell).toList();
            int told = 0;
            for (Future<Integer> one : threads.invokeAll(nodes)) {
                told += one.get();
            }
            assertThat(told).isEqualTo(people.size());
        }
        assertThat(people).allMatch(one -> toldOf(one, NEWS) == 1);
        assertThat(plain(get(officer, EXTEND))).as("and counts each once").contains("L’envoi est terminé : 12 messages.");
    }

    /** What they read is true when they read it. */
    @Test
    void tellsTheLastOfSeveral() {
        open(BallotKind.APPROVAL);
        code(vote(link(LEA, Locale.FRENCH), "projet=P1"));
        extend(officer, Duration.ofDays(1));
        Instant third = extend(officer, Duration.ofDays(1));
        assertThat(tell()).isEqualTo(1);
        assertThat(mails(LEA)).filteredOn(mail -> mail.contains(NEWS)).singleElement().asString().contains("ferme maintenant le " + spoken(third, Locale.FRENCH));
        assertThat(plain(get(officer, EXTEND))).contains("les messages annoncent la dernière date", "L’envoi est terminé : un message.");
        assertThat(left()).isZero();
    }

    @Test
    void tellsNobodyOnceTheVoteHasClosed() {
        open(BallotKind.APPROVAL);
        code(vote(link(LEA, Locale.FRENCH), "projet=P1"));
        link(KARIM, Locale.FRENCH);
        extend(officer, Duration.ofDays(1));
        close();
        assertThat(tell()).isZero();
        assertThat(sent()).isZero();
        assertThat(left()).isZero();
        assertThat(plain(get(officer, EXTEND))).contains("Le vote a fermé avant la fin de l’envoi : aucun message n’était parti. Des personnes peuvent ne pas être prévenues.").doesNotContain("en cours", "vont être");
    }

    /** Made by a version that told nobody. */
    @Test
    void tellsOfOneFromBeforeItCounted() {
        open(BallotKind.APPROVAL);
        code(vote(link(LEA, Locale.FRENCH), "projet=P1"));
        extend(officer, Duration.ofDays(1));
        superuser().sql("delete from ballot.voter_to_tell where territory_id = ?").param(town.id()).update();
        superuser().sql("update ballot.extension set voters = null, told_at = clock_timestamp() where territory_id = ?").param(town.id()).update();
        assertThat(plain(get(officer, EXTEND))).contains("Personne n’a été prévenu par message");
        superuser().sql("update ballot.extension set told_at = null where territory_id = ?").param(town.id()).update();
        assertThat(tell()).isEqualTo(1);
        assertThat(mail(LEA)).contains(NEWS);
    }

    /** By the list, in the order of numbers, some hundred at a time. */
    @Test
    void tellsMany() {
        int people = Integer.getInteger("parvis.told", 2_000);
        draftByLetter(Instant.now().minus(Duration.ofDays(1)), Instant.now().plusSeconds(3600));
        bring("nom;adresse;email\n" + IntStream.range(0, people)
                .mapToObj(i -> "Personne %d;%d rue Houdan, 92330 Sceaux;p%d@habitants.example".formatted(i, i, i))
                .collect(Collectors.joining("\n")));
        in(town, () -> budgets.freeze(SLUG, admin));
        extend(officer, Duration.ofDays(1));
        long begun = System.nanoTime();
        assertThat(tell()).isEqualTo(people);
        // Read with another number of people, where somebody asks how long they take.
        System.out.printf("%d people told in %.1f s%n", people, (System.nanoTime() - begun) / 1e9);
        assertThat(sent()).isEqualTo(people);
        assertThat(tell()).isZero();
    }
}
