package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.Reach;
import org.parvis.relation.TestVisitor;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk asks the database as often for a thousand cases as for ten, and never often. */
class DeskStatementsIT extends ParvisIT {

    private static final int MOST = 12;

    /** The form of an answer asks besides by which ways the person is told: who they are, what they want, what is kept from them. */
    private static final int MOST_OF_AN_ANSWER = 14;

    /**
     * What a decision writes and who hears of it, and how whoever asked is told: read once, by five statements. Some of those that
     * hear of it work beside, and may be counted too.
     */
    private static final int MOST_OF_A_DECISION = 35;

    private static final String PHONE = "06 39 98 40 12";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Persons persons;

    @Autowired
    private Interactions interactions;

    @Autowired
    private JdbcClient jdbc;

    private record Desk(Person head, String number) {}

    @Test
    void areAsManyForAThousandCasesAsForTen() {
        Desk small = aDeskWith(10);
        Desk large = aDeskWith(1_000);
        for (String path : List.of(
                "/bureau?vue=equipe",
                "/bureau?vue=tous&q=sacs",
                "/bureau/dossiers/NUMBER",
                "/bureau/dossiers/NUMBER/repondre",
                "/bureau/equipe",
                "/bureau/taches",
                "/bureau/taches/confiees",
                "/bureau/taches/confiees?de=moi",
                "/bureau/tournee",
                "/bureau/reglages",
                "/bureau/reglages/regles",
                "/bureau/reglages/regles/regle",
                "/bureau/reglages/regles/essai")) {
            int many = count(large, path);
            assertThat(count(small, path)).as(path).isEqualTo(many);
            assertThat(many).as(path).isLessThanOrEqualTo(path.endsWith("/repondre") ? MOST_OF_AN_ANSWER : MOST);
        }
    }

    @Test
    void decideWithOneReadingOfHowWhoeverAskedIsTold() {
        Territory town = ReportingTown.create(imports, territories);
        TestVisitor karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
        Actor nadia = Actor.agent(UUID.randomUUID(), "Nadia Benali");
        Deque<UUID> open = new ArrayDeque<>();
        in(town, () -> {
            UUID awa = persons.create(
                    new PersonDraft(
                            PersonKind.PERSON, "Diop", "Awa", "", null, "fr", "", new Reach(Reach.Channel.PHONE, ""),
                            List.of(new PersonDraft.Stated(IdentifierKind.PHONE, PHONE, Proof.STATED))),
                    karim);
            for (int i = 0; i < 5; i++) {
                String number = reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)
                                .from(new Requester("Awa Diop", "awa@exemple.fr", PHONE, "fr")))
                        .number();
                UUID id = cases.find(number).orElseThrow().id();
                interactions.opened(id, CaseChannel.PHONE, awa, Requester.ANONYMOUS, karim);
                open.add(id);
            }
        });
        int asked = StatementCounter.count(
                town, () -> in(town, () -> acts.decide(open.remove(), DecisionDraft.resolved("Le trottoir a été nettoyé."), nadia)));
        assertThat(asked).isLessThanOrEqualTo(MOST_OF_A_DECISION);
    }

    private int count(Desk desk, String path) {
        Person head = desk.head();
        return StatementCounter.count(
                head.territory(),
                () -> assertThat(get(head, path.replace("NUMBER", desk.number())).statusCode())
                        .as(path)
                        .isEqualTo(200));
    }

    private Desk aDeskWith(int number) {
        Territory town = ReportingTown.create(imports, territories);
        return InTerritory.call(town.id(), () -> {
            UUID voirie = departments.find("voirie").orElseThrow().id();
            String first = reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)).number();
            copy(first, number - 1);
            return new Desk(aStaffMember(town, Role.HEAD, voirie), first);
        });
    }

    private void copy(String number, int times) {
        jdbc.sql("""
                insert into casework.case (territory_id, id, number, kind, subject_id, title, visibility, channel, facts,
                    category, districts, location, status, department_id, why_here, opened_at, moved_at,
                    promise_minutes, due_at, queue_at, search)
                select c.territory_id, gen_random_uuid(), 'S-2025-' || lpad(i::text, 6, '0'), c.kind, gen_random_uuid(),
                    c.title || ' ' || i, c.visibility, c.channel, c.facts, c.category, c.districts, c.location, c.status,
                    c.department_id, c.why_here, c.opened_at, c.moved_at, c.promise_minutes, c.due_at,
                    c.queue_at + i * interval '1 second', c.search
                from casework.case c, generate_series(1, ?) i
                where c.territory_id = ? and c.number = ?
                """)
                .params(times, InTerritory.current(), number)
                .update();
    }
}
