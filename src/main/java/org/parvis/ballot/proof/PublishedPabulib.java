package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.ballot.pabulib.PabulibRules;
import org.parvis.ballot.pabulib.PabulibWriter;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Growth;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.SelectionRule;

/** The counted ballots of a vote as a file that other programs of the field read. */
final class PublishedPabulib {

    /** Who counts by the name of the rule alone would come to something else. */
    private static final String MORE = "the whole rule is in rule.json: it has minimums, groups of projects, funding in part, or shares that grow by other steps";

    private PublishedPabulib() {}

    /** Who looks for a project that is not here finds where it is. */
    private static final String CHANGED = "projects that were withdrawn after the opening are not listed, and costs are the last ones: changes.json";

    /** {@code ballots} in the order of their commitments, in which they are numbered. */
    static byte[] write(VotePart part, Election election, List<List<Mark>> ballots, Outcome outcome) {
        VoteTerms terms = part.terms();
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("description", terms.title());
        meta.put("instance", terms.ballot());
        meta.put("rule", PabulibRules.nameOf(terms.rule()));
        long least = terms.rule().minScore().score(election.ballots());
        if (least > 0) {
            meta.put("min_project_score_threshold", String.valueOf(least));
        }
        meta.put("date_begin", terms.opens());
        meta.put("date_end", terms.closes());
        meta.put("currency", terms.currency());
        SelectionRule rule = terms.rule();
        boolean hasMore = !rule.minimums().isEmpty() || !rule.groups().isEmpty() || rule.part().isPresent() || growsOtherwise(rule);
        String comment = Stream.of(hasMore ? MORE : "", part.isChanged() ? CHANGED : "").filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
        if (!comment.isEmpty()) {
            meta.put("comment", comment);
        }
        return new PabulibWriter(meta, terms.decimals(), terms.limits())
                .write(election, ballots, outcome)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean growsOtherwise(SelectionRule rule) {
        return rule.completion().growsShares() && !rule.growth().equals(Growth.BY_UNITS);
    }
}
