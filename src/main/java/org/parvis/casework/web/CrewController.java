package org.parvis.casework.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Sharing;
import org.parvis.casework.Team;
import org.parvis.casework.Teams;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams of a department, made by its head or an administrator. */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class CrewController {

    static final String PATH = "/bureau/equipe/equipes";

    private final Teams teams;
    private final TeamPages pages;
    private final Departments departments;
    private final Accounts accounts;

    CrewController(Teams teams, TeamPages pages, Departments departments, Accounts accounts) {
        this.teams = teams;
        this.pages = pages;
        this.departments = departments;
        this.accounts = accounts;
    }

    /** @param service where the team is to be; asked where one steers several */
    @GetMapping(PATH + "/nouvelle")
    Page blank(View view, @RequestParam(required = false) UUID service) {
        List<Department> houses = houses(view);
        if (service != null) {
            return page(view, CrewPage.blank(steered(view, service)), new FormErrors());
        }
        return houses.size() == 1
                ? page(view, CrewPage.blank(houses.getFirst().id()), new FormErrors())
                : Page.of("casework/crews", new CrewsPage(CrewsPage.choices(houses)));
    }

    @GetMapping(PATH + "/{id}")
    Page edit(View view, @PathVariable UUID id) {
        return page(view, CrewPage.of(get(view, id)), new FormErrors());
    }

    @PostMapping(PATH + "/nouvelle")
    Object create(
            View view,
            @RequestParam UUID service,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "BY_HAND") Sharing partage,
            @RequestParam(name = "membre", defaultValue = "") Set<String> chosen) {
        UUID id = Ids.next();
        Team team = new Team(id, steered(view, service), "e-" + id, nom, partage, members(service, chosen));
        return save(view, CrewPage.of(team).asNew(), () -> teams.create(team, view.visitor()));
    }

    @PostMapping(PATH + "/{id}")
    Object change(
            View view,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "BY_HAND") Sharing partage,
            @RequestParam(name = "membre", defaultValue = "") Set<String> chosen) {
        Team before = get(view, id);
        Team team = new Team(
                id, before.departmentId(), before.code(), nom, partage, members(before.departmentId(), chosen));
        return save(view, CrewPage.of(team), () -> teams.change(team, view.visitor()));
    }

    @PostMapping(PATH + "/{id}/fin")
    ResponseEntity<Void> end(View view, @PathVariable UUID id) {
        teams.end(get(view, id), view.visitor());
        return Redirect.to(view, "/bureau/equipe#equipes");
    }

    private Object save(View view, CrewPage.Typed typed, Runnable work) {
        try {
            work.run();
            return Redirect.to(view, "/bureau/equipe#equipes");
        } catch (Refusal refusal) {
            return page(view, typed, new FormErrors().add("nom", view.t(refusal))).withStatus(422);
        }
    }

    private Page page(View view, CrewPage.Typed typed, FormErrors errors) {
        List<Choice> agents = agents(typed.department()).stream()
                .map(staff -> Choice.of(staff.id(), staff.name()))
                .toList();
        String house = departments.find(typed.department()).map(Department::name).orElse("");
        return Page.of("casework/crew", new CrewPage(typed, house, agents, errors));
    }

    /** Agents of the department alone: whoever else was named is passed over. */
    private Set<UUID> members(UUID department, Set<String> chosen) {
        return agents(department).stream()
                .map(Staff::id)
                .filter(id -> chosen.contains(id.toString()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Staff> agents(UUID department) {
        return accounts.listStaff(department).stream()
                .filter(staff -> staff.departments(Role.AGENT).contains(department))
                .toList();
    }

    private List<Department> houses(View view) {
        Set<UUID> steered = pages.houses(view);
        return departments.list().stream().filter(one -> steered.contains(one.id())).toList();
    }

    /** For whoever does not steer the department, there is nothing. */
    private UUID steered(View view, UUID department) {
        if (!pages.houses(view).contains(department)) {
            throw HttpProblem.notFound();
        }
        return department;
    }

    private Team get(View view, UUID id) {
        Team team = teams.find(id).orElseThrow(HttpProblem::notFound);
        steered(view, team.departmentId());
        return team;
    }
}
