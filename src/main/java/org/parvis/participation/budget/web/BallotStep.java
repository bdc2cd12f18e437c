package org.parvis.participation.budget.web;

import java.util.Optional;
import org.parvis.participation.budget.Budget;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/**
 * Which part of a ballot somebody is at: where there are zones to choose, that comes first, and can be changed without losing
 * marks. Where a list says in which zone somebody votes, there is nothing to choose.
 */
record BallotStep(BallotForm form, Optional<String> problem, boolean isBallot, boolean isZoneFixed) {

    private static final String FIELD = "etape";

    /** What was sent: a zone, the wish for another, or the ballot. */
    static BallotStep of(Budget budget, MultiValueMap<String, String> fields, View view) {
        return of(budget, fields, "", view);
    }

    /** @param fixed the zone that a list tells; empty for none */
    static BallotStep of(Budget budget, MultiValueMap<String, String> fields, String fixed, View view) {
        BallotForm form = BallotForm.read(fields);
        String wish = Optional.ofNullable(fields.getFirst(FIELD)).orElse("");
        if (!fixed.isEmpty()) {
            return new BallotStep(form.in(fixed), Optional.empty(), wish.isEmpty(), true);
        }
        if (wish.equals("changer")) {
            return new BallotStep(form.in(""), Optional.empty(), false, false);
        }
        if (Ballots.sections(budget, form.zone()).isEmpty()) {
            return new BallotStep(form.in(""), Optional.of(view.t("budget.zone.missing")), false, false);
        }
        return new BallotStep(form, Optional.empty(), wish.isEmpty(), false);
    }

    FormErrors errors() {
        FormErrors errors = new FormErrors();
        problem.ifPresent(words -> errors.add("zone", words));
        return errors;
    }

    int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
