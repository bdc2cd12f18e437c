package org.parvis.participation.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts of processes of the territory in scope, and what the town does with them: writes, opens, changes and ends them. */
@Service
@Transactional
public class Texts {

    public static final int LONGEST_CLOSING = 4_000;

    private final TextStore store;
    private final ClauseStore clauses;
    private final Processes processes;
    private final Journal journal;

    Texts(TextStore store, ClauseStore clauses, Processes processes, Journal journal) {
        this.store = store;
        this.clauses = clauses;
        this.processes = processes;
        this.journal = journal;
    }

    /** All of a process, drafts too, the oldest first. */
    @Transactional(readOnly = true)
    public List<DraftText> listOf(Process process) {
        return store.listOf(process.id());
    }

    /** Those that everybody can read, of a process by its id. */
    @Transactional(readOnly = true)
    public List<DraftText> listPublished(UUID process) {
        return store.listOf(process).stream().filter(DraftText::isPublished).toList();
    }

    /** Those that everybody can read, of all processes, the newest first. */
    @Transactional(readOnly = true)
    public List<DraftText> listPublished() {
        return store.listPublished();
    }

    @Transactional(readOnly = true)
    public Optional<DraftText> find(Process process, int number) {
        return store.find(process.id(), number);
    }

    /** As the version in force says them. */
    @Transactional(readOnly = true)
    public List<Clause> clauses(DraftText text) {
        return clauses.list(text.id(), text.version());
    }

    /** As one version says them; none where there is no such version. */
    @Transactional(readOnly = true)
    public List<Clause> clauses(DraftText text, int version) {
        return clauses.list(text.id(), version);
    }

    /** Articles that ended, as they stood last. */
    @Transactional(readOnly = true)
    public List<Clause> ended(DraftText text) {
        return clauses.listEnded(text.id(), text.version());
    }

    /** Of all versions: what was said about an article that ended stays. */
    @Transactional(readOnly = true)
    public List<UUID> clauseIds(DraftText text) {
        return clauses.listIds(text.id());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<TextVersion> versions(DraftText text) {
        return store.versions(text.id());
    }

    @Transactional(readOnly = true)
    public Optional<TextVersion> findVersion(DraftText text, int version) {
        return store.versions(text.id()).stream().filter(one -> one.version() == version).findFirst();
    }

    /**
     * Begins one, as a draft; gives its number.
     *
     * @throws TextRefused with everything that is wrong, by field
     */
    public int create(Process process, TextDraft draft, Visitor by) {
        TextRefused.check(draft.problems());
        store.holdProcess(process.id());
        UUID id = Ids.next();
        int number = store.insert(id, process.id(), draft, processes.now());
        write(id, draft, processes.now());
        journal.append(entry(by, "participation.textCreated", id));
        return number;
    }

    /**
     * Says it otherwise, as long as nobody else has read it.
     *
     * @throws TextRefused with everything that is wrong, by field
     * @throws Refusal once it is published
     */
    public void change(DraftText text, TextDraft draft, Visitor by) {
        DraftText held = holdDraft(text);
        TextRefused.check(draft.problems());
        store.update(held.id(), draft);
        clauses.deleteAll(held.id());
        writeClauses(held.id(), draft);
        journal.append(entry(by, "participation.textSaved", held.id()));
    }

    private void write(UUID id, TextDraft draft, Instant now) {
        store.insertVersion(id, new TextVersion(1, draft.title(), draft.intro(), "", now));
        writeClauses(id, draft);
    }

    private void writeClauses(UUID id, TextDraft draft) {
        int position = 1;
        for (ClauseDraft one : draft.clauses()) {
            clauses.insertWording(id, clauses.insert(id), 1, position++, one);
        }
    }

    /**
     * From now on everybody can read it, and comment as soon as its phase is open.
     *
     * @throws Refusal where the process has no phase in which people may
     */
    public void publish(DraftText text, Visitor by) {
        DraftText held = holdDraft(text);
        Process process = processes.get(held.processId());
        if (process.phasesFor(Capability.ANNOTATE).isEmpty() || process.isOver(Capability.ANNOTATE, processes.now())) {
            throw new Refusal("text.refused.noPhase");
        }
        store.publish(held.id(), processes.now());
        journal.append(entry(by, "participation.textPublished", held.id()));
    }

    /** Gives up one that nobody else has read. */
    public void delete(DraftText text, Visitor by) {
        DraftText held = holdDraft(text);
        store.delete(held.id());
        journal.append(entry(by, "participation.textDeleted", held.id()));
    }

    private DraftText holdDraft(DraftText text) {
        DraftText held = store.hold(text.id());
        if (held.isPublished()) {
            throw new Refusal("text.refused.published");
        }
        return held;
    }

    /**
     * The next version.
     *
     * @param of the version that it changes
     * @throws TextRefused with everything that is wrong, by field
     * @throws Refusal where it is a draft or ended, nothing changed, or somebody else has changed it meanwhile
     */
    public void revise(DraftText text, int of, Revision revision, Visitor by) {
        DraftText held = store.hold(text.id());
        if (!held.isPublished() || held.isClosed()) {
            throw new Refusal("text.refused.closed");
        }
        if (held.version() != of) {
            throw new Refusal("text.refused.meanwhile", held.version());
        }
        checkRevision(held, revision);
        List<Clause> before = clauses.list(held.id(), held.version());
        Set<UUID> known = before.stream().map(Clause::id).collect(Collectors.toSet());
        int version = held.version() + 1;
        store.insertVersion(held.id(), new TextVersion(version, revision.title(), revision.intro(), revision.why(), processes.now()));
        int position = 1;
        for (Revision.Kept one : revision.clauses()) {
            @Nullable UUID id = one.id();
            clauses.insertWording(held.id(), id != null && known.contains(id) ? id : clauses.insert(held.id()), version, position++, one.draft());
        }
        journal.append(entry(by, "participation.textRevised", held.id()).with("version", version).with("reason", revision.why()));
    }

    /**
     * Whether it could be the next version as the text is now.
     *
     * @throws TextRefused with everything that is wrong, by field
     * @throws Refusal where nothing changed
     */
    @Transactional(readOnly = true)
    public void checkRevision(DraftText text, Revision revision) {
        TextRefused.check(revision.problems());
        if (revision.title().equals(text.title()) && revision.intro().equals(text.intro()) && isSame(clauses.list(text.id(), text.version()), revision)) {
            throw new Refusal("text.refused.same");
        }
    }

    private static boolean isSame(List<Clause> before, Revision revision) {
        return before.stream().map(one -> List.of(one.id(), one.heading(), one.words())).toList()
                .equals(revision.clauses().stream()
                        .map(one -> List.of(one.id() == null ? "" : one.id(), one.draft().heading(), one.draft().words()))
                        .toList());
    }

    /**
     * Says what becomes of it: nobody comments any more.
     *
     * @throws TextRefused without words
     * @throws Refusal where it is a draft or has ended
     */
    public void close(DraftText text, String words, Visitor by) {
        DraftText held = store.hold(text.id());
        if (!held.isPublished() || held.isClosed()) {
            throw new Refusal("text.refused.closed");
        }
        if (words.isBlank() || words.strip().length() > LONGEST_CLOSING) {
            TextRefused.check(Map.of("suite", "text.refused.closing"));
        }
        store.close(held.id(), words.strip(), processes.now());
        journal.append(entry(by, "participation.textClosed", held.id()));
    }

    private static JournalEntry entry(Visitor by, String act, UUID text) {
        return JournalEntry.by(by, act, "text", text);
    }
}
