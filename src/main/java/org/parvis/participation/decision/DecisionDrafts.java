package org.parvis.participation.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the town's answer to a vote, a process or a petition is written. A draft begins with what the vote, or the answers to the ideas, say;
 * what departs from them says why. Once it is published it stays; a correction is another version, and both are read.
 */
@Service
@Transactional
public class DecisionDrafts {

    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_PROBLEMS = 20;

    private final TownDecisionStore store;
    private final RulingStore rulings;
    private final VoteFiles files;
    private final Territories territories;
    private final Words words;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionDrafts(
            TownDecisionStore store,
            RulingStore rulings,
            VoteFiles files,
            Territories territories,
            Words words,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rulings = rulings;
        this.files = files;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a draft: the first with what was voted or answered, another with what the one before says.
     *
     * @param reason why there is another; empty for the first
     * @throws DecisionRefused where a correction has no reason
     */
    public void begin(Matter matter, String reason, Visitor by) {
        List<TownDecision> before = store.list(matter.id());
        if (before.stream().anyMatch(one -> !one.isPublished())) {
            return;
        }
        if (!before.isEmpty()) {
            checkReason(reason);
        }
        TownDecision draft = before.isEmpty()
                ? new TownDecision(Ids.next(), matter.id(), 1, 0, blank(matter), "", "", null)
                : again(before.getLast(), Printable.text(reason));
        if (!store.insert(draft, matter, now())) {
            return;
        }
        if (before.isEmpty()) {
            fill(draft, matter);
        } else {
            rulings.copy(before.getLast().id(), draft.id());
            store.update(draft.id(), draft.about());
        }
        journal.append(entry(matter, "participation.decisionBegun", by).with("version", draft.version()));
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new DecisionRefused(Map.of("reason", "decision.refused.noCorrection"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new DecisionRefused(Map.of("reason", "decision.refused.long"));
        }
    }

    private TownDecisionDraft blank(Matter matter) {
        String data = words.text(territories.current().language(), "decision.data." + matter.kind());
        return new TownDecisionDraft("", null, "", "", data, "", null);
    }

    private static TownDecision again(TownDecision before, String reason) {
        return new TownDecision(Ids.next(), before.matter(), before.version() + 1, 0, before.about(), reason, "", null);
    }

    private void fill(TownDecision draft, Matter matter) {
        if (matter instanceof Matter.Voted voted) {
            rulings.insert(draft.id(), VotedRulings.of(voted, files.result(voted.voted().vote())));
        } else if (matter instanceof Matter.Asked asked) {
            rulings.insert(draft.id(), List.of(Ruling.onPetition(asked.petition().number(), asked.title())));
        }
        takeIdeas(matter, draft);
    }

    /**
     * Keeps what somebody wrote in the draft.
     *
     * @throws DraftMoved where it is not the one that they had read
     * @throws DecisionRefused with what cannot be, by field
     */
    public Saved save(Matter matter, Written written, Visitor by) {
        TownDecision draft = hold(matter, written.revision());
        Map<String, String> problems = written.about().problems();
        written.said().stream()
                .filter(one -> one.reason().length() > Ruling.LONGEST_REASON)
                .forEach(one -> problems.put("reason." + one.code(), "decision.refused.long"));
        DecisionRefused.check(problems);
        store.update(draft.id(), written.about());
        rulings.say(draft.id(), written.said().stream().map(DecisionDrafts::printable).toList());
        int added = takeIdeas(matter, draft);
        journal.append(entry(matter, "participation.decisionSaved", by).with("version", draft.version()));
        return new Saved(draft.revision() + 1, added);
    }

    private TownDecision hold(Matter matter, int revision) {
        TownDecision draft = store.holdDraft(matter.id()).orElseThrow(() -> new DecisionRefused(Map.of("words", "decision.refused.final")));
        if (draft.revision() != revision) {
            throw new DraftMoved();
        }
        return draft;
    }

    /** Ideas that were shown, or answered, since. */
    private int takeIdeas(Matter matter, TownDecision draft) {
        return matter instanceof Matter.Held held ? rulings.takeIdeas(draft.id(), held.process().id()) : 0;
    }

    private static Said printable(Said said) {
        boolean isGranted = said.fate() == Fate.TAKEN || said.fate() == Fate.PARTLY;
        return new Said(said.code(), said.fate(), Printable.text(said.reason()), isGranted ? said.amount() : 0);
    }

    /**
     * Tells everybody: from now on nothing of it changes. Ideas that come in at this moment stay in the draft, to be read.
     *
     * @param revision of the draft that was read
     * @throws DraftMoved where it is another by now
     * @throws IdeasAdded where it has ideas or answers that nobody can have read
     * @throws DecisionRefused with what is missing or contradicts itself, by field
     */
    @Transactional(noRollbackFor = IdeasAdded.class)
    public TownDecision publish(Matter matter, int revision, Visitor by) {
        TownDecision draft = hold(matter, revision);
        int added = takeIdeas(matter, draft);
        if (added > 0) {
            store.update(draft.id(), draft.about());
            throw new IdeasAdded(added);
        }
        LocalDate since = LocalDate.ofInstant(matter.since(), territories.current().zone());
        Map<String, String> problems = draft.about().problems(since, today());
        rulings.listUnfinished(draft.id(), matter.isVoted(), MOST_PROBLEMS).forEach(one -> problems.putAll(problems(one)));
        DecisionRefused.check(problems);
        rulings.order(draft.id());
        store.publish(draft.id(), matter.rule(), now());
        journal.append(entry(matter, "participation.decisionPublished", by).with("version", draft.version()));
        events.publishEvent(new TownDecisionPublished(draft.id()));
        return store.find(draft.id()).orElseThrow();
    }

    private static Map<String, String> problems(Ruling ruling) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (ruling.fate() == null) {
            problems.put("fate." + ruling.code(), "decision.refused.noFate");
        } else if (ruling.owesReason() && ruling.reason().isEmpty()) {
            problems.put("reason." + ruling.code(), ruling.departs() ? "decision.refused.departs" : "decision.refused.noReason");
        } else {
            problems.put("amount." + ruling.code(), "decision.refused.noAmount");
        }
        return problems;
    }

    private static JournalEntry entry(Matter matter, String act, Visitor by) {
        return JournalEntry.by(by, act, matter.subjectKind(), matter.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
