package org.parvis.participation.debate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Capability;
import org.parvis.participation.Processes;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.CommentLists;
import org.parvis.participation.talk.Comments;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the town concludes from debates, with reasons, quoting what was said. Final: a correction is another version that says
 * why, and all of them stay public.
 */
@Service
@Transactional
public class Syntheses {

    private final SynthesisStore store;
    private final DebateStore debates;
    private final Comments comments;
    private final CommentLists lists;
    private final Processes processes;
    private final Territories territories;
    private final Words words;
    private final Journal journal;
    private final Clock clock;

    Syntheses(
            SynthesisStore store,
            DebateStore debates,
            Comments comments,
            CommentLists lists,
            Processes processes,
            Territories territories,
            Words words,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.debates = debates;
        this.comments = comments;
        this.lists = lists;
        this.processes = processes;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those that everybody can read, the latest first: the first one holds. */
    @Transactional(readOnly = true)
    public List<Synthesis> listPublished(UUID debate) {
        return store.list(debate).stream().filter(Synthesis::isPublished).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Synthesis> findDraft(UUID debate) {
        return store.list(debate).stream().filter(one -> !one.isPublished()).findFirst();
    }

    /**
     * Keeps what was written.
     *
     * @param read revision of the draft that was before whoever writes; zero where there was none
     * @param correction why it is to be another than the published one; empty for the first
     * @throws DebateRefused with what is wrong, by field
     * @throws Refusal where somebody else wrote it meanwhile
     */
    public void save(UUID debate, SynthesisDraft about, int read, String correction, Visitor by) {
        Debate concluded = debates.hold(debate).filter(Debate::isVisible).orElseThrow(() -> new Refusal("debate.refused.notShown"));
        Map<String, String> problems = about.contradictions();
        if (!areSaidIn(concluded, about.quotes())) {
            problems.put("citations", "debate.refused.quote");
        }
        List<Synthesis> all = store.list(debate);
        @Nullable Synthesis draft = all.stream().filter(one -> !one.isPublished()).findFirst().orElse(null);
        if (draft == null && !all.isEmpty() && (correction.isBlank() || correction.length() > Debates.LONGEST_REASON)) {
            problems.put("raison", "debate.refused.reason");
        }
        DebateRefused.check(problems);
        boolean isKept = draft == null
                ? read == 0 && store.insert(
                        new Synthesis(Ids.next(), debate, all.size() + 1, 1, about, all.isEmpty() ? "" : correction.strip(), null), now())
                : draft.revision() == read && store.write(draft, about);
        if (!isKept) {
            throw new Refusal("debate.refused.meanwhile");
        }
        journal.append(JournalEntry.by(by, "participation.synthesisSaved", "debate", debate));
    }

    /** What nobody can read is not quoted, nor what was said elsewhere. */
    private boolean areSaidIn(Debate debate, List<UUID> quotes) {
        return quotes.stream().distinct().count() == quotes.size()
                && quotes.stream().allMatch(id -> comments.find(id)
                        .filter(one -> one.subjectId().equals(debate.id()) && one.isReadable())
                        .isPresent());
    }

    /**
     * From now on everybody can read it, and whoever took part is told. The debate is closed for good, though its phase may be
     * prolonged.
     *
     * @throws DebateRefused with what is missing, by field
     * @throws Refusal where the debate is open still, or there is nothing to publish
     */
    public void publish(UUID debate, Visitor by) {
        Debate concluded = debates.hold(debate).filter(Debate::isVisible).orElseThrow(() -> new Refusal("debate.refused.notShown"));
        if (!isOver(concluded)) {
            throw new Refusal("debate.refused.open");
        }
        Synthesis draft = findDraft(debate).orElseThrow(() -> new Refusal("debate.refused.noDraft"));
        Map<String, String> problems = draft.about().problems(lists.figures(debate).comments() > 0);
        if (!areSaidIn(concluded, draft.about().quotes())) {
            problems.put("citations", "debate.refused.quote");
        }
        DebateRefused.check(problems);
        store.publish(draft.id(), now());
        debates.close(debate, words.text(territories.current().language(), "debate.closed.concluded"), now());
        journal.append(JournalEntry.by(by, "participation.synthesisPublished", "debate", debate).with("version", String.valueOf(draft.version())));
    }

    /** Whether nobody speaks or votes in it any more: closed, or past the last phase that lets them. */
    @Transactional(readOnly = true)
    public boolean isOver(Debate debate) {
        Instant now = processes.now();
        return debate.closedAt() != null
                || processes.get(debate.processId()).phasesFor(Capability.DEBATE).stream().allMatch(phase -> phase.isOver(now));
    }

    /** What it quotes, in its order, as it can be read now. */
    @Transactional(readOnly = true)
    public List<Comment> quotes(Synthesis synthesis) {
        return synthesis.about().quotes().stream().flatMap(id -> comments.find(id).stream()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
