package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.BallotLimits.Problem;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Project;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The choices of a ballot as canonical text: a sorted list of ids, for points an object from id to points, for ranks a list
 * of ids in their order. Where there are zones, an object from the id of each zone that has marks to its choices.
 */
final class Choices {

    private final BallotKind kind;
    private final List<Project> projects;
    private final BallotLimits limits;
    private final Optional<Zoning> zoning;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<VotePart> parts;
    private final Map<String, Choices> ofZones = new HashMap<>();

    Choices(VoteTerms terms) {
        this.kind = terms.kind();
        this.projects = terms.projects();
        this.limits = terms.limits();
        for (int place = 0; place < projects.size(); place++) {
            places.put(projects.get(place).id(), place);
        }
        this.zoning = terms.zoning();
        this.parts = zoning.isEmpty() ? List.of() : terms.parts();
        parts.forEach(part -> part.zone().ifPresent(zone -> ofZones.put(zone.id(), new Choices(part.terms()))));
    }

    /** What keeps a ballot from counting, the first thing found. */
    Optional<BallotProblem> problem(List<Mark> marks) {
        return problems(marks).stream().findFirst();
    }

    /** Everything that keeps a ballot from counting, one thing of each zone. Each zone that has marks has the limits of a ballot. */
    List<BallotProblem> problems(List<Mark> marks) {
        if (zoning.isEmpty()) {
            return limits.problem(kind, marks, projects).map(problem -> new BallotProblem(problem, Optional.empty())).stream().toList();
        }
        if (marks.stream().anyMatch(mark -> mark.project() < 0 || mark.project() >= projects.size())) {
            return List.of(new BallotProblem(Problem.UNKNOWN_PROJECT, Optional.empty()));
        }
        List<BallotProblem> problems = new ArrayList<>();
        List<Zone> marked = new ArrayList<>();
        for (VotePart part : parts) {
            Optional<List<Mark>> own = part.own(marks);
            Optional<Problem> problem = own.flatMap(some -> part.terms().limits().problem(kind, some, part.terms().projects()));
            problem.ifPresent(one -> problems.add(new BallotProblem(one, part.zone())));
            own.flatMap(_ -> part.zone()).ifPresent(marked::add);
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        if (marked.isEmpty()) {
            return List.of(new BallotProblem(Problem.TOO_FEW_PROJECTS, Optional.empty()));
        }
        return zoning.get().allows(marked) ? List.of() : List.of(new BallotProblem(Problem.TOO_MANY_ZONES, Optional.empty()));
    }

    String text(List<Mark> marks) {
        return new String(CanonicalJson.of(value(marks)), StandardCharsets.UTF_8);
    }

    private Object value(List<Mark> marks) {
        if (zoning.isPresent()) {
            Map<String, Object> byZone = new TreeMap<>();
            for (VotePart part : parts) {
                part.own(marks).ifPresent(own -> part.zone().ifPresent(zone -> byZone.put(zone.id(), ofZone(zone.id()).value(own))));
            }
            return byZone;
        }
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
        List<Mark> marks = zoning.isPresent() ? readZones(text) : read(text);
        problem(marks).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.problem() + ": " + text);
        });
        if (!text(marks).equals(text)) {
            throw new IllegalArgumentException("not in canonical form: " + text);
        }
        return marks;
    }

    private List<Mark> readZones(String text) {
        List<Mark> marks = new ArrayList<>();
        JsonNode byZone = json(text);
        for (VotePart part : parts) {
            part.zone().map(Zone::id).filter(byZone::has).ifPresent(zone ->
                    ofZone(zone).read(byZone.get(zone).toString()).stream().map(part::outside).forEach(marks::add));
        }
        return marks;
    }

    /** The ids of the zones in which choices have marks, as the published ballots tell them. */
    static String zones(String text) {
        return String.join(",", json(text).propertyNames());
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no choices: " + text, e);
        }
    }

    private Choices ofZone(String id) {
        return Optional.ofNullable(ofZones.get(id)).orElseThrow();
    }

    private List<Mark> read(String text) {
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
