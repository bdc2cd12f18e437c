package org.parvis.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.shared.Ids;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import org.parvis.territory.file.Entry;
import org.parvis.territory.file.Findings;
import org.parvis.territory.file.Rules;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The part «teams» of a territory's file. Who is in them is chosen at the desk: a file names no agents, and leaves those
 * who are there.
 *
 * <pre>
 * teams:
 *   - { code: nuit, label: Équipe de nuit, department: voirie, sharing: by_load }
 * </pre>
 */
@Component
@Order(220)
class TeamSection implements TerritorySection {

    private final Teams teams;

    TeamSection(Teams teams) {
        this.teams = teams;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        Findings findings = new Findings();
        read(section, draft, findings);
        return findings.problems();
    }

    private static List<Team> read(JsonNode section, TerritoryDraft draft, Findings findings) {
        JsonNode root = JsonNodeFactory.instance.objectNode().set("teams", section);
        List<Team> teams = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Entry entry : new Entry(root, draft.file(), "", findings).entries("teams")) {
            String code = entry.text("code", Rules.CODE);
            if (!codes.add(code)) {
                entry.problem("code", "\"" + code + "\" stands here for the second time");
            }
            String name = entry.text("label");
            if (name.length() > Team.LONGEST_NAME) {
                entry.problem("label", "is longer than " + Team.LONGEST_NAME + " characters");
            }
            String department = entry.text("department");
            if (!names.add(department + "/" + name)) {
                entry.problem("label", "the department has another team of this name");
            }
            UUID houseId = draft.departments().get(department);
            if (houseId == null) {
                entry.problem("department", "no department has the code \"" + department + "\"");
            }
            Sharing sharing = entry.choice("sharing", Sharing.class, Sharing.BY_HAND);
            teams.add(new Team(
                    Ids.next(), houseId == null ? draft.territoryId() : houseId, code, name, sharing, Set.of()));
            entry.refuseOthers();
        }
        return teams;
    }

    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        List<Team> stored = teams.list();
        Map<String, Team> byCode = stored.stream().collect(Collectors.toMap(Team::code, Function.identity()));
        List<Team> wanted = read(section, draft, new Findings()).stream()
                .map(one -> byCode.containsKey(one.code())
                        ? one.with(byCode.get(one.code()).id(), byCode.get(one.code()).members())
                        : one)
                .toList();
        Changes.Difference<Team> difference = Changes.between(stored, wanted, Team::code);
        difference.removed().forEach(teams::removeAbsent);
        difference.updated().forEach(team -> {
            Team before = Objects.requireNonNull(byCode.get(team.code()));
            if (!before.departmentId().equals(team.departmentId())) {
                teams.removeAbsent(before);
                teams.put(team.with(Ids.next(), Set.of()));
            } else {
                teams.put(team);
            }
        });
        difference.created().forEach(teams::put);
        return difference.as(name());
    }
}
