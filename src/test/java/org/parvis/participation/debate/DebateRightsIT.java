package org.parvis.participation.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is forgotten of those who opened debates and voted, and what stays. */
class DebateRightsIT extends TownThatDebates {

    @Autowired
    private List<Erasable> erasables;

    @Autowired
    private DebateProposals proposals;

    @Autowired
    private DebateModeration moderationOfDebates;

    @Autowired
    private DebateRetention retention;

    @Autowired
    private TransactionTemplate transaction;

    private UUID proposed(Person by, String question, boolean isShown) {
        return InTerritory.call(town.id(), () -> {
            Debate made = proposals.submitAs(
                    accounts.get(by.id()), processes.find(SLUG).orElseThrow(), new DebateDraft(question, "Je m’appelle Idris.", "", ""), "Idris", java.util.Locale.FRENCH);
            if (isShown) {
                moderationOfDebates.rule(made.id(), new Ruling(ModerationAct.PUBLISH, made.edition(), 0, ""), new TestVisitor(lea));
            }
            return made.id();
        });
    }

    private Debate get(UUID id) {
        return InTerritory.call(town.id(), () -> debates.get(id));
    }

    @Test
    void giveAndEraseWhatOnePersonLeft() throws Exception {
        Person idris = aResident(town);
        UUID shown = proposed(idris, "Un kiosque ?", true);
        UUID unread = proposed(idris, "Un deuxième ?", false);
        UUID alone = proposed(idris, "Une fontaine ?", true);
        UUID hidden = proposed(idris, "Que le voisin parte ?", true);
        in(town, () -> moderationOfDebates.rule(
                hidden, new Ruling(ModerationAct.HIDE, debates.get(hidden).edition(), 2, "Il vise une personne."), new TestVisitor(lea)));
        post(idris, PROCESS + "/debats/" + get(alone).number() + "/vote", form("position", "PRO"));
        assertThat(post(aResident(town), PROCESS + "/debats/" + get(shown).number() + "/vote", form("position", "PRO")).statusCode()).isEqualTo(303);
        vote(idris, "CONTRA");
        post(town, page + "/vote", form("position", "PRO", "email", idris.account().email()));
        post(town, PROCESS + "/debats/proposer", form("question", "Pas confirmé ?", "texte", "Rien.", "email", idris.account().email()));
        assertThat(export(idris)).contains("Un kiosque ?", "Je m’appelle Idris.", "Contre");
        in(town, () -> transaction.executeWithoutResult(_ -> {
            Erasable.Erased what = new Erasable.Erased(List.of(UUID.randomUUID()), List.of(), Set.of(idris.account().email()), Set.of());
            List<Erasable.Gone> gone = erasables.stream()
                    .filter(one -> one.getClass().getName().contains("DebateRecords") || one.getClass().getName().contains("CommentRecords"))
                    .flatMap(one -> one.erase(what).stream())
                    .toList();
            assertThat(gone).contains(new Erasable.Gone("debate", 4));
        }));
        assertThat(get(shown)).extracting(Debate::question, one -> one.about().words(), Debate::shownName, Debate::authorId)
                .as("others have answered the question").containsExactly("Un kiosque ?", "", "", null);
        assertThat(get(unread).question()).isEmpty();
        for (UUID gone : List.of(alone, hidden)) {
            assertThat(get(gone).question()).as("nobody else has answered it").isEmpty();
            assertThat(versions(gone)).as("in no version").isNotEmpty().allMatch(String::isEmpty);
            assertThat(get(town, PROCESS + "/debats/" + get(gone).number()).body()).doesNotContain("Une fontaine", "Que le voisin");
        }
        assertThat(get(town, PROCESS + "/debats").body()).contains("Un kiosque ?").doesNotContain("Une fontaine");
        assertThat(versions(shown)).containsExactly("Un kiosque ?");
        assertThat(figures()).as("could be given anew").isEqualTo("0 0 0");
        assertThat(get(town, PROCESS + "/debats/2").body()).doesNotContain("Idris");
        assertThat(get(lea, "/bureau/commentaires").body()).doesNotContain("Un deuxième");
        in(town, () -> {
            for (String table : List.of("participant", "debate_key", "debate_vote_link")) {
                assertThat(jdbc.sql("select count(*) from participation." + table + " where email = ?").param(idris.account().email()).query(Long.class).single()).as(table).isZero();
            }
            assertThat(jdbc.sql("select count(*) from participation.debate where lifecycle = 'DRAFT'").query(Long.class).single()).isZero();
        });
    }

    @Test
    void forgetWhoTheyWereWithTheirAccount() {
        Person idris = aResident(town);
        UUID shown = proposed(idris, "Un kiosque ?", true);
        vote(idris, "PRO");
        in(town, () -> accounts.delete(idris.id()));
        assertThat(get(shown)).extracting(Debate::question, Debate::shownName, Debate::authorId).containsExactly("Un kiosque ?", "", null);
        assertThat(figures()).isEqualTo("0 0 0");
        Person awa = aResident(town);
        vote(awa, "PRO");
        post(admin, DESK + "/1/clore", form("pourquoi", "Fini."));
        in(town, () -> accounts.delete(awa.id()));
        assertThat(figures()).as("counts on, nobody’s").isEqualTo("1 0 0");
    }

    private List<String> versions(UUID id) {
        return InTerritory.call(town.id(), () -> jdbc.sql(
                        "select question || words || first_position || second_position from participation.debate_version where debate_id = ?")
                .param(id).query(String.class).list());
    }

    @Test
    void forgetWithTheAccountWhatWasHidden() {
        Person idris = aResident(town);
        UUID hidden = proposed(idris, "Que le voisin parte ?", true);
        UUID shown = proposed(idris, "Un kiosque ?", true);
        in(town, () -> moderationOfDebates.rule(
                hidden, new Ruling(ModerationAct.HIDE, debates.get(hidden).edition(), 2, "Il vise une personne."), new TestVisitor(lea)));
        in(town, () -> accounts.delete(idris.id()));
        assertThat(versions(hidden)).isNotEmpty().allMatch(String::isEmpty);
        assertThat(versions(shown)).as("what everybody could read").containsExactly("Un kiosque ?Je m’appelle Idris.");
    }

    @Test
    void forgetWhatNobodyConfirmed() {
        post(town, PROCESS + "/debats/proposer", form("question", "Pas confirmé ?", "texte", "Rien.", "email", AWA));
        String debate = mailbox.latestLink(town, AWA, "/debats/mien?jeton=");
        post(town, page + "/vote", form("position", "PRO", "email", AWA));
        String vote = mailbox.latestLink(town, AWA, "/debats/vote?jeton=");
        in(town, () -> assertThat(retention.forget(Instant.now())).isZero());
        in(town, () -> assertThat(retention.forget(Instant.now().plus(Duration.ofDays(3)))).isEqualTo(1));
        assertThat(get(town, debate).statusCode()).isEqualTo(404);
        assertThat(get(town, vote).statusCode()).isEqualTo(404);
    }
}
