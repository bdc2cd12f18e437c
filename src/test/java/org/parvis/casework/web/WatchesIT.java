package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Watches;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A colleague follows a case that they may read, as long as they may. */
class WatchesIT extends CaseworkIT {

    @Autowired
    private Watches watches;

    private Territory town;
    private UUID roads;
    private UUID lamp;
    private String page;
    private Person marc;

    @BeforeEach
    void build() {
        town = aTown();
        roads = department(town, "voirie");
        marc = anAgent(town, roads);
        lamp = inside(town, () -> cases.open(aCase().seenBy(CaseVisibility.PRIVATE).sentTo("voirie")).id());
        page = "/bureau/dossiers/" + inside(town, () -> cases.get(lamp)).number();
        in(town, () -> acts.take(lamp, NADIA));
    }

    private int mails(Person person) {
        return mailbox.list(town, person.account().email()).size();
    }

    @Test
    void isToldOfWhatHappensUntilTheyStop() {
        assertThat(get(marc, page).body()).contains("Suivre ce dossier");
        assertThat(post(marc, page + "/veille", "faire=suivre").statusCode()).isEqualTo(303);
        assertThat(post(marc, page + "/veille", "faire=suivre").statusCode()).as("again").isEqualTo(303);
        assertThat(get(marc, page).body()).contains("Ne plus suivre ce dossier");
        assertThat(Jsoup.parse(get(marc, "/bureau?vue=suivis").body()).select("#liste").text()).contains("Lampadaire éteint");
        in(town, () -> acts.askRequester(lamp, "Quel numéro ?", NADIA));
        in(town, () -> acts.requesterAnswers(lamp, "Le 12", Actor.requester()));
        assertThat(mails(marc)).isEqualTo(1);
        in(town, () -> acts.decide(lamp, DecisionDraft.resolved("Le luminaire est remplacé."), NADIA));
        assertThat(mails(marc)).isEqualTo(2);
        assertThat(mailbox.list(town, marc.account().email()).getFirst()).contains("que vous suivez a reçu sa réponse");
        assertThat(post(marc, page + "/veille", "faire=arreter").statusCode()).isEqualTo(303);
        in(town, () -> acts.reopen(lamp, "Toujours éteint", Actor.requester()));
        assertThat(mails(marc)).isEqualTo(2);
        assertThat(Jsoup.parse(get(marc, "/bureau?vue=suivis").body()).select("#liste").text()).doesNotContain("Lampadaire");
    }

    @Test
    void isToldWhereItWentWhenItIsAnotherBodysOrAnothersDouble() {
        UUID twin = inside(town, () -> cases.open(aCase().seenBy(CaseVisibility.PRIVATE).sentTo("voirie")).id());
        String twinPage = "/bureau/dossiers/" + inside(town, () -> cases.get(twin)).number();
        post(marc, page + "/veille", "faire=suivre");
        post(marc, twinPage + "/veille", "faire=suivre");
        in(town, () -> acts.decide(lamp, DecisionDraft.forwarded(department(town, "gaz"), "C’est une conduite de gaz."), NADIA));
        assertThat(mailbox.list(town, marc.account().email()).getFirst()).contains("que vous suivez a été transmis");
        in(town, () -> acts.decide(twin, DecisionDraft.duplicateOf(lamp, "C’est le même lampadaire."), NADIA));
        assertThat(mailbox.list(town, marc.account().email()).getFirst()).contains("lui a été rattaché");
        assertThat(mails(marc)).isEqualTo(2);
    }

    @Test
    void isNotToldOfWhatTheyMayNoLongerSee() {
        post(marc, page + "/veille", "faire=suivre");
        in(town, () -> acts.reassignDepartment(lamp, department(town, "parcs"), "C’est dans le parc", NADIA));
        assertThat(mails(marc)).as("it went where Marc does not read").isZero();
        in(town, () -> acts.decide(lamp, DecisionDraft.resolved("Le luminaire est remplacé."), NADIA));
        in(town, () -> acts.reopen(lamp, "Toujours éteint", Actor.requester()));
        assertThat(mails(marc)).isZero();
        assertThat(get(marc, "/bureau?vue=suivis").body()).doesNotContain("Lampadaire éteint");
        assertThat(get(marc, page).body()).doesNotContain("Lampadaire éteint", "Suivre ce dossier", "Ne plus suivre");
    }

    @Test
    void isForWhoeverMayReadTheCase() {
        Person elsewhere = anAgent(town, department(town, "parcs"));
        assertThat(post(elsewhere, page + "/veille", "faire=suivre").statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(town, Role.FRONT_DESK, null), page + "/veille", "faire=suivre").statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(town, Role.ELECTED, null), page + "/veille", "faire=suivre").statusCode()).isEqualTo(403);
        assertThat(post(anAgent(aTown(), UUID.randomUUID()), page + "/veille", "faire=suivre").statusCode()).isEqualTo(404);
        assertThat(post(town, page + "/veille", "faire=suivre").statusCode()).isEqualTo(401);
        assertThat(inside(town, () -> watches.isWatching(lamp, elsewhere.id()))).isFalse();
    }
}
