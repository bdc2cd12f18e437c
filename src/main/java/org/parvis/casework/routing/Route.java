package org.parvis.casework.routing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a case came to its department.
 *
 * @param version of the rules in force then
 * @param rule its number in the order of the rules; {@link #DEFAULT} when none matched
 * @param label of the rule, empty when none matched
 * @param department code
 * @param because the facts that the rule looked at
 * @param team code of a team of the department; null for the department as a whole
 */
public record Route(int version, int rule, String label, String department, Map<String, String> because, @Nullable String team) {

    public static final int DEFAULT = 0;
    /** An agent chose the department. */
    public static final int BY_HAND = -1;

    public Route(int version, int rule, String label, String department, Map<String, String> because) {
        this(version, rule, label, department, because, null);
    }

    /** Where it goes, as {@link RoutingRule#to} writes it. */
    public String to() {
        return RoutingRule.to(department, team);
    }

    public boolean isDefault() {
        return rule == DEFAULT;
    }

    public boolean isByHand() {
        return rule == BY_HAND;
    }
}
