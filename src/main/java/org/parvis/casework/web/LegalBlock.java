package org.parvis.casework.web;

import java.util.List;

/**
 * What the law says of a case, apart from what the service promises: what silence means, when, why, and what is late.
 *
 * @param silence what it means, with its article
 * @param state where the delay stands
 * @param look class of that sentence: {@code bad} once silence has decided
 * @param notices what is owed or late, and until when the decision can be contested
 * @param acts what the agent can do on the clock
 * @param history the computation, line by line
 */
public record LegalBlock(
        String silence,
        String state,
        String look,
        List<Line> notices,
        List<ActionKind> acts,
        List<Step> history) {

    /** @param look class: {@code bad} for what is late, {@code plain} otherwise */
    public record Line(String text, String look) {}

    public record Step(String when, String text) {}
}
