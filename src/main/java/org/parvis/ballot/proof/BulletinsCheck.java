package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.ballot.tally.Mark;

/** Holds published ballots against the log and against what they were sealed with. */
final class BulletinsCheck {

    /** Hexadecimal in its one form: digits written large would be the same bytes. */
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

    private final VoteCourse course;
    private final Admission admission;
    private final List<Bulletin> bulletins;
    private final Map<String, List<Bulletin>> byToken;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Mark>> counted = new TreeMap<>();
    private final Map<String, Integer> changesBefore = new HashMap<>();
    private int unopened;

    BulletinsCheck(VoteCourse course, List<Bulletin> bulletins) {
        this.course = course;
        this.admission = new Admission(course);
        this.bulletins = bulletins;
        this.byToken = bulletins.stream().collect(Collectors.groupingBy(Bulletin::token, TreeMap::new, Collectors.toList()));
    }

    List<Finding> against(List<String> leaves) {
        List<Bulletin> sorted = bulletins.stream().sorted(Comparator.comparing(Bulletin::commitment)).toList();
        if (!sorted.equals(bulletins)) {
            findings.add(Finding.wrong("ballot.order"));
        }
        Set<String> logged = new HashSet<>();
        place(leaves);
        leaves.stream().filter(leaf -> leaf.startsWith("vote ")).filter(leaf -> !logged.add(leaf)).forEach(leaf -> add("ballot.twice", leaf));
        Set<String> published = new HashSet<>();
        Set<String> commitments = new HashSet<>();
        for (Bulletin bulletin : bulletins) {
            if (!commitments.add(bulletin.commitment())) {
                add("ballot.clash", bulletin.commitment());
            }
            if (!published.add(bulletin.leaf())) {
                add("ballot.twice", bulletin.leaf());
            }
            if (!logged.contains(bulletin.leaf())) {
                add("ballot.stranger", bulletin.commitment());
            }
        }
        logged.stream().filter(leaf -> !published.contains(leaf)).forEach(leaf -> add("ballot.missing", leaf));
        byToken.values().forEach(this::versions);
        if (findings.isEmpty()) {
            findings.add(Finding.right("ballots", bulletins.size(), counted.size() + unopened));
        }
        return findings;
    }

    /** After how many changes of the vote each ballot stands in the log. */
    private void place(List<String> leaves) {
        for (int leaf = 0; leaf < leaves.size() && !course.changes().isEmpty(); leaf++) {
            changesBefore.put(leaves.get(leaf), course.before(leaf));
        }
    }

    /** How many people's ballots there are: each token is one. */
    int people() {
        return byToken.size();
    }

    /** How many count without saying what they hold: their sums are published alone. */
    int unopened() {
        return unopened;
    }

    /** The ballots that count and say what they hold, the last of each token, in the order of their commitments. */
    List<List<Mark>> counted() {
        return List.copyOf(counted.values());
    }

    /** Versions are 1, 2, …; what is inside the last is told, and of no other. */
    private void versions(List<Bulletin> ofOne) {
        List<Bulletin> inOrder = ofOne.stream().sorted(Comparator.comparingInt(Bulletin::version)).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Bulletin bulletin = inOrder.get(i);
            boolean last = i == inOrder.size() - 1;
            boolean maySayNothing = last && course.terms().sumsBelow() > 0;
            if (bulletin.version() != i + 1 || bulletin.opening().isPresent() != last && !maySayNothing) {
                add("ballot.versions", bulletin.commitment());
            }
        }
        unopened += inOrder.getLast().opening().isEmpty() ? 1 : 0;
        inOrder.getLast().opening().ifPresent(opening -> open(inOrder.getLast(), opening));
    }

    private void open(Bulletin bulletin, Bulletin.Opening opening) {
        try {
            if (!SALT.matcher(opening.salt()).matches() || !opening.commitment(course.terms().ballot()).equals(bulletin.commitment())) {
                add("ballot.changed", bulletin.commitment());
            }
            counted.put(bulletin.commitment(), admission.read(opening.choices(), changesBefore.getOrDefault(bulletin.leaf(), 0)));
        } catch (IllegalArgumentException e) {
            add("ballot.against", bulletin.commitment());
        }
    }

    private void add(String key, String about) {
        findings.add(Finding.wrong(key, about));
    }
}
