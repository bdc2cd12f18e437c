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
        Boolean saved,
        FormErrors errors) {}
