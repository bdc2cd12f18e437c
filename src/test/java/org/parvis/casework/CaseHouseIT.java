package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.routing.RouteStep;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.casework.routing.RoutingSimulation;
import org.parvis.casework.texts.AnswerTemplate;
import org.parvis.casework.texts.AnswerTemplates;
import org.parvis.casework.texts.FinerStatuses;
import org.parvis.casework.texts.LegalTexts;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryFileRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Routing, tasks, alerts, bulk orders, texts: what a territory sets up and what goes on around a case. */
class CaseHouseIT extends CaseworkIT {

    private static final String SECTIONS = """
            routing:
              default: accueil
              rules:
                - label: L’éclairage va à la voirie
                  when: {category: [eclairage, feux]}
                  to: voirie
                - label: Le gaz est au syndicat
                  when: {category: gaz}
                  to: gaz
            legalTexts:
              - {code: prive, label: Propriété privée, text: "Code de la voirie routière, article L141-8"}
            templates:
              - {code: fait, label: Réparé, for: resolved, text: "Votre demande {numero} : réparé."}
            statuses:
              - {code: devis, label: Devis demandé, status: in_progress}
            """;

    @Autowired
    Routing routing;

    @Autowired
    Tasks tasks;

    @Autowired
    Alerts alerts;

    @Autowired
    AnswerTemplates templates;

    @Autowired
    LegalTexts laws;

    @Autowired
    FinerStatuses finer;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    Territory town;

    @BeforeEach
    void findsATown() {
        town = aTown(SECTIONS);
    }

    private OpenedCase opened(String category) {
        return inside(town, () -> cases.open(aCase().with(Map.of("category", category))));
    }

    @Test
    void sendsACaseByItsCorrectedCategoryWithThatPromise() {
        OpenedCase bench = opened("banc");
        Case before = inside(town, () -> cases.get(bench.id()));
        in(town, () -> acts.take(bench.id(), NADIA));
        in(town, () -> acts.sendByCategory(bench.id(), to("eclairage"), NADIA));
        Case after = inside(town, () -> cases.get(bench.id()));
        assertThat(after.departmentId()).isEqualTo(department(town, "voirie")).isNotEqualTo(before.departmentId());
        assertThat(after.state().assignee()).isNull();
        assertThat(after.category()).isEqualTo("eclairage");
        assertThat(after.promise()).isEqualTo(Duration.ofHours(80));
        assertThat(after.state().dueAt()).isAfter(before.state().dueAt());
        assertThat(after.whyHere().label()).isEqualTo("L’éclairage va à la voirie");
        assertThat(inside(town, () -> routing.explain(after)).getFirst()).matches(RouteStep::matched);
        Entry last = inside(town, () -> timeline.of(bench.id())).getLast();
        assertThat(last.kind()).isEqualTo(EntryKind.REASSIGNED);
        assertThat(last.internalText()).isEqualTo("banc → eclairage");
        assertThat(last.data()).containsKey("department");
    }

    @Test
    void keepsInTheHouseWhatAnotherBodyShouldHaveUntilItIsForwarded() {
        OpenedCase bench = opened("banc");
        in(town, () -> acts.sendByCategory(bench.id(), to("gaz"), NADIA));
        Case after = inside(town, () -> cases.get(bench.id()));
        assertThat(after.departmentId()).isEqualTo(bench.departmentId());
        assertThat(after.category()).isEqualTo("gaz");
        assertThat(after.promise()).isEqualTo(Duration.ofHours(24));
        assertThat(inside(town, () -> timeline.of(bench.id())).getLast().internalText()).contains("transmettez");
    }

    private NewCategory to(String category) {
        return new NewCategory(new TestKind(), category, "banc → " + category);
    }

    @Test
    void sendsCasesWhereTheRulesSayAndSaysWhy() {
        OpenedCase light = opened("eclairage");
        assertThat(light.departmentId()).isEqualTo(department(town, "voirie"));
        assertThat(light.whyHere().label()).isEqualTo("L’éclairage va à la voirie");
        List<RouteStep> steps = inside(town, () -> routing.explain(cases.get(light.id())));
        assertThat(steps).hasSize(1).first().matches(RouteStep::matched);
        assertThat(opened("banc").departmentId()).isEqualTo(department(town, "accueil"));
    }

    @Test
    void forwardsAtOnceWhatBelongsToAnotherBody() {
        OpenedCase gas = opened("gaz");
        assertThat(gas.status()).isEqualTo(CaseStatus.FORWARDED);
        Decision decision = inside(town, () -> timeline.decisionsOn(gas.id())).getLast();
        assertThat(decision.fact()).contains("Syndicat du gaz");
        assertThat(messagesTo("gaz@syndicat.example")).isEqualTo(1);
    }

    @Test
    void simulatesRulesBeforeTheyCount() {
        opened("eclairage");
        opened("banc");
        RoutingRule all = new RoutingRule("Tout aux parcs", List.of(), null, "parcs");
        RoutingSimulation simulation = inside(
                town, () -> routing.simulate(routing.inForce(), new RoutingRules(0, List.of(all), "parcs"), agentOf(NADIA)));
        assertThat(simulation.looked()).isEqualTo(2);
        assertThat(simulation.moved()).extracting(RoutingSimulation.Moved::from).containsExactly("accueil", "voirie");
        assertThat(simulation.open()).isEqualTo(2);
        RoutingRules saved = inside(town, () -> routing.save(new RoutingRules(1, List.of(all), "parcs"), "Essai", NADIA));
        assertThat(saved.version()).isEqualTo(2);
        assertThatExceptionOfType(RulesMoved.class)
                .isThrownBy(() -> in(town, () -> routing.save(new RoutingRules(1, List.of(), "accueil"), "Trop tard", NADIA)));
        assertThat(opened("banc").departmentId()).isEqualTo(department(town, "parcs"));
    }

    @Test
    void importsTheSameSectionsTwiceWithoutAChange() {
        var report = imports.run(new TestTown(town.slug(), SECTIONS), "territory.yml");
        assertThat(report.changes()).allMatch(changes -> changes.isNothing());
        assertThat(inside(town, laws::list)).hasSize(1);
        assertThat(inside(town, finer::list)).hasSize(1);
        assertThat(inside(town, () -> routing.current().version())).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongInTheSections() {
        String wrong = SECTIONS.replace("to: voirie", "to: nulle").replace("{numero}", "{nimero}").replace("in_progress", "x");
        assertThatExceptionOfType(TerritoryFileRefused.class)
                .isThrownBy(() -> imports.run(new TestTown(town.slug(), wrong), "territory.yml"))
                .satisfies(refused -> assertThat(refused.problems()).hasSize(3));
    }

    @Test
    void fillsATemplateWithTheCasesOwnValues() {
        OpenedCase light = opened("eclairage");
        String text = inside(town, () -> templates.fill(
                templates.list(cases.get(light.id()), AnswerTemplate.Purpose.RESOLVED).getFirst(),
                cases.get(light.id()),
                NADIA,
                Locale.FRENCH));
        assertThat(text).isEqualTo("Votre demande " + light.number() + " : réparé.");
    }

    @Test
    void letsAContractorAnswerByASignedLink() {
        OpenedCase light = opened("eclairage");
        Task.Contractor lux = new Task.Contractor("Lux SARL", "lux@lux.example");
        in(town, () -> tasks.give(NewTask.forContractor(light.id(), lux, "Remplacer le luminaire"), NADIA));
        assertThat(messagesTo("lux@lux.example")).isEqualTo(1);
        String token = linkIn("lux@lux.example");
        Task task = inside(town, () -> tasks.findByToken(token)).orElseThrow();
        assertThat(inside(aTown(), () -> tasks.findByToken(token))).isEmpty();
        Actor contractor = Actor.contractor(lux.name());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> in(town, () -> tasks.refuse(task, " ", contractor)));
        in(town, () -> tasks.done(task, "Fait le 3", contractor));
        assertThat(inside(town, () -> tasks.of(light.id())).getFirst().state()).isEqualTo(Task.State.DONE);
        assertThat(inside(town, () -> timeline.of(light.id())).getLast().internalText()).isEqualTo("Fait le 3");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> in(town, () -> tasks.done(task, "Encore", contractor)));
    }

    @Test
    void ringsEachAlertOnce() {
        OpenedCase light = opened("eclairage");
        in(town, () -> jdbc.sql("update casework.case set alert_at = ?, alert = 'LATE' where territory_id = ? and id = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofMinutes(1))), InTerritory.current(), light.id())
                .update());
        assertThat(inside(town, alerts::ring)).isEqualTo(1);
        assertThat(inside(town, alerts::ring)).isZero();
        assertThat(inside(town, () -> timeline.of(light.id())).getLast().kind()).isEqualTo(EntryKind.ESCALATED);
        assertThat(messagesTo("voirie@ville.example")).isEqualTo(1);
    }

    @Test
    void writesToTheRequesterAtEachStep() {
        Requester awa = new Requester("Awa", "awa@habitants.example", null, "fr");
        OpenedCase light = inside(town, () -> cases.open(aCase().from(awa).with(Map.of("category", "eclairage"))));
        in(town, () -> {
            acts.take(light.id(), NADIA);
            acts.askRequester(light.id(), "Quel numéro ?", NADIA);
            acts.requesterAnswers(light.id(), "42", Actor.requester());
            acts.decide(light.id(), DecisionDraft.resolved("Luminaire remplacé le 3."), NADIA);
            acts.reopen(light.id(), "Toujours éteint", Actor.requester());
        });
        assertThat(messagesTo("awa@habitants.example")).isEqualTo(5);
        String token = linkIn("awa@habitants.example");
        assertThat(inside(town, () -> cases.findByLink(token))).map(Case::id).contains(light.id());
    }

    private int messagesTo(String address) {
        return inside(town, () -> jdbc.sql("select count(*)::int from messaging.message where territory_id = ? and recipient = ?")
                .params(InTerritory.current(), address)
                .query(Integer.class)
                .single());
    }

    private String linkIn(String address) {
        String plain = inside(town, () -> jdbc.sql("""
                select c.plain from messaging.message m
                join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                where m.territory_id = ? and m.recipient = ?
                order by m.id desc limit 1
                """).params(InTerritory.current(), address).query(String.class).single());
        var found = Pattern.compile("/(?:taches|suivi)/([A-Za-z0-9_-]{32})").matcher(plain);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
