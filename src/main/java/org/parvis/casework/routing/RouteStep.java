package org.parvis.casework.routing;

import org.jspecify.annotations.Nullable;

/**
 * One rule as it was tried on a case.
 *
 * @param unmet the first condition that failed; null when all were met (the hours may still not have been)
 */
public record RouteStep(
        int number, RoutingRule rule, boolean matched, RoutingRule.@Nullable Condition unmet) {}
