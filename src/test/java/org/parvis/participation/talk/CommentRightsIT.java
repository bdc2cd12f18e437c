package org.parvis.participation.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.parvis.participation.talk.Comment.Lifecycle;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is forgotten of those who commented and voted, when, and what stays. */
class CommentRightsIT extends TownThatTalks {

    @Autowired
    private CommentRecords records;

    @Autowired
    private CommentRetention retention;

    @Autowired
    private CommentVotes votes;

    @Autowired
    private CommentModeration moderationOfComments;

    @Autowired
    private TransactionTemplate transaction;

    private int agree(UUID comment) {
        in(town, tallying::catchUp);
        return InTerritory.call(town.id(), () -> jdbc.sql("select agree from participation.comment_tally where comment_id = ?").param(comment).query(Integer.class).single());
    }

    private void agree(Person who, UUID comment) {
        in(town, () -> votes.voteAs(accounts.get(who.id()), comment, Opinion.AGREE, Locale.FRENCH));
    }

    @Test
    void erasesWhatOnePersonSaidAndThinks() {
        Person idris = aKnownResident();
        Person awa = aKnownResident();
        UUID said = say(idris, "Mon nom est Idris.");
        UUID other = say(awa, "Bonjour Idris.");
        agree(idris, other);
        assertThat(agree(other)).isEqualTo(1);
        say(awa, said, Stance.NEITHER, "Enchantée.");
        UUID alone = say(idris, "Seul.");
        UUID waits = say(aResident(town), "En attente.");
        post(town, page + "/" + alone + "/signaler", form("texte", "Trop court.", "email", AWA));
        post(town, page + "/" + other + "/signaler", form("texte", "Elle dit mon nom.", "email", idris.account().email()));
        post(town, page, said("PRO", "Pas encore confirmé") + "&email=" + idris.account().email());
        assertThat(get(idris, "/compte/donnees/export").statusCode()).isEqualTo(200);
        in(town, () -> {
            List<Erasable.Gone> gone = records.erase(new Erasable.Erased(List.of(UUID.randomUUID()), List.of(), Set.of(idris.account().email()), Set.of()));
            assertThat(gone).containsExactly(new Erasable.Gone("comment", 3), new Erasable.Gone("commentFlag", 1));
        });
        assertThat(comment(said)).extracting(Comment::words, Comment::shownName, Comment::authorId, Comment::lifecycle)
                .containsExactly("", "", null, Lifecycle.WITHDRAWN);
        assertThat(comment(alone).isListed()).as("nobody answered it: without a trace").isFalse();
        assertThat(mailbox.list(town, AWA).getFirst()).contains("retiré par son auteur");
        String queue = get(lea, "/bureau/commentaires").body();
        assertThat(queue).as("what can still be decided").contains("Bonjour Idris.", "En attente.").doesNotContain("/bureau/commentaires/" + alone);
        assertThat(get(lea, "/bureau/commentaires/" + other).body()).doesNotContain("Elle dit mon nom.");
        assertThat(comment(waits).words()).isEqualTo("En attente.");
        assertThat(agree(other)).as("could be given anew").isZero();
        assertThat(get(town, page).body()).doesNotContain("Mon nom est Idris.").contains("retiré par son auteur");
        in(town, () -> assertThat(jdbc.sql("select count(*) from participation.comment where lifecycle = 'DRAFT'").query(Long.class).single()).isZero());
    }

    @Test
    void leavesNothingToDecideOnWhatIsGone() {
        Person idris = aKnownResident();
        Person awa = aKnownResident();
        Person newcomer = aResident(town);
        UUID hidden = say(idris, "Un âne.");
        UUID withdrawn = say(awa, "Une mule.");
        UUID first = say(newcomer, "Jamais lu.");
        for (UUID one : List.of(hidden, withdrawn)) {
            rule(lea, one, "HIDE", "1", "Une insulte.");
            in(town, () -> moderationOfComments.appeal(one, "Une image."));
        }
        assertThat(read("/participer/moderation").select("tbody tr:contains(En cours d’examen)")).hasSize(2);
        in(town, () -> comments.withdraw(withdrawn));
        in(town, () -> accounts.delete(idris.id()));
        in(town, () -> accounts.delete(newcomer.id()));
        assertThat(get(lea, "/bureau/commentaires").body()).contains("Rien n’attend");
        assertThat(read("/participer/moderation").select("tbody tr:contains(Sans objet)")).hasSize(2);
        assertThat(rule(nadia, hidden, "RESTORE", "", "x").statusCode()).as("there is nothing to show").isEqualTo(422);
        assertThat(rule(nadia, first, "PUBLISH", "", "").statusCode()).isEqualTo(422);
        assertThat(comment(first).isListed()).isFalse();
    }

    @Test
    void forgetsWhoTheyWereWithTheirAccountAndInTime() {
        Person idris = aKnownResident();
        Person awa = aKnownResident();
        UUID said = say(idris, "Six bancs.");
        UUID other = say(awa, "Huit bancs.");
        UUID unread = say(aResident(town), "Jamais lu.");
        agree(idris, other);
        agree(awa, said);
        post(town, page, said("PRO", "Pas confirmé") + "&email=" + AWA);
        in(town, () -> accounts.delete(idris.id()));
        assertThat(comment(said)).extracting(Comment::words, Comment::shownName, Comment::authorId).containsExactly("Six bancs.", "", null);
        assertThat(agree(other)).as("goes with the account while votes are open").isZero();
        in(town, () -> assertThat(retention.forget(Instant.now())).isZero());
        in(town, () -> jdbc.sql("update participation.phase set opens_at = now() - interval '2 days', closes_at = now() - interval '1 day'").update());
        in(town, () -> assertThat(retention.forget(Instant.now().plus(Duration.ofDays(4 * 366)))).as("Awa, and whoever was never read").isEqualTo(2));
        assertThat(comment(other)).extracting(Comment::words, Comment::shownName).containsExactly("Huit bancs.", "");
        assertThat(comment(unread).words()).as("nobody could read it").isEmpty();
        assertThat(agree(said)).as("counts on, nobody’s").isEqualTo(1);
        in(town, () -> assertThat(jdbc.sql("select count(*) from participation.participant where email is not null").query(Long.class).single()).isZero());
        in(town, () -> assertThat(jdbc.sql("select count(*) from participation.comment where lifecycle = 'DRAFT'").query(Long.class).single()).isZero());
    }

    @Test
    void knowsTheSamePersonByWhicheverWay() throws Exception {
        Person idris = aResident(town);
        String email = idris.account().email();
        UUID other = say(aKnownResident(), "Huit bancs.");
        post(town, page, said("PRO", "Par courriel.") + "&email=" + email);
        post(town, "/commentaires/mien/publier", token(ownLink(email)));
        UUID said = last().orElseThrow().id();
        publishFirst(said);
        post(town, page + "/" + other + "/avis", form("sens", "AGREE", "email", email));
        post(town, "/commentaires/avis", token(mailbox.latestLink(town, email, "/commentaires/avis?jeton=")));
        assertThat(agree(other)).isEqualTo(1);
        post(town, page + "/" + other + "/avis", form("sens", "NONE", "email", email));
        post(town, page + "/" + other + "/signaler", form("texte", "Elle exagère.", "email", email));
        post(town, page, said("PRO", "Pas confirmé") + "&email=" + email);
        assertThat(export(idris)).contains("Par courriel.", "Je suis d’accord", "Elle exagère.");
        in(town, () -> accounts.delete(idris.id()));
        assertThat(comment(said)).extracting(Comment::words, Comment::shownName, Comment::authorId).containsExactly("Par courriel.", "", null);
        assertThat(agree(other)).isZero();
        assertThat(get(lea, "/bureau/commentaires/" + other).body()).doesNotContain("Elle exagère.");
        in(town, () -> {
            for (String table : List.of("participant", "comment_flag", "comment_key", "comment_vote_link")) {
                assertThat(jdbc.sql("select count(*) from participation." + table + " where email = ?").param(email).query(Long.class).single()).as(table).isZero();
            }
            assertThat(jdbc.sql("select count(*) from participation.comment where lifecycle = 'DRAFT'").query(Long.class).single()).isZero();
        });
    }

    @Test
    void knowsThemUnderAnotherAddressToo() {
        Person idris = aKnownResident();
        UUID said = say(idris, "Six bancs.");
        in(town, () -> jdbc.sql("update identity.account set email = 'nouvelle@habitants.example' where id = ?").param(idris.id()).update());
        in(town, () -> accounts.delete(idris.id()));
        assertThat(comment(said).authorId()).isNull();
    }

    @Test
    void holdsTheLatestFirstAsEverybodyDoes() throws Exception {
        Person idris = aKnownResident();
        UUID question = say(idris, "Six bancs ?");
        UUID answer = say(idris, question, Stance.NEITHER, "Plutôt huit.");
        try (var threads = Executors.newSingleThreadExecutor()) {
            AtomicReference<Future<?>> deleted = new AtomicReference<>();
            in(town, () -> transaction.executeWithoutResult(_ -> {
                store.hold(answer);
                deleted.set(threads.submit(() -> in(town, () -> accounts.delete(idris.id()))));
                await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single());
                assertThat(store.hold(question)).as("is waited for by nobody, and waits for nobody").isPresent();
            }));
            Objects.requireNonNull(deleted.get()).get();
        }
        assertThat(comment(question).authorId()).isNull();
        assertThat(comment(answer).authorId()).isNull();
    }

    @Test
    void forgetsWhileOthersPublish() throws Exception {
        UUID question = say(aKnownResident(), "Qui veut un banc ?");
        for (int i = 0; i < 8; i++) {
            Person newcomer = aResident(town);
            UUID first = say(newcomer, question, Stance.PRO, "Moi.");
            Ruling publish = new Ruling(ModerationAct.PUBLISH, comment(first).edition(), 0, "");
            try (var threads = Executors.newFixedThreadPool(2)) {
                Future<?> published = threads.submit(() -> in(town, () -> {
                    try {
                        moderationOfComments.rule(first, publish, new TestVisitor(lea));
                    } catch (Refusal gone) {
                        assertThat(gone.messageKey()).as("forgotten before").isIn(CommentModeration.CHANGED, "talk.refused.act");
                    }
                }));
                threads.submit(() -> in(town, () -> accounts.delete(newcomer.id()))).get();
                published.get();
            }
            assertThat(comment(first).authorId()).isNull();
        }
    }
}
