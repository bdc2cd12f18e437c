package org.parvis.participation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What is given to and forgotten of those who said their opinion, and what stays. */
class OpinionRightsIT extends TownThatCanvasses {

    @Autowired
    private List<Erasable> erasables;

    @Autowired
    private CanvassRetention retention;

    private UUID added(Person by, String words, boolean isShown) {
        assertThat(post(by, PAGE + "/affirmations", form("texte", words)).statusCode()).isEqualTo(303);
        Statement made = InTerritory.call(town.id(), () -> statements.listOf(canvass())).getLast();
        if (isShown) {
            assertThat(post(lea, "/bureau/affirmations/" + made.id(), form("acte", "PUBLISH", "lu", made.edition())).statusCode()).isEqualTo(303);
        }
        return made.id();
    }

    private Statement find(UUID id) {
        return InTerritory.call(town.id(), () -> statements.find(id).orElseThrow());
    }

    private void erase(Person who) {
        in(town, () -> transaction.executeWithoutResult(_ -> {
            Erasable.Erased what = new Erasable.Erased(List.of(UUID.randomUUID()), List.of(), Set.of(who.account().email()), Set.of());
            erasables.stream()
                    .filter(one -> one.getClass().getName().contains("CanvassRecords") || one.getClass().getName().contains("CommentRecords"))
                    .forEach(one -> one.erase(what));
        }));
    }

    @Test
    void giveAndEraseWhatOnePersonLeft() throws Exception {
        open("FIGURES");
        Person idris = aResident(town);
        UUID voted = added(idris, "Un kiosque devant l’école.", true);
        UUID alone = added(idris, "Une fontaine.", true);
        UUID unread = added(idris, "Un abri.", false);
        vote(idris, 1, "DISAGREE");
        assertThat(post(aResident(town), PAGE + "/vote", form("affirmation", voted.toString(), "avis", "AGREE")).statusCode()).isEqualTo(303);
        post(town, PAGE + "/commencer", form("email", idris.account().email()));
        assertThat(export(idris)).contains("Un kiosque devant", "Pas d’accord", SAID.getFirst());
        erase(idris);
        assertThat(find(voted)).extracting(Statement::words, Statement::authorId).as("others have voted on it").containsExactly("Un kiosque devant l’école.", null);
        assertThat(find(alone).words()).isEmpty();
        assertThat(find(unread).words()).isEmpty();
        assertThat(count("statement_vote")).as("could be given anew").isEqualTo(1);
        assertThat(count("canvass_key")).isEqualTo(0);
        assertThat(get(lea, "/bureau/commentaires").body()).doesNotContain("Un abri.");
    }

    @Test
    void keepVotesThatAreOverWithoutWhoGaveThem() {
        open("FIGURES");
        Person idris = aResident(town);
        vote(idris, 1, "AGREE");
        close();
        in(town, () -> accounts.delete(idris.id()));
        assertThat(count("statement_vote")).isEqualTo(1);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from participation.participant where email is not null").query(Long.class).single())).isZero();
    }

    @Test
    void forgetLinksThatNobodyUsed() {
        open("FIGURES");
        post(town, PAGE + "/commencer", form("email", AWA));
        in(town, () -> retention.forget(Instant.now().plus(Duration.ofDays(6))));
        assertThat(count("canvass_key")).isEqualTo(1);
        in(town, () -> retention.forget(Instant.now().plus(Duration.ofDays(8))));
        assertThat(count("canvass_key")).isZero();
    }

    @Test
    void standInTheRegisterOfProcessing() {
        open("FIGURES");
        assertThat(get(officer, "/bureau/droits/registre").body()).contains("Avis sur de courtes affirmations");
    }
}
