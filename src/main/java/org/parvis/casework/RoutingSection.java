package org.parvis.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.casework.routing.RoutingReader;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The part «routing» of a territory's file.
 *
 * <pre>
 * routing:
 *   default: accueil
 *   rules:
 *     - label: L’éclairage va à la voirie
 *       when: {category: [eclairage, feux], "district:quartier": centre}
 *       hours: {monday: ["08:00-12:00"]}
 *       to: voirie
 *       team: nuit
 * </pre>
 */
@Component
@Order(230)
class RoutingSection implements TerritorySection {

    private final RoutingStore store;
    private final Clock clock;

    RoutingSection(RoutingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        List<FileProblem> problems = new ArrayList<>();
        checkDepartment(section.path("default").asString(""), "routing.default", draft).ifPresent(problems::add);
        JsonNode rules = section.path("rules");
        for (int i = 0; i < rules.size(); i++) {
            String path = "routing.rules[" + i + "]";
            checkDepartment(rules.get(i).path("to").asString(""), path + ".to", draft).ifPresent(problems::add);
            checkTeam(rules.get(i), path + ".team", draft).ifPresent(problems::add);
            try {
                RoutingReader.rule(rules.get(i));
            } catch (IllegalArgumentException e) {
                problems.add(new FileProblem(draft.file(), path, String.valueOf(e.getMessage())));
            }
        }
        return problems;
    }

    private static Optional<FileProblem> checkDepartment(String code, String path, TerritoryDraft draft) {
        return draft.departments().containsKey(code)
                ? Optional.empty()
                : Optional.of(new FileProblem(draft.file(), path, "no department has the code \"" + code + "\""));
    }

    /** A team is one of the same file, and of the department. */
    private static Optional<FileProblem> checkTeam(JsonNode rule, String path, TerritoryDraft draft) {
        String code = rule.path("team").asString("");
        if (!rule.has("team")) {
            return Optional.empty();
        }
        for (JsonNode team : draft.sections().getOrDefault("teams", JsonNodeFactory.instance.arrayNode())) {
            boolean isIt = team.path("code").asString("").equals(code);
            if (isIt && team.path("department").asString("").equals(rule.path("to").asString(""))) {
                return Optional.empty();
            }
        }
        return Optional.of(new FileProblem(
                draft.file(), path, "no team of this department has the code \"" + code + "\" under \"teams\""));
    }

    /** A version is saved only where the file says something else than the rules in force. */
    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        RoutingRules wanted = RoutingReader.rules(section);
        RoutingRules current = store.last().map(RulesInForce::rules).orElse(null);
        if (current != null && current.says(wanted)) {
            return new Changes(name(), 0, 0, 0, wanted.rules().size());
        }
        RoutingRules next = wanted.upon(current == null ? 1 : current.version() + 1);
        if (!store.insert(next, draft.file(), Actor.system(), clock.instant())) {
            throw new IllegalStateException("Somebody saved rules at the desk at the same moment: import again");
        }
        return current == null
                ? new Changes(name(), wanted.rules().size(), 0, 0, 0)
                : new Changes(name(), 0, wanted.rules().size(), 0, 0);
    }
}
