package org.parvis.report.masking;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One kind of personal data.
 *
 * @param pattern finds it in a {@link FoldedText}; what its group «name» matches is hidden, or all where it has none
 * @param word stands in its place
 * @param check tells what is meant from what only looks like it
 */
record MaskRule(Pattern pattern, String word, Check check) {

    interface Check {

        boolean counts(CharSequence text, MatchResult match);
    }

    MaskRule(Pattern pattern, String word) {
        this(pattern, word, (_, _) -> true);
    }

    List<MatchResult> matches(CharSequence text) {
        return pattern.matcher(text).results().filter(match -> check.counts(text, match)).toList();
    }

    int hiddenGroup(MatchResult match) {
        return match.namedGroups().getOrDefault("name", 0);
    }
}
