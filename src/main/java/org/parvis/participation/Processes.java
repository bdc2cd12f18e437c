package org.parvis.participation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.AfterCommit;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.shared.Slugs;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The processes of the territory in scope. As long as one is a draft all of it can change; once everybody can read it its
 * rules stay, and its dates move only with a reason that everybody reads too.
 */
@Service
@Transactional
public class Processes {

    private static final int LONGEST_SLUG = 60;

    /** Addresses beside those of processes, at the desk and in public. */
    private static final Set<String> TAKEN = Set.of("nouvelle", "charte", "moderation", "lettres");

    private final ProcessStore store;
    private final DateChanges dates;
    private final Departments departments;
    private final Territories territories;
    private final Journal journal;
    /** Every page asks whether there are any; other nodes hear of a new one when theirs runs out. */
    private final Cache<UUID, List<Process>> published =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).maximumSize(1_000).build();

    Processes(ProcessStore store, DateChanges dates, Departments departments, Territories territories, Journal journal) {
        this.store = store;
        this.dates = dates;
        this.departments = departments;
        this.territories = territories;
        this.journal = journal;
    }

    /** The moment that opens and closes phases. */
    @Transactional(readOnly = true)
    public Instant now() {
        return store.now();
    }

    /** All of them, drafts too, the newest first. */
    @Transactional(readOnly = true)
    public List<Process> list() {
        return store.list();
    }

    /** Those that everybody can read, as they were some seconds ago at most. Every page asks: it takes no connection for that. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Process> listPublished() {
        return published.get(InTerritory.current(), _ -> store.list().stream().filter(Process::isPublished).toList());
    }

    /** The one of that id, where everybody can read it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Process> findPublished(UUID id) {
        return listPublished().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Process> find(String slug) {
        return store.find(slug);
    }

    @Transactional(readOnly = true)
    public Optional<Process> findPublished(String slug) {
        return store.find(slug).filter(Process::isPublished);
    }

    @Transactional(readOnly = true)
    public Process get(UUID id) {
        return store.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<DateChange> changes(Process process) {
        return store.changes(process.id());
    }

    /**
     * Begins one, as a draft.
     *
     * @throws ProcessRefused with what contradicts itself, by field
     */
    public Process create(ProcessDraft draft, Visitor by) {
        check(problems(draft));
        Process made = new Process(Ids.next(), slug(draft.title()), draft, null);
        if (!store.insert(made, store.now())) {
            throw new ProcessRefused(Map.of("title", "participation.refused.taken"));
        }
        journal.append(JournalEntry.by(by, "participation.processCreated", "process", made.slug()));
        return made;
    }

    /**
     * Changes one.
     *
     * @param reason why dates move that everybody knows; empty where none does
     * @throws ProcessRefused with what is wrong, by field
     */
    public Process change(String slug, ProcessDraft draft, String reason, Visitor by) {
        Process before = store.hold(slug).orElseThrow();
        Process after = new Process(before.id(), slug, draft, before.publishedAt());
        Map<String, String> problems = problems(draft);
        boolean isMoved = !before.about().department().equals(draft.department());
        if (isMoved && !mayMove(before, by)) {
            problems.put("department", "participation.refused.otherDepartment");
        }
        if (before.isPublished()) {
            draft.problems(territories.current().zone()).forEach(problems::putIfAbsent);
            problems.putAll(dates.problems(before.about(), draft, reason));
        }
        check(problems);
        if (before.isPublished()) {
            dates.note(before, draft, reason);
        }
        store.update(after);
        JournalEntry entry = JournalEntry.by(by, "participation.processSaved", "process", slug).with("reason", reason);
        journal.append(isMoved ? entry.with("departmentBefore", before.about().department()).with("department", draft.department()) : entry);
        forgetAfterCommit();
        return after;
    }

    /** Who is in charge decides who answers: whoever only writes a process does not give it away. */
    private boolean mayMove(Process process, Visitor by) {
        return by.has(Role.ADMINISTRATOR)
                || departments.find(process.about().department()).filter(one -> by.departments(Role.HEAD).contains(one.id())).isPresent();
    }

    /** From now on everybody can read it. */
    public void publish(String slug, Visitor by) {
        Process draft = store.hold(slug).orElseThrow();
        Map<String, String> problems = problems(draft.about());
        draft.about().problems(territories.current().zone()).forEach(problems::putIfAbsent);
        check(problems);
        if (!draft.isPublished()) {
            store.publish(draft.id(), store.now());
            journal.append(JournalEntry.by(by, "participation.processPublished", "process", slug));
            forgetAfterCommit();
        }
    }

    private Map<String, String> problems(ProcessDraft draft) {
        Map<String, String> problems = new LinkedHashMap<>(draft.contradictions());
        if (slug(draft.title()).isEmpty()) {
            problems.putIfAbsent("title", "participation.refused.title");
        }
        if (departments.find(draft.department()).filter(one -> !one.isOutside()).isEmpty()) {
            problems.put("department", "participation.refused.department");
        }
        return problems;
    }

    private static void check(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new ProcessRefused(problems);
        }
    }

    /** «Idées pour le parc» becomes «idees-pour-le-parc». */
    private static String slug(String title) {
        String cut = Slugs.of(title, LONGEST_SLUG);
        return TAKEN.contains(cut) ? cut + "-demarche" : cut;
    }

    /** What is remembered of published ones is read again once the transaction is committed. */
    void forgetAfterCommit() {
        UUID territory = InTerritory.current();
        AfterCommit.run(() -> published.invalidate(territory));
    }
}
