package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.relation.rights.Erasable.Erased;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of whoever signs, given to them and forgotten; how many did stays. */
class PetitionRightsIT extends TownWithPetitions {

    private static final long DAY = 24 * 3_600L;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PetitionRecords records;

    @Autowired
    private PetitionRetention retention;

    private int kept() {
        return InTerritory.<Integer, RuntimeException>call(town.id(), () -> jdbc.sql(
                "select count(*)::int from participation.petition_signature where territory_id = ?").param(town.id()).query(Integer.class).single());
    }

    private void erase(String email) {
        in(town, () -> records.erase(new Erased(List.of(), List.of(), Set.of(email), Set.of())));
    }

    @Test
    void goesWithThePersonAndCountsOnOnceItIsOver() throws Exception {
        Petition petition = open("Des arbres");
        Person idris = aResident(town);
        post(idris, petition.path() + "/signer", form("prenom", "Idris", "nom", "Benali", "postcode", "92330", "age", "oui"));
        sign(petition, LEA, "Léa", "Petit");
        post(town, petition.path() + "/signaler", form("article", "1", "texte", "Il y a une adresse.", "email", idris.account().email()));
        assertThat(export(idris)).contains("Benali", "Des arbres", "Il y a une adresse.");
        in(town, () -> accounts.delete(idris.id()));
        assertThat(signed(petition)).as("before the end their signature goes with them").isOne();
        end(petition, 0);
        erase(LEA);
        assertThat(kept()).isZero();
        assertThat(signed(petition)).as("afterwards it stays counted, nobody's").isOne();
    }

    @Test
    void goesSomeMonthsAfterTheEndOrTheAnswer() {
        Petition petition = open("Des arbres");
        sign(petition, AWA, "Awa", "Diop");
        ask(petition, LEA, "Léa", "Petit");
        in(town, () -> sheets.type(petition, 1, List.of(line("Paul", "Roux", null)), null, admin));
        in(town, () -> retention.forget(Instant.now().plusSeconds(3 * DAY)));
        assertThat(kept()).as("whose address never answered goes first").isEqualTo(2);
        end(petition, 0);
        in(town, () -> retention.forget(Instant.now().plusSeconds(120 * DAY)));
        assertThat(kept()).isEqualTo(2);
        in(town, () -> retention.forget(Instant.now().plusSeconds(200 * DAY)));
        assertThat(kept()).isZero();
        assertThat(read(petition).signed()).isEqualTo(new Petition.Signed(1, 1));
        assertThat(get(town, petition.path() + "/signatures.csv").body()).contains("WEB,1", "PAPER,1");
    }

    @Test
    void waitsLongerForAnAnswerThatIsOwed() {
        Petition petition = open("Des arbres");
        sign(petition, AWA, "Awa", "Diop");
        in(town, () -> sheets.type(petition, 1, List.of(line("Paul", "Roux", null), line("Léo", "Petit", null)), null, admin));
        end(petition, 0);
        in(town, () -> retention.forget(Instant.now().plusSeconds(300 * DAY)));
        assertThat(kept()).isEqualTo(3);
        in(town, () -> retention.forget(Instant.now().plusSeconds(3L * 366 * DAY)));
        assertThat(kept()).as("not for ever").isZero();
    }

    @Test
    void isInTheRegister() {
        assertThat(read(get(antoine, "/bureau/droits/registre")).text()).contains("compter une signature par personne");
    }
}
