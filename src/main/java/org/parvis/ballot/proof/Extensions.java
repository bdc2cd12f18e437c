package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the closing of a vote was put off, in order. It is never put forward, and nothing puts it off once the vote has closed but
 * what its rule says of an outage that began before.
 */
public record Extensions(List<Extension> list) {

    /** The vote closes when its terms say. */
    public static final Extensions NONE = new Extensions(List.of());

    private static final String FORMAT = "parvis-extensions-1";

    public Extensions {
        list = List.copyOf(list);
    }

    /** The same with one more. */
    public Extensions then(Extension extension) {
        List<Extension> more = new ArrayList<>(list);
        more.add(extension);
        return new Extensions(more);
    }

    private Extensions first(int so) {
        return new Extensions(list.subList(0, so));
    }

    /** When a vote of these terms closes, as its terms or the last extension write it. */
    public String closes(VoteTerms terms) {
        return list.isEmpty() ? terms.closes() : list.getLast().closes();
    }

    /** When it closed by what stood in the log before that leaf. */
    LocalDateTime closesBefore(VoteTerms terms, long leaf) {
        String closes = list.stream().filter(one -> one.leaf() < leaf).reduce((_, last) -> last).map(Extension::closes).orElse(terms.closes());
        return Extension.moment(closes);
    }

    /** Closings that hold no more; receipts may have promised something by them. */
    public List<Instant> formerClosings(VoteTerms terms) {
        return Stream.concat(Stream.of(terms.closes()), list.stream().map(Extension::closes))
                .limit(list.size())
                .map(closes -> Extension.moment(closes).toInstant(ZoneOffset.UTC))
                .toList();
    }

    /** When it closed before an extension of it. */
    public Instant closingBefore(VoteTerms terms, Extension extension) {
        return closesBefore(terms, extension.leaf()).toInstant(ZoneOffset.UTC);
    }

    /** Hours that the rule has given back by now. */
    private int given(VoteTerms terms) {
        return IntStream.range(0, list.size()).map(i -> list.get(i).isByRule() ? first(i).hours(terms, list.get(i)) : 0).sum();
    }

    /** Hours that the rule gives back for the outage of one that would come now. */
    private int hours(VoteTerms terms, Extension next) {
        Outage outage = next.outage().orElseThrow();
        return terms.outage().map(rule -> rule.hours(Extension.moment(closes(terms)), utc(outage.from()), utc(outage.until()), given(terms))).orElse(0);
    }

    /** What the rule of these terms makes of an outage; empty where it says nothing of it. */
    public Optional<Extension> byRule(VoteTerms terms, Outage outage, Instant at, long leaf) {
        Extension made = new Extension("", "", "", Optional.of(outage), at.toString(), leaf);
        int hours = hours(terms, made);
        return Optional.of(new Extension(
                        OutageRule.closing(Extension.moment(closes(terms)), utc(outage.until()), hours).toInstant(ZoneOffset.UTC).toString(),
                        "", "", made.outage(), made.at(), leaf))
                .filter(_ -> hours > 0)
                .filter(one -> couldFollow(terms, one));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Whether an extension can have come after those before it, under these terms. */
    public boolean couldFollow(VoteTerms terms, Extension next) {
        List<String> times = new ArrayList<>(List.of(next.at(), next.closes()));
        next.outage().ifPresent(outage -> times.addAll(List.of(outage.from().toString(), outage.until().toString())));
        if (!times.stream().allMatch(time -> Extension.isInstant(time) && VoteCourse.day(terms.opens()).compareTo(time) <= 0)
                || !list.stream().allMatch(earlier -> earlier.leaf() < next.leaf() && earlier.at().compareTo(next.at()) <= 0)
                || next.leaf() <= 0
                || !Extension.moment(next.closes()).isAfter(Extension.moment(closes(terms)))
                || next.outage().filter(one -> one.until().isBefore(one.from()) || one.until().isAfter(Instant.parse(next.at()))).isPresent()) {
            return false;
        }
        return next.isByRule() ? followsRule(terms, next) : isDecided(terms, next);
    }

    private boolean isDecided(VoteTerms terms, Extension next) {
        return ProjectChange.says(next.reason()) && ProjectChange.says(next.by()) && !Extension.moment(next.at()).isAfter(Extension.moment(closes(terms)));
    }

    /** No outage counts twice, and what the rule gives back is neither more nor less than it says. */
    private boolean followsRule(VoteTerms terms, Extension next) {
        if (next.outage().isEmpty()) {
            return false;
        }
        Outage outage = next.outage().get();
        int hours = hours(terms, next);
        boolean isNew = list.stream().filter(Extension::isByRule).allMatch(earlier -> !earlier.outage().orElseThrow().until().isAfter(outage.from()));
        return isNew && hours > 0 && Extension.moment(next.closes()).equals(OutageRule.closing(Extension.moment(closes(terms)), utc(outage.until()), hours));
    }

    /** In the one form in which they are published. */
    public byte[] json(VoteTerms terms) {
        return CanonicalJson.of(Map.of("format", FORMAT, "ballot", terms.ballot(), "extensions", list.stream().map(Extension::json).toList()));
    }

    /**
     * Reads those of a vote of these terms.
     *
     * @throws RuntimeException of whatever kind where they are not in their one form, or say nothing
     */
    static Extensions parse(VoteTerms terms, byte[] json) {
        Extensions read = new Extensions(JsonMapper.shared().readTree(json).required("extensions").valueStream().map(Extension::read).toList());
        if (read.list().isEmpty() || !new String(read.json(terms), StandardCharsets.UTF_8).equals(new String(json, StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("not in canonical form");
        }
        return read;
    }

    /** Holds them against a log: each is the leaf that it says, no other leaf is one, and none contradicts another. */
    List<Finding> against(VoteTerms terms, List<String> leaves) {
        if (!LogEvent.areAllOf(list, Extension.WORD, leaves)) {
            return List.of(Finding.wrong("extension.other"));
        }
        if (!IntStream.range(0, list.size()).allMatch(i -> first(i).couldFollow(terms, list.get(i)))) {
            return List.of(Finding.wrong("extension.contradicts"));
        }
        return list.isEmpty() ? List.of() : List.of(Finding.right("extensions", list.size()));
    }
}
