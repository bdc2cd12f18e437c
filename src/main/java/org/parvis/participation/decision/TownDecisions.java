package org.parvis.participation.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.AsOf;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The town's answer to a vote or a process. A draft begins with what the vote, or the answers to the ideas, say; what departs
 * from them says why. Once it is published it stays; a correction is another version, and both are read.
 */
@Service
@Transactional
public class TownDecisions {

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

    TownDecisions(
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

    /** All versions that everybody can read, the first first. */
    @Transactional(readOnly = true)
    public List<TownDecision> listPublished(UUID matter) {
        return store.list(matter).stream().filter(TownDecision::isPublished).toList();
    }

    /** What is decided now. */
    @Transactional(readOnly = true)
    public Optional<TownDecision> findPublished(UUID matter) {
        return listPublished(matter).stream().reduce((earlier, later) -> later);
    }

    @Transactional(readOnly = true)
    public Optional<TownDecision> findDraft(UUID matter) {
        return store.list(matter).stream().filter(one -> !one.isPublished()).findFirst();
    }

    @Transactional(readOnly = true)
    public TownDecision get(UUID id) {
        return store.find(id).orElseThrow();
    }

    /** In their order, those behind a place. */
    @Transactional(readOnly = true)
    public List<Ruling> rulings(TownDecision decision, int after, int most) {
        return rulings.list(decision.id(), after, most);
    }

    /** What was decided about one project or idea. */
    @Transactional(readOnly = true)
    public Optional<Ruling> findRuling(TownDecision decision, String code) {
        return rulings.find(decision.id(), code);
    }

    @Transactional(readOnly = true)
    public Fates count(TownDecision decision) {
        return rulings.count(decision.id());
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
                ? new TownDecision(Ids.next(), matter.id(), 1, blank(matter), "", "", null)
                : again(before.getLast(), Printable.text(reason));
        if (!store.insert(draft, matter.isVoted(), now())) {
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
        String data = words.text(territories.current().language(), "decision.data." + (matter.isVoted() ? "vote" : "ideas"));
        return new TownDecisionDraft("", null, "", "", data, null);
    }

    private static TownDecision again(TownDecision before, String reason) {
        return new TownDecision(Ids.next(), before.matter(), before.version() + 1, before.about(), reason, "", null);
    }

    private void fill(TownDecision draft, Matter matter) {
        if (matter instanceof Matter.Voted voted) {
            VotedRulings.of(voted, files.result(voted.voted().vote())).forEach(ruling -> rulings.insert(draft.id(), ruling));
        }
        takeIdeas(matter, draft);
    }

    /**
     * Keeps what somebody wrote in the draft.
     *
     * @param said of some of its projects or ideas
     * @throws DecisionRefused with what cannot be, by field
     */
    public void save(Matter matter, TownDecisionDraft about, List<Said> said, Visitor by) {
        TownDecision draft = store.holdDraft(matter.id()).orElseThrow(() -> new DecisionRefused(Map.of("words", "decision.refused.final")));
        Map<String, String> problems = about.problems();
        said.stream()
                .filter(one -> one.reason().length() > Ruling.LONGEST_REASON)
                .forEach(one -> problems.put("reason." + one.code(), "decision.refused.long"));
        DecisionRefused.check(problems);
        store.update(draft.id(), about);
        said.forEach(one -> rulings.say(draft.id(), printable(one)));
        takeIdeas(matter, draft);
        journal.append(entry(matter, "participation.decisionSaved", by).with("version", draft.version()));
    }

    /** Ideas that were shown, or answered, since. */
    private void takeIdeas(Matter matter, TownDecision draft) {
        if (matter instanceof Matter.Held held) {
            rulings.takeIdeas(draft.id(), held.process().id());
        }
    }

    private static Said printable(Said said) {
        boolean isGranted = said.fate() == Fate.TAKEN || said.fate() == Fate.PARTLY;
        return new Said(said.code(), said.fate(), Printable.text(said.reason()), isGranted ? said.amount() : 0);
    }

    /**
     * Tells everybody: from now on nothing of it changes.
     *
     * @throws DecisionRefused with what is missing or contradicts itself, by field
     */
    public TownDecision publish(Matter matter, Visitor by) {
        TownDecision draft = store.holdDraft(matter.id()).orElseThrow(() -> new DecisionRefused(Map.of("words", "decision.refused.final")));
        takeIdeas(matter, draft);
        LocalDate since = LocalDate.ofInstant(matter.since(), territories.current().zone());
        Map<String, String> problems = draft.about().problems(since, today());
        rulings.listUnfinished(draft.id(), matter.isVoted(), MOST_PROBLEMS).forEach(one -> problems.putAll(problems(one)));
        DecisionRefused.check(problems);
        rulings.order(draft.id());
        store.list(matter.id()).stream()
                .filter(TownDecision::isPublished)
                .reduce((earlier, later) -> later)
                .ifPresent(before -> rulings.markNews(draft.id(), before.id()));
        store.publish(draft.id(), matter.rule(), now());
        journal.append(entry(matter, "participation.decisionPublished", by).with("version", draft.version()));
        events.publishEvent(new TownDecisionPublished(draft.id()));
        return get(draft.id());
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
        return JournalEntry.by(by, act, matter.isVoted() ? "budget" : "process", matter.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }

    private Instant now() {
        return AsOf.now(clock);
    }
}
