package org.parvis.participation.debate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.debate.Debate.Lifecycle;
import org.parvis.participation.debate.Debate.Moderation;
import org.parvis.participation.debate.Debate.Origin;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Debates of the territory in scope, and what the town does with its own: opens them, says things better as another version,
 * and closes any of them with a reason.
 */
@Service
@Transactional
public class Debates {

    public static final int LONGEST_REASON = 1_000;

    private final DebateStore store;
    private final DebateVersionStore versions;
    private final DebateVoteStore votes;
    private final Journal journal;
    private final Clock clock;

    Debates(DebateStore store, DebateVersionStore versions, DebateVoteStore votes, Journal journal, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.votes = votes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those that everybody can read, the newest first, below a number; one more than {@code most} where there are more. */
    @Transactional(readOnly = true)
    public List<Debate> list(Process process, int before, int most) {
        return store.listVisible(process.id(), before, most + 1);
    }

    /** All that is the town's business, drafts too. */
    @Transactional(readOnly = true)
    public List<Debate> listForTown(Process process, int before, int most) {
        return store.listForTown(process.id(), before, most + 1);
    }

    /** By its number, whoever can read it. */
    @Transactional(readOnly = true)
    public List<Debate> search(String words, int most) {
        return store.search(words, most);
    }

    public Optional<Debate> find(Process process, String number) {
        return number.matches("[1-9][0-9]{0,8}") ? store.find(process.id(), Integer.parseInt(number)) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Debate get(UUID id) {
        return store.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Debate> find(UUID id) {
        return store.find(id);
    }

    /** Whether people speak and vote in it now. */
    @Transactional(readOnly = true)
    public boolean isOpen(UUID debate) {
        return store.isOpen(debate);
    }

    /** What everybody could read of it, the latest first. */
    @Transactional(readOnly = true)
    public List<DebateVersion> versions(Debate debate) {
        return versions.list(debate.id());
    }

    /** Whether somebody has answered the question, which therefore stays as it is. */
    @Transactional(readOnly = true)
    public boolean isAnswered(Debate debate) {
        return votes.hasVotes(debate.id());
    }

    /**
     * Begins one of the town's, as a draft.
     *
     * @throws DebateRefused with what is wrong, by field
     */
    public Debate draft(Process process, DebateDraft about, Visitor by) {
        DebateRefused.check(about.problems());
        if (process.phasesFor(Capability.DEBATE).isEmpty()) {
            throw new Refusal("debate.refused.noPhase");
        }
        Debate made = new Debate(
                Ids.next(), process.id(), 0, Origin.TOWN, null, "", 1, about.stripped(), Lifecycle.DRAFT, Moderation.QUARANTINED, "", "",
                now(), null, null, "", null);
        store.insert(made);
        journal.append(JournalEntry.by(by, "participation.debateDrafted", "debate", made.id()));
        return get(made.id());
    }

    /** From now on everybody can read it, and speak as soon as its phase is open. */
    public void publish(UUID id, Visitor by) {
        Debate draft = hold(id);
        if (!draft.isTowns() || !draft.isDraft()) {
            throw new Refusal("debate.refused.published");
        }
        Instant now = now();
        store.publish(id, now);
        versions.insert(id, new DebateVersion(1, draft.about(), "", now));
        journal.append(JournalEntry.by(by, "participation.debatePublished", "debate", id));
    }

    /**
     * Says one of the town's better. Once everybody can read it each change is a version with a reason; once somebody has
     * voted, the question that they answered stays.
     *
     * @param read {@link Debate#edition()} of what was before whoever changes it
     */
    public void change(UUID id, DebateDraft about, String reason, String read, Visitor by) {
        Debate before = hold(id);
        DebateDraft after = about.stripped();
        Map<String, String> problems = after.problems();
        if (before.wasPublished() && !after.equals(before.about())) {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                problems.put("raison", "debate.refused.reason");
            }
            if (!after.question().equals(before.question()) && votes.hasVotes(id)) {
                problems.put("question", "debate.refused.answered");
            }
        }
        DebateRefused.check(problems);
        if (!before.isTowns() || before.closedAt() != null) {
            throw new Refusal("debate.refused.notTowns");
        }
        if (!before.edition().equals(read)) {
            throw new Refusal("debate.refused.meanwhile");
        }
        if (after.equals(before.about())) {
            return;
        }
        int version = before.wasPublished() ? before.version() + 1 : before.version();
        store.write(id, version, after);
        if (before.wasPublished()) {
            versions.insert(id, new DebateVersion(version, after, reason.strip(), now()));
        }
        journal.append(JournalEntry.by(by, "participation.debateChanged", "debate", id).with("reason", reason.strip()));
    }

    /** Nobody speaks or votes any more, though its phase is not over. */
    public void close(UUID id, String reason, Visitor by) {
        Debate open = hold(id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal("debate.refused.reason");
        }
        if (!open.isVisible() || open.closedAt() != null) {
            throw new Refusal("debate.refused.closed");
        }
        store.close(id, reason.strip(), now());
        journal.append(JournalEntry.by(by, "participation.debateClosed", "debate", id).with("reason", reason.strip()));
    }

    private Debate hold(UUID id) {
        return store.hold(id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
