package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

class CaseSharingIT extends CaseworkIT {

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private Absences absences;

    private Territory town;
    private UUID roads;
    private List<Person> agents;

    @BeforeEach
    void build() {
        town = aTown();
        roads = department(town, "voirie");
        agents = List.of(anAgent(town, roads), anAgent(town, roads), anAgent(town, roads));
    }

    private void choose(Sharing mode) {
        in(town, () -> sharing.choose(roads, mode));
    }

    private UUID open() {
        return inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
    }

    private UUID whoGets(UUID caseId) {
        return inside(town, () -> Objects.requireNonNull(cases.get(caseId).state().assignee()).accountId());
    }

    @Test
    void leavesThemToBeTakenUntilTheHeadChooses() {
        UUID caseId = open();
        in(town, () -> assertThat(cases.get(caseId).state().assignee()).isNull());
    }

    @Test
    void givesThemInTurnAlsoManyAtOnce() throws Exception {
        choose(Sharing.IN_TURN);
        List<UUID> got = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<UUID> one = this::open;
            for (var opened : threads.invokeAll(Stream.generate(() -> one).limit(12).toList())) {
                got.add(whoGets(opened.get()));
            }
        }
        Map<UUID, Long> each = got.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(each).hasSize(3).allSatisfy((agent, many) -> assertThat(many).isEqualTo(4));
    }

    @Test
    void passesOverWhoeverIsAway() {
        choose(Sharing.IN_TURN);
        in(town, () -> absences.add(agents.getFirst().id(), LocalDate.now().minusDays(1), LocalDate.now().plusDays(1), null));
        assertThat(Stream.generate(this::open).limit(4).map(this::whoGets)).doesNotContain(agents.getFirst().id());
    }

    @Test
    void asksNoMoreOfTheDatabaseForMoreAgents() {
        choose(Sharing.IN_TURN);
        int few = StatementCounter.count(town, this::open);
        for (int i = 0; i < 5; i++) {
            anAgent(town, roads);
        }
        assertThat(StatementCounter.count(town, this::open)).isLessThanOrEqualTo(few);
    }

    @Test
    void givesThemToWhoeverHasTheFewest() {
        choose(Sharing.BY_LOAD);
        List<UUID> first = Stream.generate(this::open).limit(3).toList();
        UUID free = whoGets(first.get(1));
        in(town, () -> acts.decide(first.get(1), DecisionDraft.resolved("Réparé ce matin."), NADIA));
        assertThat(whoGets(open())).isEqualTo(free);
    }

    @Test
    void givesThoseThatComeFromAnotherDepartmentToo() {
        choose(Sharing.BY_LOAD);
        UUID caseId = inside(town, () -> cases.open(aCase().sentTo("parcs")).id());
        in(town, () -> acts.reassignDepartment(caseId, roads, "C’est la chaussée", NADIA));
        assertThat(agents.stream().map(Person::id)).contains(whoGets(caseId));
    }

    @Test
    void waitsInTheQueueWhereNobodyIsThere() {
        UUID parks = department(town, "parcs");
        in(town, () -> sharing.choose(parks, Sharing.IN_TURN));
        UUID caseId = inside(town, () -> cases.open(aCase().sentTo("parcs")).id());
        in(town, () -> assertThat(cases.get(caseId).state().assignee()).isNull());
    }

    @Test
    void isChosenByTheHeadOfTheDepartment() {
        Person head = aStaffMember(town, Role.HEAD, roads);
        assertThat(get(head, "/bureau/equipe").body()).contains("À tour de rôle");
        String form = "mode=IN_TURN&department=" + roads;
        assertThat(post(head, "/bureau/equipe/partage", form).statusCode()).isEqualTo(303);
        InTerritory.run(town.id(), () -> assertThat(sharing.list()).containsEntry(roads, Sharing.IN_TURN));
        assertThat(post(aStaffMember(town, Role.HEAD, department(town, "parcs")), "/bureau/equipe/partage", form).statusCode()).isEqualTo(404);
        assertThat(post(agents.getFirst(), "/bureau/equipe/partage", form).statusCode()).isEqualTo(403);
        assertThat(post(anAdministrator(aTown()), "/bureau/equipe/partage", form).statusCode()).as("another town").isEqualTo(404);
        assertThat(post(head, "/bureau/equipe/partage", "mode=SANS&department=" + roads).statusCode()).isEqualTo(400);
    }
}
