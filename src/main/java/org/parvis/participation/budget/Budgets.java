package org.parvis.participation.budget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.Votes;
import org.parvis.database.AfterCommit;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Process;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Slugs;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Budgets while they are written, and the moment at which their rule is frozen. */
@Service
@Transactional
public class Budgets {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_WORDS = 4_000;

    private static final int LONGEST_SLUG = 60;
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final BudgetStore store;
    private final BudgetProjectStore projects;
    private final Votes votes;
    private final VoterLists lists;
    private final Territories territories;
    private final EligibilityWords eligibility;
    private final Journal journal;
    private final Cache<UUID, List<Budget>> published = Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    Budgets(
            BudgetStore store,
            BudgetProjectStore projects,
            Votes votes,
            VoterLists lists,
            Territories territories,
            EligibilityWords eligibility,
            Journal journal) {
        this.store = store;
        this.projects = projects;
        this.votes = votes;
        this.lists = lists;
        this.territories = territories;
        this.eligibility = eligibility;
        this.journal = journal;
    }

    /** All of them, drafts too, without their projects. */
    @Transactional(readOnly = true)
    public List<Budget> list() {
        return store.list();
    }

    /** Those that everybody can read, as they were some seconds ago at most. Pages ask often: it takes no connection for that. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Budget> listPublished() {
        return published.get(InTerritory.current(), _ -> store.list().stream().filter(Budget::isFrozen).toList());
    }

    /** Those that everybody can read and that have these words, the best first, without their projects. */
    @Transactional(readOnly = true)
    public List<Budget> search(String words, int most) {
        return store.search(words, most);
    }

    @Transactional(readOnly = true)
    public Optional<Budget> find(String slug) {
        return store.find(slug);
    }

    /** Projects that everybody can read and that came from the idea of that number. */
    @Transactional(readOnly = true)
    public List<ProjectOfIdea> listFrom(String idea) {
        return projects.listFrom(idea);
    }

    @Transactional(readOnly = true)
    public Optional<Budget> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<VotedBudget> findPublished(String slug) {
        return store.find(slug).filter(Budget::isFrozen).map(budget -> {
            Vote vote = vote(budget);
            return new VotedBudget(budget.under(vote.course()), vote);
        });
    }

    /** The vote of a budget whose rule is frozen. */
    @Transactional(readOnly = true)
    public Vote vote(Budget budget) {
        return votes.find(Optional.ofNullable(budget.voteId()).orElseThrow()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Instant now() {
        return votes.now();
    }

    /**
     * Begins one, as a draft.
     *
     * @throws BudgetRefused with what is wrong, by field
     */
    public Budget create(BudgetDraft draft, Visitor by) {
        return create(draft, null, by);
    }

    /**
     * The same, of a process.
     *
     * @param process whose ideas it decides on; null for none
     */
    public Budget create(BudgetDraft draft, @Nullable Process process, Visitor by) {
        check(draft.problems());
        Budget made = new Budget(Ids.next(), Slugs.of(draft.title(), LONGEST_SLUG), draft, List.of(), List.of(), List.of(), List.of(), null, process == null ? null : process.id());
        if (made.slug().isEmpty() || made.slug().equals("nouveau") || !store.insert(made)) {
            throw new BudgetRefused(Map.of("title", "budget.refused.taken"));
        }
        journal.append(JournalEntry.by(by, "participation.budgetCreated", "budget", made.slug()));
        return made;
    }

    /**
     * Says whose ideas it decides on, whose officers then keep it: at any time, as it is nothing of the rule.
     *
     * @param process null for none
     */
    public void attach(String slug, @Nullable Process process, Visitor by) {
        Budget budget = store.hold(slug).orElseThrow();
        @Nullable UUID id = process == null ? null : process.id();
        if (!Objects.equals(id, budget.processId())) {
            store.attach(budget.id(), id);
            forgetAfterCommit();
            journal.append(JournalEntry.by(by, "participation.budgetAttached", "budget", slug).with("process", process == null ? "" : process.slug()));
        }
    }

    /**
     * Changes a draft.
     *
     * @throws BudgetRefused with what is wrong, by field, or where its rule is frozen
     */
    public void change(String slug, BudgetDraft draft, Visitor by) {
        Budget before = store.holdDraft(slug);
        check(draft.problems());
        store.update(before.id(), draft);
        if (draft.proof() != VoterProof.LETTER) {
            lists.drop(before, by);
        }
        journal.append(JournalEntry.by(by, "participation.budgetSaved", "budget", slug));
    }

    /** Adds a project to a draft, or changes the one of that code; gives its code. An empty code is a new project. */
    public String save(String slug, BudgetProject project, Visitor by) {
        Budget budget = store.holdDraft(slug);
        check(project.problems(budget));
        int next = 1 + budget.projects().stream().mapToInt(one -> Integer.parseInt(one.code().substring(1))).max().orElse(0);
        boolean known = budget.projects().stream().anyMatch(one -> one.code().equals(project.code()));
        String code = known ? project.code() : "P" + next;
        projects.save(
                budget.id(), next, new BudgetProject(
                code, project.name(), project.words(), project.cost(), project.proposal(), project.zone(), project.isDivisible()));
        journal.append(JournalEntry.by(by, "participation.budgetProject", "budget", slug).with("project", code));
        return code;
    }

    public void remove(String slug, String code, Visitor by) {
        Budget budget = store.holdDraft(slug);
        projects.remove(budget.id(), code);
        journal.append(JournalEntry.by(by, "participation.budgetProject", "budget", slug).with("removed", code));
    }

    /**
     * Freezes the rule and tells everybody: from now on nothing of it changes.
     *
     * @throws BudgetRefused with what is wrong, by field
     */
    public Vote freeze(String slug, Visitor by) {
        Budget draft = store.holdDraft(slug);
        BudgetDraft about = draft.about();
        Map<String, String> problems = new LinkedHashMap<>(BudgetTerms.problems(draft, votes.now()));
        lists.problems(draft).forEach(problems::putIfAbsent);
        BudgetTerms.problems(about, lists.count(draft)).forEach(problems::putIfAbsent);
        check(problems);
        String town = territories.current().slug();
        VoterLists.Digest list = lists.digest(draft);
        VoteTerms terms = BudgetTerms.of(draft, town + "-" + slug, eligibility.of(about, list.people(), Locale.FRENCH));
        Vote vote = votes.freeze(
                about.proof() == VoterProof.LETTER ? terms.withRoll(list.digest(), list.people()) : terms,
                town + ".parvis/" + slug,
                about.opens(),
                about.closes(),
                about.interval());
        store.freeze(draft.id(), vote.id());
        journal.append(JournalEntry.by(by, "participation.budgetFrozen", "budget", slug));
        forgetAfterCommit();
        return vote;
    }

    private void forgetAfterCommit() {
        UUID territory = InTerritory.current();
        AfterCommit.run(() -> published.invalidate(territory));
    }

    /** Its vote closes later, which lists and calendars tell. */
    void putOff(Budget budget, Instant closes) {
        store.putOff(budget.id(), closes);
        forgetAfterCommit();
    }

    private static void check(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new BudgetRefused(new HashMap<>(problems));
        }
    }
}
