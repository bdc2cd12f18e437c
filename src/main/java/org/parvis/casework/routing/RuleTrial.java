package org.parvis.casework.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an invented case would go, and why.
 *
 * @param steps each rule of the draft up to the one that decided
 * @param inForce what the rules that count today would do
 * @param body code of whoever has such cases whatever the rules say; null where the rules decide
 */
public record RuleTrial(Route route, List<RouteStep> steps, Route inForce, @Nullable String body) {}
