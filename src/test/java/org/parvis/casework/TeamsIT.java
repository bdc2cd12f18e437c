package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.bulk.BulkAction;
import org.parvis.casework.bulk.BulkCommand;
import org.parvis.casework.bulk.BulkProgress;
import org.parvis.casework.bulk.Bulks;
import org.parvis.casework.queues.CaseQueues;
import org.parvis.casework.queues.Loads;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.queues.TeamLoad;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.identity.Accounts;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

class TeamsIT extends CaseworkIT {

    @Autowired
    private Teams teams;

    @Autowired
    private Absences absences;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseQueues queues;

    @Autowired
    private Loads loads;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Routing routing;

    @Autowired
    private Bulks bulks;

    private Territory town;
    private UUID roads;
    private List<Person> agents;
    private Person outsider;

    @BeforeEach
    void build() {
        town = aTown();
        roads = department(town, "voirie");
        agents = List.of(anAgent(town, roads), anAgent(town, roads), anAgent(town, roads));
        outsider = anAgent(town, roads);
    }

    private Team aTeam(Sharing sharing) {
        UUID id = Ids.next();
        Team team = new Team(
                id, roads, "e-" + id, "Nuit " + id, sharing, agents.stream().map(Person::id).collect(Collectors.toSet()));
        in(town, () -> teams.create(team, Visitor.NOBODY));
        return team;
    }

    private UUID open() {
        return inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
    }

    private UUID openFor(Team team) {
        UUID id = open();
        in(town, () -> acts.giveToTeam(id, team.id(), NADIA));
        return id;
    }

    private Case now(UUID id) {
        return inside(town, () -> cases.get(id));
    }

    private UUID whoHas(UUID id) {
        return Objects.requireNonNull(now(id).state().assignee()).accountId();
    }

    private List<UUID> queueOf(Person agent) {
        Viewer viewer = agentOf(Actor.agent(agent.id(), agent.account().name()), roads);
        return inside(town, () -> queues.ids(viewer, QueueQuery.of(Queue.CREW)));
    }

    @Test
    void keepsACaseInTheTeamsQueueUntilSomebodyTakesIt() {
        Team team = aTeam(Sharing.BY_HAND);
        UUID id = openFor(team);
        assertThat(now(id).state().assignee()).isNull();
        assertThat(queueOf(agents.getFirst())).containsExactly(id);
        assertThat(queueOf(outsider)).as("in no team").isEmpty();
        in(town, () -> acts.take(id, Actor.agent(agents.getFirst().id(), "Nadia")));
        assertThat(queueOf(agents.get(1))).isEmpty();
        assertThat(now(id).state().teamId()).as("still the team's").isEqualTo(team.id());
    }

    @Test
    void letsOneOfTwoTakeIt() throws Exception {
        Team team = aTeam(Sharing.BY_HAND);
        for (int i = 0; i < 5; i++) {
            UUID id = openFor(team);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Boolean> first = () -> takes(id, agents.getFirst());
                Callable<Boolean> second = () -> takes(id, agents.get(1));
                int won = 0;
                for (var taken : threads.invokeAll(List.of(first, second))) {
                    won += taken.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
        }
    }

    private boolean takes(UUID id, Person agent) {
        try {
            in(town, () -> acts.take(id, Actor.agent(agent.id(), agent.account().name())));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Test
    void sharesInTurnAmongItsOwnManyAtOnce() throws Exception {
        Team team = aTeam(Sharing.IN_TURN);
        List<UUID> opened = Stream.generate(this::open).limit(9).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var given : threads.invokeAll(opened.stream().map(id -> (Callable<Case>) () -> inside(town, () -> acts.giveToTeam(id, team.id(), NADIA))).toList())) {
                given.get();
            }
        }
        Map<UUID, Long> each =
                opened.stream().map(this::whoHas).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(each.keySet()).containsExactlyInAnyOrderElementsOf(agents.stream().map(Person::id).toList());
        assertThat(each.values()).allMatch(many -> many == 3);
    }

    @Test
    void passesOverWhoeverIsAwayAndWhoeverIsNoAgentAnyMore() {
        Team team = aTeam(Sharing.BY_LOAD);
        in(town, () -> absences.add(agents.getFirst().id(), LocalDate.now().minusDays(1), LocalDate.now().plusDays(1), null));
        List<UUID> got = Stream.generate(() -> openFor(team)).limit(4).map(this::whoHas).toList();
        assertThat(Set.copyOf(got)).containsExactlyInAnyOrder(agents.get(1).id(), agents.get(2).id());
    }

    @Test
    void waitsForTheTeamWhereAllAreAway() {
        Team team = aTeam(Sharing.IN_TURN);
        in(town, () -> agents.forEach(one ->
                absences.add(one.id(), LocalDate.now().minusDays(1), LocalDate.now().plusDays(1), outsider.id())));
        UUID id = openFor(team);
        assertThat(now(id).state().assignee()).isNull();
        assertThat(queueOf(agents.getFirst())).containsExactly(id);
    }

    @Test
    void isGivenCasesByARule() {
        Team team = aTeam(Sharing.IN_TURN);
        RoutingRule rule = new RoutingRule(
                "La nuit", List.of(new RoutingRule.Condition("category", Set.of("eclairage"))), null, "voirie", team.code());
        in(town, () -> routing.save(new RoutingRules(0, List.of(rule), "accueil"), "essai", NADIA));
        UUID id = anOpenCase(town);
        assertThat(now(id).state().teamId()).isEqualTo(team.id());
        assertThat(now(id).departmentId()).isEqualTo(roads);
        assertThat(agents.stream().map(Person::id)).contains(whoHas(id));
        in(town, () -> teams.end(team, Visitor.NOBODY));
        UUID later = anOpenCase(town);
        assertThat(now(later).departmentId()).as("the team has ended").isEqualTo(roads);
        assertThat(now(later).state().teamId()).isNull();
    }

    @Test
    void givesItsCasesBackToTheDepartmentWhenItEnds() {
        Team team = aTeam(Sharing.BY_HAND);
        UUID free = openFor(team);
        UUID taken = openFor(team);
        UUID closed = openFor(team);
        Actor agent = Actor.agent(agents.getFirst().id(), "Nadia");
        in(town, () -> acts.take(taken, agent));
        in(town, () -> acts.decide(closed, DecisionDraft.resolved("Réparé ce matin."), agent));
        in(town, () -> teams.end(team, Visitor.NOBODY));
        for (UUID id : List.of(free, taken, closed)) {
            assertThat(now(id).state().teamId()).isNull();
            assertThat(now(id).departmentId()).isEqualTo(roads);
        }
        assertThat(whoHas(taken)).as("keeps it").isEqualTo(agents.getFirst().id());
        assertThat(inside(town, () -> timeline.of(free)).getLast().kind()).isEqualTo(EntryKind.LEFT_TEAM);
        assertThat(inside(town, () -> teams.list())).isEmpty();
        UUID id = open();
        assertThatThrownBy(() -> in(town, () -> acts.giveToTeam(id, team.id(), NADIA))).isInstanceOf(Refusal.class);
    }

    @Test
    void losesWhoeverLeavesAndTheirCasesWaitForTheTeam() {
        Team team = aTeam(Sharing.IN_TURN);
        UUID id = openFor(team);
        UUID leaver = whoHas(id);
        in(town, () -> accounts.suspend(leaver));
        assertThat(now(id).state().assignee()).isNull();
        assertThat(now(id).state().teamId()).isEqualTo(team.id());
        assertThat(inside(town, () -> teams.find(team.id()).orElseThrow().members())).hasSize(2).doesNotContain(leaver);
    }

    @Test
    void staysBehindWhenTheCaseGoesToAnotherDepartment() {
        Team team = aTeam(Sharing.BY_HAND);
        UUID id = openFor(team);
        in(town, () -> acts.reassignDepartment(id, department(town, "parcs"), "C’est un arbre", NADIA));
        assertThat(now(id).state().teamId()).isNull();
        assertThatThrownBy(() -> in(town, () -> acts.giveToTeam(id, team.id(), NADIA)))
                .isInstanceOf(Refusal.class)
                .extracting("messageKey")
                .isEqualTo("casework.refused.team.department");
    }

    @Test
    void countsAndFiltersItsCases() {
        Team team = aTeam(Sharing.BY_HAND);
        UUID free = openFor(team);
        UUID taken = openFor(team);
        open();
        in(town, () -> acts.take(taken, Actor.agent(agents.getFirst().id(), "Nadia")));
        TeamLoad load = inside(town, () -> loads.ofTeams(List.of(team.id()))).getFirst();
        assertThat(load.open()).isEqualTo(2);
        assertThat(load.free()).isEqualTo(1);
        Viewer viewer = agentOf(Actor.agent(outsider.id(), "Lou"), roads);
        QueueQuery query = QueueQuery.parse(Map.of("vue", new String[] {"equipe"}, "equipe", new String[] {team.id().toString()}));
        assertThat(inside(town, () -> queues.ids(viewer, query))).containsExactlyInAnyOrder(free, taken);
        assertThat(QueueQuery.parse(Map.of("equipe", new String[] {"n’importe quoi"})).team()).isNull();
        assertThat(query.toUrl()).contains("equipe=" + team.id());
    }

    @Test
    void takesManyAtOnceAndGivesThemBack() {
        Team team = aTeam(Sharing.BY_HAND);
        UUID id = open();
        Actor agent = Actor.agent(agents.getFirst().id(), "Nadia");
        in(town, () -> acts.take(id, agent));
        Viewer viewer = agentOf(agent, roads);
        UUID order = inside(town, () -> bulks.start(
                new BulkCommand(BulkAction.GIVE_TO_TEAM, Map.of("teamId", team.id().toString())), List.of(id), viewer));
        await().untilAsserted(() -> assertThat(progress(order, viewer).isRunning()).isFalse());
        assertThat(now(id).state().teamId()).isEqualTo(team.id());
        assertThat(now(id).state().assignee()).isNull();
        in(town, () -> bulks.undo(order, viewer));
        await().untilAsserted(() -> assertThat(now(id).state().assignee()).isNotNull());
        assertThat(now(id).state().teamId()).isNull();
    }

    private BulkProgress progress(UUID order, Viewer viewer) {
        return inside(town, () -> bulks.progress(order, viewer)).orElseThrow();
    }

    @Test
    void comesWithTheTerritorysFile() {
        String file = """
                teams:
                  - {code: nuit, label: Équipe de nuit, department: voirie, sharing: in_turn}
                routing:
                  default: accueil
                  rules:
                    - {label: La nuit, when: {category: eclairage}, to: voirie, team: nuit}
                """;
        Territory filed = aTown(file);
        Team team = inside(filed, () -> teams.list().getFirst());
        assertThat(team.name()).isEqualTo("Équipe de nuit");
        assertThat(team.sharing()).isEqualTo(Sharing.IN_TURN);
        Person agent = anAgent(filed, team.departmentId());
        in(filed, () -> teams.change(
                new Team(team.id(), team.departmentId(), team.code(), team.name(), team.sharing(), Set.of(agent.id())), Visitor.NOBODY));
        assertThat(imports.run(new TestTown(filed.slug(), file), "territory.yml").changes()).allMatch(change -> change.isNothing());
        assertThat(inside(filed, () -> teams.find(team.id()).orElseThrow().members())).as("chosen at the desk").containsExactly(agent.id());
        UUID id = anOpenCase(filed);
        assertThat(inside(filed, () -> cases.get(id)).state().teamId()).isEqualTo(team.id());
        imports.run(new TestTown(filed.slug(), "teams: []\n"), "territory.yml");
        assertThat(inside(filed, () -> teams.list())).isEmpty();
        assertThat(inside(filed, () -> cases.get(id)).state().teamId()).isNull();
    }

    @Test
    void isRefusedInAFileThatIsWrong() {
        assertThatThrownBy(() -> aTown("teams:\n  - {code: nuit, label: Nuit, department: lune}\n"))
                .hasMessageContaining("no department has the code");
        String rule = "routing:\n  default: accueil\n  rules:\n    - {label: Nuit, when: {category: eclairage}, to: parcs, team: nuit}\n";
        assertThatThrownBy(() -> aTown("teams:\n  - {code: nuit, label: Nuit, department: voirie}\n" + rule))
                .hasMessageContaining("no team of this department");
        assertThatThrownBy(() -> aTown(rule)).hasMessageContaining("no team of this department");
    }

    @Test
    void isMadeByTheHeadOfItsDepartment() {
        Person head = aStaffMember(town, Role.HEAD, roads);
        String path = "/bureau/equipe/equipes/nouvelle";
        assertThat(get(head, path).body()).contains(agents.getFirst().account().name());
        String form = "nom=%C3%89quipe+de+nuit&partage=IN_TURN&service=" + roads + "&membre=" + agents.getFirst().id();
        assertThat(post(head, path, form).statusCode()).isEqualTo(303);
        Team made = inside(town, () -> teams.list().getFirst());
        assertThat(made.name()).isEqualTo("Équipe de nuit");
        assertThat(made.members()).containsExactly(agents.getFirst().id());
        assertThat(get(head, "/bureau/equipe").body()).contains("Équipe de nuit");
        assertThat(post(head, path, form).body()).as("the same name").contains("déjà une équipe de ce nom").contains("Équipe de nuit");
        assertThat(post(head, path, "nom=&service=" + roads).statusCode()).isEqualTo(422);
        Person other = aStaffMember(town, Role.HEAD, department(town, "parcs"));
        assertThat(post(other, path, form).statusCode()).isEqualTo(404);
        assertThat(get(other, "/bureau/equipe/equipes/" + made.id()).statusCode()).isEqualTo(404);
        assertThat(post(other, "/bureau/equipe/equipes/" + made.id() + "/fin", "").statusCode()).isEqualTo(404);
        assertThat(post(agents.getFirst(), path, form).statusCode()).isEqualTo(403);
        assertThat(get(anAdministrator(aTown()), "/bureau/equipe/equipes/" + made.id()).statusCode()).as("another town").isEqualTo(404);
        Person stranger = anAgent(town, department(town, "parcs"));
        String more = "nom=Nuit&partage=BY_HAND&membre=" + agents.get(1).id() + "&membre=" + stranger.id();
        assertThat(post(head, "/bureau/equipe/equipes/" + made.id(), more).statusCode()).isEqualTo(303);
        assertThat(inside(town, () -> teams.find(made.id()).orElseThrow().members())).as("of the department").containsExactly(agents.get(1).id());
        assertThat(post(anAdministrator(town), "/bureau/equipe/equipes/" + made.id() + "/fin", "").statusCode()).isEqualTo(303);
        assertThat(inside(town, () -> teams.list())).isEmpty();
    }

    @Test
    void isChosenWhereACaseIsGiven() {
        Team team = aTeam(Sharing.BY_HAND);
        UUID id = open();
        String number = now(id).number();
        Person agent = agents.getFirst();
        String action = "/bureau/dossiers/" + number + "/attribution";
        assertThat(get(agent, action).body()).contains("equipe:" + team.id());
        assertThat(post(agent, action, "key=k1&assignee=equipe:" + team.id()).statusCode()).isEqualTo(303);
        assertThat(now(id).state().teamId()).isEqualTo(team.id());
        assertThat(get(agent, "/bureau/dossiers/" + number).body()).contains("› " + team.name());
        assertThat(get(agent, "/bureau?vue=equipes").body()).contains(number).contains("Pour mes équipes");
        assertThat(post(agent, action, "key=k2&assignee=equipe:" + UUID.randomUUID()).statusCode()).isEqualTo(422);
        assertThat(post(agent, action, "key=k3&assignee=").statusCode()).isEqualTo(303);
        assertThat(now(id).state().teamId()).as("the department's again").isNull();
    }
}
