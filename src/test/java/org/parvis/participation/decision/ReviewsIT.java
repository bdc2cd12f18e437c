package org.parvis.participation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day of re-examination that was announced does not pass unseen. */
class ReviewsIT extends TownWithAVote {

    private static final String QUEUE = "/bureau/realisations";
    private static final String WAS_DUE = "devait être regardée de nouveau";

    @Autowired
    private ReviewNotices notices;

    @Autowired
    private JdbcClient jdbc;

    /** As if all that is decided had been for long: no trigger lets the application, or anybody else, say so. */
    private void letTheDayPass() {
        superuser()
                .sql("set session_replication_role = replica; update participation.decision set session_on = current_date - 9, "
                        + "review_on = current_date - 3 where territory_id = '" + town.id() + "'")
                .update();
    }

    private void decideOnIdeas() {
        in(town, () -> {
            jdbc.sql("update participation.phase set closes_at = clock_timestamp() - interval '1 minute'").update();
            Matter ideas = matters.findHeld(SLUG).orElseThrow();
            decide(ideas, "", "Les idées.", List.of(new Said(idea.number(), Fate.NOT_TAKEN, "Le parc est trop petit.", 0)), new TestVisitor(antoine));
        });
    }

    private List<String> reminders(Person who) {
        return mailbox.list(town, who.account().email()).stream().filter(mail -> mail.contains(WAS_DUE)).toList();
    }

    private void tell(LocalDate day) {
        in(town, () -> notices.tell(day));
    }

    @Test
    void areShownToEverybodyAndListedForWhoeverDecides() {
        decide();
        assertThat(read(BUDGET + "/decision")).contains("sera regardée de nouveau le");
        assertThat(read(BUDGET + "/projets/P1")).contains("Réexamen à venir");
        assertThat(said(get(antoine, QUEUE))).doesNotContain("Réexamens en retard");
        decideOnIdeas();
        letTheDayPass();
        assertThat(read(BUDGET + "/decision")).contains(WAS_DUE, "Ce réexamen n’est pas encore publié.");
        assertThat(read(PROCESS + "/decision")).contains(WAS_DUE);
        assertThat(read(BUDGET + "/projets/P1")).contains("Réexamen non publié").doesNotContain("Réexamen à venir");

        Person head = aStaffMember(town, Role.HEAD, voirie(town));
        Person stranger = aStaffMember(town, Role.HEAD, another());
        String votes = "/bureau/budgets/un-budget-pour-tous/decision";
        String ideas = "/bureau/participation/" + SLUG + "/decision";
        for (Person who : List.of(antoine, head)) {
            assertThat(get(who, QUEUE).body()).contains("Réexamens en retard", votes, ideas, "3 jours de retard");
        }
        assertThat(get(stranger, QUEUE).body()).as("head of another department").contains(votes).doesNotContain(ideas);
        assertThat(get(nadia, QUEUE).body()).as("an agent").doesNotContain("Réexamens en retard");
        assertThat(get(anAdministrator(aTerritory()), QUEUE).body()).as("another town").doesNotContain("Réexamens en retard");

        correct();
        assertThat(read(BUDGET + "/decision")).contains("sera regardée de nouveau le").doesNotContain(WAS_DUE);
        assertThat(read(BUDGET + "/decision?version=1")).contains("Une autre l’a remplacée.");
        assertThat(read(BUDGET + "/projets/P1")).contains("Réexamen à venir").doesNotContain("Réexamen non publié");
        assertThat(get(antoine, QUEUE).body()).contains(ideas).doesNotContain(votes);
    }

    @Test
    void areRemindedOnTheirDayOnce() {
        Person head = aStaffMember(town, Role.HEAD, voirie(town));
        Person stranger = aStaffMember(town, Role.HEAD, another());
        decide();
        decideOnIdeas();
        LocalDate day = TODAY.plusYears(1);
        tell(day.minusDays(1));
        assertThat(reminders(antoine)).as("the day before").isEmpty();
        tell(day);
        tell(day.plusDays(1));
        assertThat(reminders(antoine)).as("an administrator, of the vote").hasSize(1).first().asString().contains("Un budget pour tous");
        assertThat(reminders(head)).as("the head, of the process").hasSize(1).first().asString().contains("Des idées pour le parc");
        for (Person other : List.of(stranger, nadia, idris)) {
            assertThat(reminders(other)).isEmpty();
        }
        Person later = anAdministrator(town);
        tell(day.plusDays(30));
        assertThat(reminders(later)).as("long after").isEmpty();
        correct();
        tell(day);
        assertThat(reminders(later)).as("of what holds now, not of what it replaced").hasSize(1);
    }

    private UUID another() {
        return inTown(() -> departments.list().stream().map(Department::id).filter(one -> !one.equals(voirie(town))).findFirst().orElseThrow());
    }
}
