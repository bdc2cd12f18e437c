package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.NewTask;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tasks that a department has handed to others. */
class GivenTasksIT extends CaseworkIT {

    private static final String PATH = "/bureau/taches/confiees";
    private static final Task.Contractor LUX = new Task.Contractor("Lux SARL", "lux@lux.example");

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private UUID roads;
    private Person nadia;
    private UUID lamp;

    @BeforeEach
    void build() {
        town = aTown();
        roads = department(town, "voirie");
        nadia = anAgent(town, roads);
        lamp = aCaseOf("voirie");
    }

    @Test
    void tellWhoHasWhatByWhenOnWhichCase() {
        give(NewTask.forContractor(lamp, LUX, "Remplacer le luminaire").dueOn(LocalDate.of(2099, 5, 4)), nadia);
        give(NewTask.forDepartment(lamp, department(town, "parcs"), "Élaguer le tilleul"), nadia);
        String number = inside(town, () -> cases.get(lamp)).number();
        assertThat(text(get(nadia, PATH)))
                .contains("Lux SARL", "Remplacer le luminaire", "À faire", "à faire avant le 4 mai 2099", number)
                .contains("Parcs", "Élaguer le tilleul")
                .contains("par " + nadia.account().name())
                .containsSubsequence("Remplacer le luminaire", "Élaguer le tilleul");
    }

    @Test
    void sayWhatIsLateAndPutItFirst() {
        give(NewTask.forContractor(lamp, LUX, "Plus tard").dueOn(LocalDate.of(2099, 5, 4)), nadia);
        give(NewTask.forContractor(lamp, LUX, "Aurait dû être fait").dueOn(LocalDate.of(2020, 5, 4)), nadia);
        assertThat(text(get(nadia, PATH)))
                .containsSubsequence("▲ en retard, à faire avant le 4 mai 2020", "Aurait dû être fait", "Plus tard");
    }

    @Test
    void keepTheLastWordOfThoseThatHaveEnded() {
        Task done = give(NewTask.forContractor(lamp, LUX, "Remplacer le luminaire"), nadia);
        Task refused = give(NewTask.forContractor(lamp, LUX, "Repeindre le mât"), nadia);
        in(town, () -> {
            tasks.done(done, "Posé ce matin", Actor.contractor("Lux SARL"));
            tasks.refuse(refused, "Pas de nacelle", Actor.contractor("Lux SARL"));
        });
        assertThat(text(get(nadia, PATH))).contains("Aucune tâche en cours").doesNotContain("Posé ce matin");
        assertThat(text(get(nadia, PATH + "?etat=terminees")))
                .containsSubsequence("Refusée", "Repeindre le mât", "Pas de nacelle", "Faite", "Posé ce matin");
    }

    @Test
    void areTheDepartmentsOrOnlyMine() {
        Person marc = anAgent(town, roads);
        give(NewTask.forContractor(lamp, LUX, "De Nadia"), nadia);
        give(NewTask.forContractor(lamp, LUX, "De Marc"), marc);
        assertThat(text(get(marc, PATH))).contains("De Nadia", "De Marc");
        assertThat(text(get(marc, PATH + "?de=moi"))).contains("De Marc").doesNotContain("De Nadia");
        Person head = aStaffMember(town, Role.HEAD, roads);
        assertThat(text(get(head, PATH))).contains("De Nadia", "De Marc");
    }

    @Test
    void goWithTheirCaseToItsNewDepartment() {
        Person ines = anAgent(town, department(town, "parcs"));
        give(NewTask.forContractor(lamp, LUX, "Remplacer le luminaire"), nadia);
        assertThat(text(get(ines, PATH))).contains("Aucune tâche en cours");
        in(town, () -> acts.reassignDepartment(lamp, department(town, "parcs"), "C’est dans le parc", NADIA));
        assertThat(text(get(ines, PATH))).contains("Remplacer le luminaire");
        assertThat(text(get(nadia, PATH))).contains("Aucune tâche en cours").doesNotContain("luminaire");
    }

    /** A node of the version before moves a case without its tasks. */
    @Test
    void areNotOfTheDepartmentThatHadTheCaseBefore() {
        copy(give(NewTask.forContractor(lamp, LUX, "Tâche").dueOn(LocalDate.of(2099, 1, 1)), nadia), 60);
        give(NewTask.forContractor(aCaseOf("voirie"), LUX, "Repeindre le mât"), nadia);
        UUID parks = department(town, "parcs");
        in(town, () -> jdbc.sql("update casework.case set department_id = ? where territory_id = ? and id = ?")
                .params(parks, InTerritory.current(), lamp)
                .update());
        for (String giver : List.of("service", "moi")) {
            assertThat(text(get(nadia, PATH + "?de=" + giver))).contains("Repeindre le mât").doesNotContain("Tâche 1");
            assertThat(text(get(nadia, PATH + "?etat=terminees&de=" + giver))).doesNotContain("Tâche 1");
        }
    }

    @Test
    void areNobodyElses() {
        give(NewTask.forContractor(lamp, LUX, "Remplacer le luminaire"), nadia);
        for (Person other : List.of(anAgent(town, department(town, "accueil")), anAgent(aTown(), roads))) {
            HttpResponse<String> page = get(other, PATH);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("luminaire");
        }
        for (Role role : List.of(Role.FRONT_DESK, Role.MODERATOR, Role.ADMINISTRATOR, Role.ELECTED, Role.AUDITOR)) {
            assertThat(get(aStaffMember(town, role, null), PATH).statusCode()).as(role.name()).isEqualTo(403);
        }
        assertThat(get(aResident(town), PATH).statusCode()).isEqualTo(403);
        assertThat(get(town, PATH).statusCode()).isEqualTo(302);
    }

    @Test
    void comeInPagesThatMissNoneAndRepeatNone() {
        Task one = give(NewTask.forContractor(lamp, LUX, "Tâche").dueOn(LocalDate.of(2099, 1, 1)), nadia);
        copy(one, 119);
        for (String list : List.of("?etat=en-cours", "?etat=terminees", "?etat=en-cours&de=moi", "?etat=terminees&de=moi")) {
            Set<String> seen = new HashSet<>();
            String path = PATH + list;
            int pages = 0;
            while (path != null) {
                HttpResponse<String> page = get(nadia, path);
                Matcher task = Pattern.compile("Tâche (\\d+)<").matcher(page.body());
                while (task.find()) {
                    assertThat(seen.add(task.group(1))).as("once: %s", task.group(1)).isTrue();
                }
                path = next(page);
                pages++;
            }
            assertThat(seen).as(list).hasSize(119);
            assertThat(pages).isEqualTo(3);
        }
        assertThat(get(nadia, PATH + "?etat=rien&de=rien&apres=rien").statusCode()).isEqualTo(200);
    }

    private static @Nullable String next(HttpResponse<String> page) {
        Matcher next = Pattern.compile("href=\"[^\"]*(/bureau/taches/confiees[^\"]*)\" rel=\"next\"").matcher(page.body());
        return next.find() ? next.group(1).replace("&amp;", "&") : null;
    }

    /** So many open and ended ones more, some on one day, some without a day. */
    private void copy(Task task, int times) {
        in(town, () -> jdbc.sql("""
                insert into casework.task (territory_id, id, case_id, contractor_name, contractor_email, instructions, due_on,
                    state, created_by, created_at, answered_at, case_department_id)
                select t.territory_id, gen_random_uuid(), t.case_id, t.contractor_name, t.contractor_email, 'Tâche ' || i,
                    case when i % 3 > 0 then t.due_on + i % 7 end, wanted.state, t.created_by, t.created_at,
                    case when wanted.state = 'DONE' then t.created_at + (i % 7) * interval '1 second' end, t.case_department_id
                from casework.task t, generate_series(1, ?) i, unnest(array['OPEN', 'DONE']) as wanted (state)
                where t.territory_id = ? and t.id = ?
                """)
                .params(times, InTerritory.current(), task.id())
                .update());
    }

    private Task give(NewTask task, Person by) {
        return inside(town, () -> tasks.give(task, Actor.agent(by.id(), by.account().name())));
    }

    private UUID aCaseOf(String department) {
        return inside(town, () -> cases.open(aCase().sentTo(department)).id());
    }

    private static String text(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replace('\u00a0', ' ');
    }
}
