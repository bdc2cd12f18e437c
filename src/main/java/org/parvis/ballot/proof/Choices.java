package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Project;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The choices of a ballot as canonical text: a sorted list of ids, for points an object from id to points, for ranks a list
 * of ids in their order.
 */
final class Choices {

    private final BallotKind kind;
    private final List<Project> projects;
    private final BallotLimits limits;
    private final Map<String, Integer> places = new HashMap<>();

    Choices(VoteTerms terms) {
        this.kind = terms.kind();
        this.projects = terms.projects();
        this.limits = terms.limits();
        for (int place = 0; place < projects.size(); place++) {
            places.put(projects.get(place).id(), place);
        }
    }

    String text(List<Mark> marks) {
        return new String(CanonicalJson.of(value(marks)), StandardCharsets.UTF_8);
    }

    private Object value(List<Mark> marks) {
        return switch (kind) {
            case CUMULATIVE -> {
                Map<String, Object> points = new TreeMap<>();
                marks.forEach(mark -> points.put(id(mark), mark.points()));
                yield points;
            }
            case RANKED -> marks.stream()
                    .sorted((one, other) -> Integer.compare(other.points(), one.points()))
                    .map(this::id)
                    .toList();
            default -> marks.stream().map(this::id).sorted().toList();
        };
    }

    private String id(Mark mark) {
        return projects.get(mark.project()).id();
    }

    /**
     * Reads choices back.
     *
     * @throws IllegalArgumentException where they are not in their one form, name what there is not or are beyond the limits
     */
    List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        try {
            if (kind == BallotKind.CUMULATIVE) {
                Map<String, Integer> points = JsonMapper.shared().readValue(text, new TypeReference<>() {});
                points.forEach((id, given) -> marks.add(new Mark(place(id), given)));
            } else {
                List<String> ids = JsonMapper.shared().readValue(text, new TypeReference<>() {});
                for (int i = 0; i < ids.size(); i++) {
                    marks.add(new Mark(place(ids.get(i)), kind == BallotKind.RANKED ? limits.max() - i : 1));
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no choices: " + text, e);
        }
        limits.problem(kind, marks, projects).ifPresent(problem -> {
            throw new IllegalArgumentException(problem + ": " + text);
        });
        if (!text(marks).equals(text)) {
            throw new IllegalArgumentException("not in canonical form: " + text);
        }
        return marks;
    }

    private int place(String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no project " + id);
        }
        return place;
    }
}
