package org.parvis.participation.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.TownWithIdeas;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests in a town whose roads run two processes, and whose parks lend their agents to the teams. */
abstract class TownWithTeams extends TownWithIdeas {

    static final String DESK = "/bureau/participation/" + SLUG;
    static final String TEAM = DESK + "/equipe";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    ProcessTeams teams;

    Territory town;
    Person antoine;
    Process park;
    Process streets;

    @BeforeEach
    void build() {
        String slug = "e" + UUID.randomUUID().toString().substring(0, 8);
        imports.run(
                new TownFiles(slug).replacing("departments:\n", "departments:\n  - {code: parcs, name: Parcs, email: parcs@ville.example}\n"),
                "territory.yml");
        town = territories.findTerritory(slug).orElseThrow();
        antoine = anAdministrator(town);
        park = publish(town);
        streets = publish(town, new ProcessDraft(
                "Des rues calmes", "Où rouler moins vite ?", "", "Chaque idée aura sa réponse.", LocalDate.now().plusDays(100), "voirie",
                List.of(phase("Proposer", -5, 20, Capability.values()))));
    }

    /** Of the parks, who have nothing to do with either process. */
    Person anAgent() {
        return anAgent(town, InTerritory.call(town.id(), () -> departments.find("parcs").orElseThrow().id()));
    }

    Person aHead() {
        return aStaffMember(town, Role.HEAD, voirie(town));
    }

    /** Through the page. */
    void give(Person by, Process process, Person who, ProcessRole role) {
        int status = tryToGive(by, process, who, role);
        if (status != 303) {
            throw new AssertionError(role + ": " + status);
        }
    }

    int tryToGive(Person by, Process process, Person who, ProcessRole role) {
        return post(by, team(process), form("qui", who.id().toString(), "role", role.name())).statusCode();
    }

    Person aMember(Process process, ProcessRole role) {
        Person member = anAgent();
        give(antoine, process, member, role);
        return member;
    }

    static String team(Process process) {
        return "/bureau/participation/" + process.slug() + "/equipe";
    }

    int tryToEnd(Person by, Process process, Person who, ProcessRole role) {
        UUID id = InTerritory.call(town.id(), () -> teams.list(process).stream()
                .filter(one -> one.isHeld() && one.role() == role && who.id().equals(one.account()))
                .findFirst()
                .orElseThrow()
                .id());
        return post(by, team(process) + "/" + id + "/fin", "").statusCode();
    }

    Document page(Person who, String path) {
        return Jsoup.parse(get(who, path).body());
    }
}
