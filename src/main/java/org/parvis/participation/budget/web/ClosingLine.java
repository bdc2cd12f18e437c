package org.parvis.participation.budget.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.proof.Extensions;
import org.parvis.ballot.proof.Outage;
import org.parvis.ballot.vote.Vote;
import org.parvis.web.View;

/**
 * How the closing of a vote was put off, as everybody reads it.
 *
 * @param what in a sentence, from when to when
 * @param reason in a sentence where the rule did it
 * @param outage the one that is the reason, in a sentence; empty for another reason
 * @param by who decided it; empty where the rule did it
 */
public record ClosingLine(String what, String reason, String outage, String by, Instant at) {

    private static final Duration LONG = Duration.ofHours(2);

    /** Those of a vote, in order. */
    public static List<ClosingLine> of(Vote vote, View view) {
        return vote.course().extensions().list().stream().map(extension -> line(vote, extension, view)).toList();
    }

    private static ClosingLine line(Vote vote, Extension extension, View view) {
        Extensions all = vote.course().extensions();
        String before = view.dateTime(all.closingBefore(vote.terms(), extension));
        return new ClosingLine(
                view.t("budget.extend.line", before, view.dateTime(extension.closesAt())),
                extension.isByRule() ? view.t("budget.extend.byRule.reason") : extension.reason(),
                extension.outage().map(outage -> of(outage, view)).orElse(""),
                extension.by(),
                extension.writtenAt());
    }

    /** An outage in a sentence. */
    public static String of(Outage outage, View view) {
        // A part of a minute is told as one.
        Duration length = outage.length().plusSeconds(59);
        boolean isLong = length.compareTo(LONG) >= 0;
        return view.t(
                isLong ? "budget.outage.hours" : "budget.outage.minutes", view.dateTime(outage.from()), view.dateTime(outage.until()),
                isLong ? length.toHours() : Math.max(1, length.toMinutes()), isLong ? length.toMinutesPart() : 0);
    }

    /** What a feed says of it beside the sentence. */
    public String why() {
        return String.join(" – ", Stream.of(reason, outage, by).filter(words -> !words.isEmpty()).toList());
    }
}
