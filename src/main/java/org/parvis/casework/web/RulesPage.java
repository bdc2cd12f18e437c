package org.parvis.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.RoutingSimulation;
import org.parvis.web.FormErrors;

/** The routing rules as they are being edited, and what they would change. */
public record RulesPage(
        Integer version,
        List<RuleDraft> rules,
        String otherwise,
        List<Choice> departments,
        @Nullable RoutingSimulation simulation,
        State state,
        FormErrors errors) {

    /** Whether the rules shown are those in force since a moment ago. */
    public enum State {
        SHOWN,
        SAVED
    }

    static RulesPage of(int version, List<RuleDraft> rules, String otherwise, List<Choice> departments) {
        return new RulesPage(version, rules, otherwise, departments, null, State.SHOWN, new FormErrors());
    }

    public boolean isSaved() {
        return state == State.SAVED;
    }

    RulesPage with(RoutingSimulation newSimulation) {
        return new RulesPage(version, rules, otherwise, departments, newSimulation, state, errors);
    }

    RulesPage with(FormErrors newErrors) {
        return new RulesPage(version, rules, otherwise, departments, simulation, state, newErrors);
    }

    RulesPage saved() {
        return new RulesPage(version, rules, otherwise, departments, simulation, State.SAVED, errors);
    }
}
