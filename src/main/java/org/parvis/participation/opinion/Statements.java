package org.parvis.participation.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Statement.Lifecycle;
import org.parvis.participation.opinion.Statement.Moderation;
import org.parvis.participation.opinion.Statement.Origin;
import org.parvis.participation.talk.Deadlines;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements: the town's own, and those that people add, which a moderator reads before anybody votes on them. */
@Service
@Transactional
public class Statements {

    /** Of one person in a canvass: each is read by hand, and by everybody else. */
    public static final int MOST_OF_ONE = 5;

    /** In a canvass: nobody would come to the end. */
    public static final int MOST = 500;

    private final StatementStore store;
    private final CanvassStore canvasses;
    private final Voters voters;
    private final Deadlines deadlines;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;

    Statements(
            StatementStore store,
            CanvassStore canvasses,
            Voters voters,
            Deadlines deadlines,
            Processes processes,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.canvasses = canvasses;
        this.voters = voters;
        this.deadlines = deadlines;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of them, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Statement> listOf(Canvass canvass) {
        return store.listOf(canvass.id());
    }

    @Transactional(readOnly = true)
    public Optional<Statement> find(UUID id) {
        return store.find(id);
    }

    /** Those of somebody in a canvass. */
    @Transactional(readOnly = true)
    public List<Statement> listBy(Voter voter, Canvass canvass) {
        return voter.id() == null ? List.of() : store.listBy(List.of(voter.id())).stream()
                .filter(one -> one.canvassId().equals(canvass.id()))
                .toList();
    }

    /**
     * Adds statements of the town, one for each line; votes are taken on them as soon as the canvass is open.
     *
     * @throws OpinionRefused where a line cannot be one, and takes none
     * @throws Refusal where nobody votes any more
     */
    public void add(Canvass canvass, String lines, Visitor by) {
        Canvass held = canvasses.hold(canvass.id());
        List<String> said = lines.lines().map(Statement::said).filter(line -> !line.isEmpty()).distinct().toList();
        List<Statement> before = store.listOf(held.id());
        List<Statement> shown = before.stream().filter(one -> one.isShown() || one.isTowns()).toList();
        OpinionRefused.ifAny(problems(said, shown));
        if (held.isPublished() && held.isOver(processes.get(held.processId()), processes.now())) {
            throw new Refusal("opinion.refused.closed");
        }
        Instant now = now();
        store.insertAll(held.id(), said.stream()
                .map(words -> new Statement(
                        Ids.next(), held.id(), 0, Origin.TOWN, false, null, words, Lifecycle.SENT,
                        held.isPublished() ? Moderation.VISIBLE : Moderation.QUARANTINED, "", "", now, held.isPublished() ? now : null, null))
                .toList());
        journal.append(Canvasses.entry(by, "participation.statementsAdded", held).with("statements", said.size()));
    }

    /** @param before those that count: what is hidden or withdrawn does not, and what residents wait for does not bind the town */
    private static Map<String, String> problems(List<String> said, List<Statement> before) {
        if (said.isEmpty()) {
            return Map.of("affirmations", "opinion.refused.noStatement");
        }
        if (said.stream().anyMatch(one -> one.length() > Statement.LONGEST)) {
            return Map.of("affirmations", "opinion.refused.long");
        }
        if (said.stream().anyMatch(one -> isThere(before, one))) {
            return Map.of("affirmations", "opinion.refused.twice");
        }
        return before.size() + said.size() > MOST ? Map.of("affirmations", "opinion.refused.many") : Map.of();
    }

    private static boolean isThere(List<Statement> before, String words) {
        return before.stream().anyMatch(one -> one.isShown() && one.words().equalsIgnoreCase(words));
    }

    /**
     * Says one of the town's better, or says that it is about how people take part, as long as nobody has voted on it.
     *
     * @throws OpinionRefused with what is wrong
     */
    public void change(Canvass canvass, UUID id, String words, Aim aim, Visitor by) {
        Statement draft = holdDraft(canvass, id);
        String said = Statement.said(words);
        if (said.isEmpty() || said.length() > Statement.LONGEST) {
            throw new OpinionRefused(Map.of("affirmation-" + draft.number(), said.isEmpty() ? "opinion.refused.noStatement" : "opinion.refused.long"));
        }
        store.write(id, said, aim == Aim.META);
        journal.append(Canvasses.entry(by, "participation.statementSaved", canvass).with("number", draft.number()));
    }

    /** What a statement is about. */
    public enum Aim {
        MATTER,
        /** How people take part. */
        META
    }

    /** Takes one of the town's away, as long as nobody has read it. */
    public void remove(Canvass canvass, UUID id, Visitor by) {
        Statement draft = holdDraft(canvass, id);
        store.delete(id);
        journal.append(Canvasses.entry(by, "participation.statementRemoved", canvass).with("number", draft.number()));
    }

    private Statement holdDraft(Canvass canvass, UUID id) {
        if (canvasses.hold(canvass.id()).isPublished()) {
            throw new Refusal("opinion.refused.published");
        }
        return store.hold(id).filter(one -> one.canvassId().equals(canvass.id())).orElseThrow(() -> new Refusal("opinion.refused.gone"));
    }

    /**
     * Takes a statement of a resident; a moderator reads it first.
     *
     * @throws OpinionRefused with what is wrong
     * @throws Refusal where nobody may add one now, or they have added enough
     */
    public Statement submit(Voter voter, Canvass canvass, String words) {
        String said = Statement.said(words);
        List<Statement> before = store.listOf(canvass.id()).stream()
                .filter(one -> one.isShown() || one.isUnread() && !one.words().isEmpty() || one.waiting() != null)
                .toList();
        OpinionRefused.ifAny(problems(said.isEmpty() ? List.of() : List.of(said), before));
        UUID author = voters.know(voter).id();
        if (canvass.about().adding() != CanvassAbout.Adding.EVERYBODY) {
            throw new Refusal("opinion.refused.notTaken");
        }
        if (store.count(canvass.id(), author) >= MOST_OF_ONE) {
            throw new Refusal("opinion.refused.enough", MOST_OF_ONE);
        }
        Statement made = new Statement(
                Ids.next(), canvass.id(), 0, Origin.RESIDENT, false, author, said, Lifecycle.SENT, Moderation.QUARANTINED, "", "", now(), null, null);
        if (!store.insert(made)) {
            throw new Refusal("opinion.refused.closed");
        }
        Instant now = now();
        store.await(made.id(), deadlines.await(Why.FIRST, now));
        return store.find(made.id()).orElseThrow();
    }

    /** Its author no longer wants it, and nobody has read it. */
    public void withdraw(Voter voter, UUID id) {
        Statement held = store.hold(id).filter(one -> one.authorId() != null && one.authorId().equals(voter.id())).orElseThrow(() -> new Refusal("opinion.refused.gone"));
        if (!held.isUnread()) {
            throw new Refusal("opinion.refused.read");
        }
        store.withdraw(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
