package org.parvis.house;

import java.util.Set;

/** Templates that write something without escaping it, because it was made and escaped by our own code. */
final class RawOutput {

    static final Set<String> ALLOWED = Set.of(
            "casework/contractor.jte", "casework/round.jte", "casework/sheet.jte", "casework/side.jte", "knowledge/answer.jte", "knowledge/article.jte", "report/place.jte", "report/review.jte", "report/browse/map.jte", "report/figures/chart.jte", "components/chart.jte");

    private RawOutput() {}
}
