package org.parvis.ballot.pabulib;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Threshold;

/** Rules by the names that files of Pabulib give them. */
public final class PabulibRules {

    private static final Map<String, SelectionRule> RULES = new LinkedHashMap<>();

    static {
        RULES.put("greedy", SelectionRule.by(Method.GREEDY));
        RULES.put("greedy-no-skip", SelectionRule.by(Method.GREEDY_NO_SKIP));
        RULES.put("greedy-threshold", SelectionRule.by(Method.GREEDY));
        RULES.put("equalshares", shares(Completion.NONE));
        RULES.put("equalshares/add1", shares(Completion.ADD1));
        RULES.put("equalshares/add1e", shares(Completion.ADD1_EXHAUSTIVE));
        RULES.put("equalshares/add1u", shares(Completion.ADD1_GREEDY));
        RULES.put("equalshares/add1eu", shares(Completion.ADD1_EXHAUSTIVE_GREEDY));
    }

    private PabulibRules() {}

    /** The names that {@link #named} knows. */
    public static Set<String> names() {
        return RULES.keySet();
    }

    /**
     * The rule of that name, with the least score that the file declares; empty for an unknown name.
     *
     * @throws PabulibUnreadable where the file declares a least score that is none
     */
    public static Optional<SelectionRule> named(String name, PabulibFile file) {
        return Optional.ofNullable(RULES.get(name)).map(rule -> rule.withMinScore(threshold(file)));
    }

    /** The name that comes closest to a rule: files know no groups, no minimums and no order of ties. */
    public static String nameOf(SelectionRule rule) {
        boolean least = rule.minScore().value().signum() > 0;
        return switch (rule.method()) {
            case GREEDY -> least ? "greedy-threshold" : "greedy";
            case GREEDY_NO_SKIP -> "greedy-no-skip";
            case EQUAL_SHARES -> switch (rule.completion()) {
                case NONE -> "equalshares";
                case ADD1 -> "equalshares/add1";
                case ADD1_EXHAUSTIVE -> "equalshares/add1e";
                case ADD1_GREEDY -> "equalshares/add1u";
                case ADD1_EXHAUSTIVE_GREEDY -> "equalshares/add1eu";
            };
        };
    }

    private static Threshold threshold(PabulibFile file) {
        String least = file.meta().get("min_project_score_threshold");
        if (least == null || least.isEmpty()) {
            return Threshold.NONE;
        }
        try {
            return new Threshold(PabulibElection.decimal(least.replace(',', '.')), false);
        } catch (IllegalArgumentException e) {
            throw new PabulibUnreadable(0, "META holds no number for min_project_score_threshold: " + least);
        }
    }

    private static SelectionRule shares(Completion completion) {
        return SelectionRule.by(Method.EQUAL_SHARES).withCompletion(completion);
    }
}
