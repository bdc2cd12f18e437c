package org.parvis.participation.opinion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.participation.Processes;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the town takes from opinions, citing the statements that it answers to. Final once it is published: a correction is another
 * version that says why, and all of them stay public.
 */
@Service
@Transactional
public class OpinionSyntheses {

    private final OpinionSynthesisStore store;
    private final CanvassStore canvasses;
    private final StatementStore statements;
    private final Processes processes;
    private final Journal journal;

    OpinionSyntheses(
            OpinionSynthesisStore store, CanvassStore canvasses, StatementStore statements, Processes processes, Journal journal) {
        this.store = store;
        this.canvasses = canvasses;
        this.statements = statements;
        this.processes = processes;
        this.journal = journal;
    }

    /** Those that everybody can read, the latest first: the first one holds. */
    @Transactional(readOnly = true)
    public List<OpinionSynthesis> listPublished(Canvass canvass) {
        return store.list(canvass.id()).stream().filter(OpinionSynthesis::isPublished).toList();
    }

    @Transactional(readOnly = true)
    public Optional<OpinionSynthesis> findDraft(Canvass canvass) {
        return store.list(canvass.id()).stream().filter(one -> !one.isPublished()).findFirst();
    }

    /**
     * Keeps what was written.
     *
     * @param written with the revision that was before whoever writes; zero where there was none
     * @throws OpinionRefused with what is wrong, by field
     * @throws Refusal where nobody has read what is canvassed, or somebody else wrote it meanwhile
     */
    public void save(Canvass canvass, OpinionSynthesis written, Visitor by) {
        if (!canvasses.hold(canvass.id()).isPublished()) {
            throw new Refusal("opinion.refused.draft");
        }
        List<OpinionSynthesis> all = store.list(canvass.id());
        @Nullable OpinionSynthesis draft = all.stream().filter(one -> !one.isPublished()).findFirst().orElse(null);
        Map<String, String> problems = written.contradictions(known(canvass));
        boolean needsReason = draft == null && !all.isEmpty();
        if (needsReason && (written.correction().isBlank() || written.correction().length() > Canvasses.LONGEST_REASON)) {
            problems.put("raison", "opinion.refused.reason");
        }
        OpinionRefused.ifAny(problems);
        OpinionSynthesis kept = new OpinionSynthesis(
                draft == null ? all.size() + 1 : draft.version(), 1, written.words(), written.signatory().strip(),
                needsReason ? written.correction().strip() : "", null);
        boolean isKept = draft == null
                ? written.revision() == 0 && store.insert(canvass.id(), kept, processes.now())
                : store.write(canvass.id(), kept, written.revision());
        if (!isKept) {
            throw new Refusal("debate.refused.meanwhile");
        }
        journal.append(Canvasses.entry(by, "participation.opinionSynthesisSaved", canvass));
    }

    private Set<Integer> known(Canvass canvass) {
        return statements.listOf(canvass.id()).stream().filter(Statement::isShown).map(Statement::number).collect(Collectors.toSet());
    }

    /**
     * From now on everybody can read it, and whoever voted is told.
     *
     * @throws OpinionRefused with what is missing, by field
     * @throws Refusal where people vote still, or there is nothing to publish
     */
    public void publish(Canvass canvass, Visitor by) {
        Canvass held = canvasses.hold(canvass.id());
        if (!held.isOver(processes.get(held.processId()), processes.now())) {
            throw new Refusal("opinion.refused.open");
        }
        OpinionSynthesis draft = findDraft(held).orElseThrow(() -> new Refusal("debate.refused.noDraft"));
        OpinionRefused.ifAny(draft.problems(known(held)));
        store.publish(held.id(), draft.version(), processes.now());
        journal.append(Canvasses.entry(by, "participation.opinionSynthesisPublished", held).with("version", draft.version()));
    }
}
