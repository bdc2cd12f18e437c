package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.ballot.tally.BallotLimits.Problem;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Project;
import tools.jackson.databind.json.JsonMapper;

/**
 * What held in a vote from its opening on: the terms that it opened under, which never change, and what became of its projects and of
 * its closing since.
 *
 * @param changes in the order in which they came
 */
public record VoteCourse(VoteTerms terms, List<ProjectChange> changes, Extensions extensions) {

    private static final String FORMAT = "parvis-changes-1";
    private static final int DAY = "2026-11-30".length();

    public VoteCourse {
        changes = List.copyOf(changes);
    }

    /** One whose closing was not put off. */
    public VoteCourse(VoteTerms terms, List<ProjectChange> changes) {
        this(terms, changes, Extensions.NONE);
    }

    /** A vote in which nothing has changed. */
    public static VoteCourse of(VoteTerms terms) {
        return new VoteCourse(terms, List.of());
    }

    /** The same after one more change. */
    public VoteCourse then(ProjectChange change) {
        List<ProjectChange> more = new ArrayList<>(changes);
        more.add(change);
        return new VoteCourse(terms, more, extensions);
    }

    /** The same where the closing was put off. */
    public VoteCourse with(Extensions more) {
        return new VoteCourse(terms, changes, more);
    }

    /** As it was after so many changes. */
    public VoteCourse after(int so) {
        return new VoteCourse(terms, changes.subList(0, so), extensions);
    }

    /** How many changes stand in the log before that leaf. */
    int before(long leaf) {
        return (int) changes.stream().filter(change -> change.leaf() < leaf).count();
    }

    /** The change by which a project was withdrawn; empty for one that is still voted on. */
    public Optional<ProjectChange> withdrawal(String project) {
        return changes.stream().filter(change -> change.isWithdrawal() && change.project().equals(project)).findFirst();
    }

    /** The ids of what is not voted on any more. */
    Set<String> withdrawn() {
        Set<String> ids = new HashSet<>();
        changes.stream().filter(ProjectChange::isWithdrawal).map(ProjectChange::project).forEach(ids::add);
        return ids;
    }

    /** What happened to the vote at that leaf of its log. */
    public Optional<LogEvent> event(long leaf) {
        return Stream.<LogEvent>concat(changes.stream(), extensions.list().stream()).filter(one -> one.leaf() == leaf).findFirst();
    }

    /** The terms with what each project costs now; who was withdrawn keeps its place. */
    public VoteTerms priced() {
        Map<String, Long> costs = new HashMap<>();
        changes.forEach(change -> change.cost().ifPresent(cost -> costs.put(change.project(), cost)));
        return costs.isEmpty()
                ? terms
                : terms.with(
                        terms.projects().stream()
                                .map(one -> new Project(one.id(), one.name(), costs.getOrDefault(one.id(), one.cost()), one.divisible()))
                                .toList(),
                        terms.limits(), terms.rule());
    }

    /** What keeps a ballot from counting that is cast now, the first thing found. */
    public Optional<BallotProblem> problem(List<Mark> marks) {
        return problems(marks).stream().findFirst();
    }

    /** Everything that keeps a ballot from counting that is cast now, one thing of each zone: what is withdrawn before all else. */
    public List<BallotProblem> problems(List<Mark> marks) {
        Set<String> gone = withdrawn();
        List<Project> projects = terms.projects();
        List<BallotProblem> named = marks.stream()
                .filter(mark -> mark.project() >= 0 && mark.project() < projects.size())
                .map(mark -> projects.get(mark.project()).id())
                .filter(gone::contains)
                .map(terms::zoneOf)
                .distinct()
                .map(zone -> new BallotProblem(Problem.WITHDRAWN_PROJECT, zone))
                .toList();
        return named.isEmpty() ? priced().problems(marks) : named;
    }

    /**
     * Marks as the text that is sealed.
     *
     * @throws IllegalArgumentException where a ballot that is cast now cannot say that
     */
    public String choices(List<Mark> marks) {
        problem(marks).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.problem().name());
        });
        return new Choices(terms).text(marks);
    }

    /**
     * Reads sealed text back.
     *
     * @throws IllegalArgumentException where no ballot could say that at any time since the opening
     */
    public List<Mark> marks(String choices) {
        return new Admission(this).read(choices, changes.size());
    }

    /** What is counted by itself, with the projects that are left and what they cost now. */
    public List<VotePart> parts() {
        List<VotePart> parts = changes.isEmpty() ? terms.parts() : terms.parts().stream().map(part -> part.after(this)).toList();
        return extensions.list().isEmpty() ? parts : parts.stream().map(part -> part.until(extensions.closes(terms))).toList();
    }

    /** In the one form in which changes are published. */
    public byte[] json() {
        return CanonicalJson.of(
                Map.of("format", FORMAT, "ballot", terms.ballot(), "changes", changes.stream().map(ProjectChange::json).toList()));
    }

    /**
     * Reads what changed under these terms.
     *
     * @throws RuntimeException of whatever kind where it is not in its one form, or says nothing
     */
    public static VoteCourse parse(VoteTerms terms, byte[] json) {
        VoteCourse course = new VoteCourse(
                terms, JsonMapper.shared().readTree(json).required("changes").valueStream().map(ProjectChange::read).toList());
        if (course.changes().isEmpty() || !new String(course.json(), StandardCharsets.UTF_8).equals(new String(json, StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("not in canonical form");
        }
        return course;
    }

    /** Whether a change cannot have come after those before it: no vote takes one, and none that is published has one. */
    public boolean contradictsItself() {
        return !IntStream.range(0, changes.size()).allMatch(i -> after(i).couldFollow(changes.get(i)));
    }

    /** What a project cost before a change of it. */
    public long costBefore(ProjectChange change) {
        return after(changes.indexOf(change)).priced().projects().stream().filter(one -> one.id().equals(change.project())).findFirst().orElseThrow().cost();
    }

    /**
     * Whether there would still be ballots that the rule allows after a change, in the zone of its project. What could be voted on by nobody
     * before may cost something else.
     */
    public boolean leavesBallots(ProjectChange change) {
        return then(change).hasBallots(change.project()) || !change.isWithdrawal() && !hasBallots(change.project());
    }

    /** Whether ballots are possible now in the zone of a project. */
    private boolean hasBallots(String project) {
        Set<String> gone = withdrawn();
        return priced().parts().stream()
                .map(VotePart::terms)
                .filter(part -> part.projects().stream().anyMatch(one -> one.id().equals(project)))
                .allMatch(part -> part.limits().canBeMetBy(part.projects().stream().filter(one -> !gone.contains(one.id())).toList(), terms.kind()));
    }

    /**
     * Whether a project can change like this now: as {@link #couldFollow}, and it costs something else, no more than its envelope. Whoever
     * makes a change is held to that; a count survives it otherwise, so that who checks one asks less.
     */
    public boolean admits(ProjectChange change) {
        long envelope = terms.zoneOf(change.project()).map(Zone::envelope).orElse(terms.envelope());
        return couldFollow(change)
                && priced().projects().stream()
                        .filter(one -> one.id().equals(change.project()))
                        .allMatch(one -> change.cost().isEmpty() || change.cost().getAsLong() != one.cost() && change.cost().getAsLong() <= envelope);
    }

    /**
     * Whether a change can have come after those before it: its project is voted on, costs something, and everybody is told by whom and
     * why, while the vote is open by what its log says then.
     */
    boolean couldFollow(ProjectChange change) {
        boolean isOpen = Extension.isInstant(change.at())
                && day(terms.opens()).compareTo(day(change.at())) <= 0
                && !Extension.moment(change.at()).isAfter(extensions.closesBefore(terms, change.leaf()));
        return isOpen
                && changes.stream().allMatch(earlier -> earlier.leaf() < change.leaf() && earlier.at().compareTo(change.at()) <= 0)
                && change.leaf() > 0
                && ProjectChange.says(change.reason())
                && ProjectChange.says(change.by())
                && withdrawal(change.project()).isEmpty()
                && terms.projects().stream().anyMatch(one -> one.id().equals(change.project()))
                && change.cost().orElse(1) > 0;
    }

    /** Holds them against a log: each change is the leaf that it says, no other leaf is one, and none contradicts another. */
    List<Finding> against(List<String> leaves) {
        if (!LogEvent.areAllOf(changes, ProjectChange.WORD, leaves)) {
            return List.of(Finding.wrong("change.other"));
        }
        if (contradictsItself()) {
            return List.of(Finding.wrong("change.contradicts"));
        }
        return changes.isEmpty() ? List.of() : List.of(Finding.right("changes", changes.size()));
    }

    static String day(String at) {
        return at.substring(0, Math.min(DAY, at.length()));
    }
}
