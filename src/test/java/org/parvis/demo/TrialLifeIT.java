package org.parvis.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Viewer;
import org.parvis.casework.queues.CaseQueues;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.OnADemo;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever tries the town finds something on each page. */
@OnADemo
class TrialLifeIT extends ParvisIT {

    private static final int REPORTS = 200;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Demo demo;

    @Autowired
    private Departments departments;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseQueues queues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void hasSomethingOnEachPage() {
        Territory town = TrialTown.create(imports, territories);
        demo.fill(town.id(), REPORTS, (done, total) -> {});
        SoftAssertions all = new SoftAssertions();
        in(town, () -> {
            hasEveryStatus(all);
            isWithEveryBody(all);
            isLateNowAndThen(all);
            fillsEveryQueue(all);
        });
        showsWhatHappened(town, all);
        all.assertAll();
    }

    private void hasEveryStatus(SoftAssertions all) {
        List<String> found =
                jdbc.sql("select distinct status from report.report").query(String.class).list();
        all.assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaseStatus.values()).map(Enum::name).toList());
        all.assertThat(count("select count(*) from report.report where duplicate_of is null and status = 'DUPLICATE'"))
                .as("duplicates of nothing")
                .isZero();
        all.assertThat(count("select count(*) from report.reopening")).as("reopened").isPositive();
        all.assertThat(count("select count(*) from report.report where category = 'bassin-parc'"))
                .as("a category of one sector")
                .isPositive();
        all.assertThat(count("select count(distinct title) from report.report")).as("titles").isGreaterThan(80);
    }

    private void isWithEveryBody(SoftAssertions all) {
        Set<UUID> bodies = departments.list().stream()
                .filter(Department::isOutside)
                .map(Department::id)
                .collect(Collectors.toSet());
        List<UUID> found = jdbc.sql("""
                        select distinct d.body_id from casework.decision d
                        join casework.case c on c.territory_id = d.territory_id and c.decision_id = d.id
                        where c.status = 'FORWARDED'
                        """).query(UUID.class).list();
        all.assertThat(found).containsExactlyInAnyOrderElementsOf(bodies);
    }

    /** A town where all is late has no promise worth reading. */
    private void isLateNowAndThen(SoftAssertions all) {
        int open = count("select count(*) from casework.case where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')");
        int late = count("""
                select count(*) from casework.case
                where status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS') and due_at < now()
                """);
        all.assertThat(late).as("late of %s open", open).isBetween(1, open / 5);
    }

    private void fillsEveryQueue(SoftAssertions all) {
        Viewer nadia = viewer("Nadia Benali", Role.AGENT, "voirie", "eclairage");
        Viewer mayor = viewer("Claire Dumas", Role.ELECTED);
        for (Queue queue : Queue.values()) {
            Viewer viewer = queue == Queue.MINE || queue == Queue.TEAM || queue == Queue.CREW || queue == Queue.WATCHED ? nadia : mayor;
            all.assertThat(queues.page(viewer, QueueQuery.of(queue)).rows()).as("queue " + queue).isNotEmpty();
        }
    }

    private void showsWhatHappened(Territory town, SoftAssertions all) {
        Map<String, List<String>> pages = Map.of(
                "Léa Fontaine", List.of("/bureau/moderation -> cour de l’école|Laissez au moins|mon prénom sur la photo"),
                "Awa Diop", List.of("/compte/abonnements -> tag violet|Centre|Lampadaire éteint"),
                "Paul Garnier", List.of("/bureau/taches -> ces racines"),
                "Hélène Caron", List.of("/bureau/equipe -> Marc Thibault", "/bureau -> Retards du service", "/bureau/a-valider -> camion|Deux places"),
                "Nadia Benali", List.of("/bureau -> Lampadaires à faire"),
                "Antoine Roche", List.of("/admin/personnes -> Lina Moreau", "/admin/journal -> Antoine Roche|Karim"),
                "Jeanne Petit", List.of("/bureau/droits -> par Jeanne Petit", "/bureau/droits/gels -> assureur"));
        pages.forEach((name, contents) -> contents.forEach(content -> {
            String[] parts = content.split(" -> ");
            String body = get(enter(town, name), parts[0]).body();
            for (String words : parts[1].split("\\|")) {
                all.assertThat(body).as(name + " on " + parts[0]).contains(words);
            }
        }));
        all.assertThat(mailbox.list(town, DemoPeople.AWA)).as("mails to Awa").hasSizeGreaterThan(3);
        all.assertThat(mailbox.list(town, "nora@habitants.example")).as("double opt-in").isNotEmpty();
        all.assertThat(mailbox.list(town, "atelier@lumieres.example")).as("contractor").isNotEmpty();
        all.assertThat(mailbox.list(town, "reclamations@vallee-sud.example")).as("body").isNotEmpty();
    }

    private Viewer viewer(String name, Role role, String... codes) {
        Set<UUID> held = Arrays.stream(codes)
                .map(code -> departments.find(code).orElseThrow().id())
                .collect(Collectors.toSet());
        return new Viewer(account(name).id(), name, Set.of(role), held, Set.of());
    }

    /** By the one click of the login page. */
    private Person enter(Territory town, String name) {
        Account account = InTerritory.call(town.id(), () -> account(name));
        return withCookieOf(
                post(town, "/connexion/demo", "account=" + account.id()), new Person(town, account, ""));
    }

    private Account account(String name) {
        return accounts.listDemo().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
