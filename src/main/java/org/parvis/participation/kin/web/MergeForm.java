package org.parvis.participation.kin.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.kin.Merges;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/** What somebody typed who proposes to make ideas one; numbers stand in one field, as people write them. */
record MergeForm(String others, String title, String words) {

    Merges.Wanted wanted() {
        List<String> numbers = Arrays.stream(others.toUpperCase(Locale.ROOT).split("[\\s,;]+")).filter(one -> !one.isBlank()).toList();
        return new Merges.Wanted(numbers, title, words);
    }

    static FormErrors errors(ProposalRefused refused, View view) {
        FormErrors errors = new FormErrors();
        refused.problems().forEach((field, key) -> errors.add(field, view.t(key, Merges.MOST_IDEAS)));
        return errors;
    }
}
