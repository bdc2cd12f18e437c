package org.parvis.participation.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Origin;
import org.parvis.participation.Process;

/**
 * What of some rows comes in, and in which order: what is answered before its answers. What is here already does not come in
 * again; what answers something that does not come in does not either.
 */
final class DecidimPlan {

    private final Process process;
    private final Map<String, Origin> known;
    private final Map<String, DecidimRow> rows;
    private final Map<Place, String> problems = new LinkedHashMap<>();
    private final List<String> changed = new ArrayList<>();
    private final List<DecidimRow.Debate> debates = new ArrayList<>();
    private final List<DecidimRow.Idea> ideas = new ArrayList<>();
    private final List<DecidimRow.Comment> comments = new ArrayList<>();
    /** Keys of what comes in. */
    private final Set<String> coming = new HashSet<>();
    private int again;

    /** @param known what is here already, by its key */
    DecidimPlan(Process process, Map<String, DecidimRow> rows, Map<String, Origin> known) {
        this.process = process;
        this.rows = rows;
        this.known = known;
        List<DecidimRow.Comment> said = new ArrayList<>();
        rows.values().stream().sorted(Comparator.comparing(row -> row.known().at())).forEach(row -> {
            Origin before = known.get(row.known().key());
            if (before != null) {
                recognise(row, before);
            } else if (row instanceof DecidimRow.Debate debate) {
                debates.add(debate);
            } else if (row instanceof DecidimRow.Idea idea) {
                ideas.add(idea);
            } else if (row instanceof DecidimRow.Comment comment) {
                said.add(comment);
            }
        });
        Stream.concat(debates.stream(), ideas.stream()).forEach(row -> coming.add(row.known().key()));
        thread(said);
    }

    List<DecidimRow.Debate> debates() {
        return debates;
    }

    List<DecidimRow.Idea> ideas() {
        return ideas;
    }

    /** What is answered comes before its answers. */
    List<DecidimRow.Comment> comments() {
        return comments;
    }

    /** How many are here already. */
    int again() {
        return again;
    }

    /** Those of them that say something else in the file than when they came in. */
    List<String> changed() {
        return changed;
    }

    Map<Place, String> problems() {
        return problems;
    }

    /** The id of what is here already; null for what is not. */
    @Nullable UUID here(String key) {
        Origin origin = known.get(key);
        return origin == null ? null : origin.subjectId();
    }

    private void recognise(DecidimRow row, Origin before) {
        if (!before.processId().equals(process.id())) {
            problems.put(row.known().place(), "it was brought into another process before: leave the row out");
            return;
        }
        again++;
        if (!before.digest().equals(row.known().digest())) {
            changed.add(row.known().place() + ": " + row.known().key() + " says something else now than when it was brought in; what is here stays as it is");
        } else if (row instanceof DecidimRow.Idea idea && idea.supports() != before.supports()) {
            changed.add(row.known().place() + ": " + row.known().key() + " has " + idea.supports() + " votes now, " + before.supports()
                    + " when it was brought in; what is here stays as it is");
        }
    }

    private void thread(List<DecidimRow.Comment> said) {
        Map<String, List<DecidimRow.Comment>> answers = new HashMap<>();
        Map<String, DecidimRow.Comment> left = new LinkedHashMap<>();
        Deque<DecidimRow.Comment> next = new ArrayDeque<>();
        for (DecidimRow.Comment one : said) {
            left.put(one.known().key(), one);
            answers.computeIfAbsent(one.about(), _ -> new ArrayList<>()).add(one);
            if (coming.contains(one.about()) || isHere(one.about())) {
                next.add(one);
            }
        }
        while (!next.isEmpty()) {
            DecidimRow.Comment one = next.poll();
            left.remove(one.known().key());
            comments.add(one);
            next.addAll(answers.getOrDefault(one.known().key(), List.of()));
        }
        left.values().forEach(one -> problems.put(one.known().place(), why(one, left)));
    }

    private boolean isHere(String key) {
        Origin origin = known.get(key);
        return origin != null && origin.processId().equals(process.id());
    }

    private String why(DecidimRow.Comment one, Map<String, DecidimRow.Comment> left) {
        DecidimRow above = left.get(one.about());
        if (above != null) {
            return "it answers " + above.known().place() + ", which is not brought in";
        }
        return rows.containsKey(one.about()) || known.containsKey(one.about())
                ? "it answers " + one.about() + ", which is in another process"
                : "it answers " + one.about() + ", which is neither in these files nor here: give the file that has it, or leave the row out";
    }
}
