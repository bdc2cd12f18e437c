package org.parvis.participation.meeting;

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

/** What is kept of whoever comes, given to them and forgotten. */
class MeetingRightsIT extends TownThatMeets {

    private static final String AWA = "awa@habitants.example";
    private static final String LEA = "lea@habitants.example";

    @Autowired
    private Accounts accounts;

    @Autowired
    private MeetingRecords records;

    @Autowired
    private MeetingRetention retention;

    private String left() {
        return InTerritory.call(town.id(), () -> jdbc.sql("""
                select coalesce(string_agg(concat(r.email, r.name, r.needs, r.account_id), ','), 'none')
                from participation.meeting_registration r where territory_id = ?
                """).param(town.id()).query(String.class).single());
    }

    @Test
    void goesWithTheSeatBeforeAndStaysNobodysAfterwards() throws Exception {
        announce(1);
        Person idris = aResident(town);
        post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0", "besoins", "Une rampe"));
        String lea = register(LEA, "0");
        assertThat(export(idris)).contains("Une rampe", "Repenser le parc");
        in(town, () -> accounts.delete(idris.id()));
        assertThat(registration(lea).state()).as("the seat goes to whoever waits").isEqualTo(Registration.State.OFFERED);
        post(town, PAGE + "/billet/accepter", form("cle", lea));
        begin(5);
        in(town, () -> assertThat(records.erase(new Erased(List.of(), List.of(), Set.of(LEA), Set.of())).getFirst().count()).isOne());
        assertThat(left()).as("somebody came, nobody's").isEmpty();
    }

    @Test
    void goesAsLongAfterAsContactsAreKept() {
        announce(3);
        register(AWA, "0");
        ask(LEA, "0");
        in(town, () -> jdbc.sql("update participation.meeting_registration set needs = 'Une rampe' where territory_id = ?").param(town.id()).update());
        in(town, () -> retention.forget(Instant.now().plusSeconds(3L * 24 * 3_600)));
        assertThat(left()).as("whose address never answered goes first").contains(AWA).contains("Une rampe").doesNotContain(LEA);
        in(town, () -> retention.forget(Instant.now().plusSeconds(12L * 24 * 3_600)));
        assertThat(left()).as("needs go with the day").contains(AWA).doesNotContain("Une rampe");
        in(town, () -> retention.forget(Instant.now().plusSeconds(3L * 366 * 24 * 3_600)));
        assertThat(left()).isEmpty();
    }
}
