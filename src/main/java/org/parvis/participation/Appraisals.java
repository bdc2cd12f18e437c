package org.parvis.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.NewTask;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks departments what they think of an idea, by a day, and takes what they found. Each is an opinion of casework, which
 * tells, reminds and cancels; several may disagree, and all that was given stays.
 */
@Service
@Transactional
public class Appraisals {

    public static final int LONGEST_QUESTION = 2_000;

    private final AppraisalStore store;
    private final ProposalStore proposals;
    private final Tasks tasks;
    private final Cases cases;
    private final Departments departments;
    private final Territories territories;
    private final StudyWords words;
    private final Clock clock;

    Appraisals(
            AppraisalStore store,
            ProposalStore proposals,
            Tasks tasks,
            Cases cases,
            Departments departments,
            Territories territories,
            StudyWords words,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.tasks = tasks;
        this.cases = cases;
        this.departments = departments;
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What to ask.
     *
     * @param departments who is asked
     * @param due by which day; null for not said
     */
    public record Question(Collection<UUID> departments, String words, @Nullable LocalDate due) {}

    /**
     * Asks each of these departments.
     *
     * @throws StudyRefused with everything that is wrong, by field
     * @throws Refusal where the idea is not to be studied any more
     */
    public void ask(UUID proposalId, Question question, Actor by) {
        Proposal proposal = held(proposalId);
        if (proposal.status().isClosed()) {
            throw new Refusal("participation.study.refused.closed");
        }
        StudyRefused.check(problems(proposal, question));
        question.departments().stream().distinct().forEach(department -> tasks.give(
                NewTask.opinionOf(proposal.caseId(), department, Printable.text(question.words()), question.due()), by));
    }

    /** Whoever closes the case holds it first, then its idea: as here, neither waits for the other. */
    private Proposal held(UUID proposalId) {
        Case subject = cases.hold(proposals.find(proposalId).orElseThrow().caseId());
        Proposal proposal = proposals.find(subject.subjectId()).orElseThrow();
        if (proposal.isForgotten()) {
            throw new Refusal("participation.refused.forgotten");
        }
        if (!proposal.stands()) {
            throw new Refusal(proposal.refusal());
        }
        return proposal;
    }

    private Map<String, String> problems(Proposal proposal, Question question) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (question.departments().isEmpty()) {
            problems.put("departments", "participation.study.refused.departments");
        } else if (!question.departments().stream().allMatch(this::isOfTheHouse)) {
            problems.put("departments", "participation.refused.department");
        } else if (store.list(proposal.id()).stream().filter(Appraisal::isAsked).map(Appraisal::departmentId).anyMatch(question.departments()::contains)) {
            problems.put("departments", "participation.study.refused.asked");
        }
        if (question.words().isBlank()) {
            problems.put("question", "participation.study.refused.question");
        } else if (question.words().length() > LONGEST_QUESTION) {
            problems.put("question", "participation.study.refused.questionLong");
        }
        if (question.due() == null) {
            problems.put("due", "participation.study.refused.due");
        } else if (question.due().isBefore(today())) {
            problems.put("due", "participation.study.refused.past");
        }
        return problems;
    }

    private boolean isOfTheHouse(UUID department) {
        return departments.find(department).filter(one -> !one.isOutside()).isPresent();
    }

    /**
     * What a department found.
     *
     * @throws StudyRefused with everything that is wrong, by field
     * @throws Refusal where it was answered or cancelled before
     */
    public void give(Task task, Findings findings, Actor by) {
        StudyRefused.check(findings.problems());
        cases.hold(task.caseId());
        if (!store.give(task.id(), findings, now())) {
            throw new Refusal("casework.refused.task");
        }
        tasks.done(task, words.of(findings), by);
    }

    @Transactional(readOnly = true)
    public Optional<Appraisal> find(UUID task) {
        return store.find(task);
    }

    /** In the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<Appraisal> list(Proposal proposal) {
        return store.list(proposal.id());
    }

    /** Where the territory is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
