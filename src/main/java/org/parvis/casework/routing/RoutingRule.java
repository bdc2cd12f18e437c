package org.parvis.casework.routing;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.OpeningHours;

/**
 * One line of a territory's routing: cases that meet every condition go to the department.
 *
 * @param label what an agent reads under «pourquoi ici ?»
 * @param hours when the rule counts; null for always
 * @param department code of a department or of an outside body
 * @param team code of a team of the department; null for the department as a whole. Where the team has ended, cases go to
 *     the department
 */
public record RoutingRule(
        String label, List<Condition> conditions, @Nullable OpeningHours hours, String department, @Nullable String team) {

    public static final String CATEGORY = "category";
    public static final String GROUP = "group";
    public static final String OWNER = "objectOwner";
    /** What a rule may name besides a department. */
    public static final String TEAM = "team";
    /** Followed by the code of a layer. */
    public static final String DISTRICT = "district:";

    /**
     * A fact that must have one of these values; case does not matter. A category may also be named by its group, which
     * stands for all that is in it.
     *
     * @param fact {@value #CATEGORY}, {@value #GROUP}, {@code district:<layer>} or {@value #OWNER}
     */
    public record Condition(String fact, Set<String> anyOf) {
        public Condition {
            anyOf = Set.copyOf(anyOf);
        }

        boolean isMetBy(Map<String, String> facts) {
            return is(facts.get(fact)) || fact.equals(CATEGORY) && is(facts.get(GROUP));
        }

        private boolean is(@Nullable String value) {
            return value != null && anyOf.stream().anyMatch(value::equalsIgnoreCase);
        }
    }

    public RoutingRule {
        conditions = List.copyOf(conditions);
    }

    public RoutingRule(String label, List<Condition> conditions, @Nullable OpeningHours hours, String department) {
        this(label, conditions, hours, department, null);
    }

    /** Where it sends: «voirie», or «voirie/nuit» for a team of the department. */
    public String to() {
        return to(department, team);
    }

    static String to(String department, @Nullable String team) {
        return team == null ? department : department + "/" + team;
    }

    boolean matches(Map<String, String> facts, LocalDateTime at) {
        return firstUnmet(facts).isEmpty() && isInHours(at);
    }

    /** What kept the rule from being used. */
    Optional<Condition> firstUnmet(Map<String, String> facts) {
        return conditions.stream().filter(condition -> !condition.isMetBy(facts)).findFirst();
    }

    boolean isInHours(LocalDateTime at) {
        return hours == null
                || hours.on(at.getDayOfWeek()).stream().anyMatch(period -> isIn(period, at));
    }

    private static boolean isIn(OpeningHours.Period period, LocalDateTime at) {
        boolean started = !at.toLocalTime().isBefore(period.from());
        boolean endless = period.to().equals(LocalTime.MIDNIGHT);
        return started && (endless || at.toLocalTime().isBefore(period.to()));
    }
}
