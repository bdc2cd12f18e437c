package org.parvis.participation.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Slugs;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is canvassed in processes of the territory in scope, and what the town does with it: writes it, opens it, closes it. */
@Service
@Transactional
public class Canvasses {

    public static final int LONGEST_REASON = 1_000;

    /** With fewer first statements there is nothing to begin with. */
    public static final int FEWEST = 5;

    private static final int LONGEST_SLUG = 60;

    private final CanvassStore store;
    private final StatementStore statements;
    private final Processes processes;
    private final Journal journal;

    Canvasses(CanvassStore store, StatementStore statements, Processes processes, Journal journal) {
        this.store = store;
        this.statements = statements;
        this.processes = processes;
        this.journal = journal;
    }

    /** All of them, drafts too, the oldest first. */
    @Transactional(readOnly = true)
    public List<Canvass> listOf(Process process) {
        return store.listOf(process.id());
    }

    /** Those that everybody can read, of a process by its id. */
    @Transactional(readOnly = true)
    public List<Canvass> listPublished(UUID process) {
        return store.listOf(process).stream().filter(Canvass::isPublished).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Canvass> find(Process process, String slug) {
        return store.find(process.id(), slug);
    }

    @Transactional(readOnly = true)
    public Canvass get(UUID id) {
        return store.get(id);
    }

    /** Whether people vote now. */
    @Transactional(readOnly = true)
    public boolean isOpen(Canvass canvass) {
        return store.isOpen(canvass.id());
    }

    /**
     * Begins one, as a draft.
     *
     * @throws OpinionRefused with everything that is wrong, by field
     */
    public Canvass create(Process process, CanvassAbout about, Visitor by) {
        OpinionRefused.ifAny(about.problems());
        String slug = Slugs.of(about.title(), LONGEST_SLUG);
        Canvass made = new Canvass(Ids.next(), process.id(), slug, about, null, null, "");
        if (slug.isEmpty() || !store.insert(made, processes.now())) {
            throw new OpinionRefused(Map.of("title", slug.isEmpty() ? "opinion.refused.title" : "opinion.refused.taken"));
        }
        journal.append(entry(by, "participation.canvassCreated", made));
        return made;
    }

    /**
     * Says it better, as long as nobody else has read it.
     *
     * @throws OpinionRefused with everything that is wrong, by field
     * @throws Refusal once it is open: people would have answered something else
     */
    public void change(Canvass canvass, CanvassAbout about, Visitor by) {
        Canvass draft = holdDraft(canvass);
        OpinionRefused.ifAny(about.problems());
        store.update(draft.id(), about);
        journal.append(entry(by, "participation.canvassSaved", draft));
    }

    /**
     * From now on everybody can read it, and vote as soon as its phase is open.
     *
     * @throws Refusal where a phase is missing in which people may, or there are too few statements to begin with
     */
    public void publish(Canvass canvass, Visitor by) {
        Canvass draft = holdDraft(canvass);
        Process process = processes.get(draft.processId());
        if (process.phasesFor(Capability.SHARE).isEmpty() || process.isOver(Capability.SHARE, processes.now())) {
            throw new Refusal("opinion.refused.noPhase");
        }
        if (statements.listOf(draft.id()).size() < FEWEST) {
            throw new Refusal("opinion.refused.few", FEWEST);
        }
        Instant now = processes.now();
        statements.showAll(draft.id(), now);
        store.publish(draft.id(), now);
        journal.append(entry(by, "participation.canvassPublished", draft));
    }

    /** Gives up one that nobody else has read. */
    public void delete(Canvass canvass, Visitor by) {
        Canvass draft = holdDraft(canvass);
        store.delete(draft.id());
        journal.append(entry(by, "participation.canvassDeleted", draft));
    }

    private Canvass holdDraft(Canvass canvass) {
        Canvass held = store.hold(canvass.id());
        if (held.isPublished()) {
            throw new Refusal("opinion.refused.published");
        }
        return held;
    }

    /**
     * Nobody votes any more, though its phase is not over.
     *
     * @throws Refusal without a reason, or where it is a draft or over
     */
    public void close(Canvass canvass, String reason, Visitor by) {
        Canvass open = store.hold(canvass.id());
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refusal("opinion.refused.reason");
        }
        if (!open.isPublished() || open.isOver(processes.get(open.processId()), processes.now())) {
            throw new Refusal("opinion.refused.closed");
        }
        store.close(open.id(), reason.strip(), processes.now());
        journal.append(entry(by, "participation.canvassClosed", open).with("reason", reason.strip()));
    }

    static JournalEntry entry(Visitor by, String act, Canvass canvass) {
        return JournalEntry.by(by, act, "canvass", canvass.slug());
    }
}
