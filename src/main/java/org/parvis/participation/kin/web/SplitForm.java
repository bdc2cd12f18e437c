package org.parvis.participation.kin.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.kin.Splits;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/** What an author typed who proposes to split their idea; the fields of a part end with its place. */
record SplitForm(String reason, List<Splits.Text> parts) {

    static SplitForm of(Map<String, String> typed) {
        return new SplitForm(
                typed.getOrDefault("raison", ""),
                IntStream.rangeClosed(1, Splits.MOST_PARTS)
                        .mapToObj(i -> new Splits.Text(typed.getOrDefault("title" + i, ""), typed.getOrDefault("words" + i, "")))
                        .toList());
    }

    Splits.Wanted wanted() {
        return new Splits.Wanted(reason, parts);
    }

    static FormErrors errors(ProposalRefused refused, View view) {
        FormErrors errors = new FormErrors();
        refused.problems().forEach((field, key) -> errors.add(field, view.t(key)));
        return errors;
    }
}
