package org.parvis.participation.debate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.debate.Debate.Moderation;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.Awaited;
import org.parvis.participation.talk.Deadlines;
import org.parvis.participation.talk.LinkStore;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Objection.Of;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.Objections;
import org.parvis.participation.talk.Participant;
import org.parvis.participation.talk.Participants;
import org.parvis.participation.talk.PastAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.participation.talk.Rulings;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moderation of debates that residents open, by the rules of comments: an article of the charter and a reason, told to the
 * author, in the register that everybody reads; one appeal, decided by somebody else; nobody moderates what is their own.
 */
@Service
@Transactional
public class DebateModeration {

    /** Its author changed it while the moderator read: they decide on what it says now. */
    public static final String CHANGED = "debate.refused.changed";

    private final DebateStore debates;
    private final DebateVersionStore versions;
    private final DebateActStore acts;
    private final DebateLinkStore links;
    private final Participants participants;
    private final Rulings rulings;
    private final Objections objections;
    private final Deadlines deadlines;
    private final DebateMails mails;
    private final Journal journal;
    private final Clock clock;

    DebateModeration(
            DebateStore debates,
            DebateVersionStore versions,
            DebateActStore acts,
            DebateLinkStore links,
            Participants participants,
            Rulings rulings,
            Objections objections,
            Deadlines deadlines,
            DebateMails mails,
            Journal journal,
            Clock clock) {
        this.debates = debates;
        this.versions = versions;
        this.acts = acts;
        this.links = links;
        this.participants = participants;
        this.rulings = rulings;
        this.objections = objections;
        this.deadlines = deadlines;
        this.mails = mails;
        this.journal = journal;
        this.clock = clock;
    }

    /** What waits of these processes, what is late first. */
    @Transactional(readOnly = true)
    public List<Debate> listWaiting(Collection<UUID> processes, int most) {
        return processes.isEmpty() ? List.of() : debates.listWaiting(processes, most);
    }

    /** What was done about a debate, the first first. */
    @Transactional(readOnly = true)
    public List<PastAct> listActs(UUID debate) {
        return acts.list(debate);
    }

    /** What its author said against that. */
    @Transactional(readOnly = true)
    public List<Appeal> listAppeals(UUID debate) {
        return acts.appeals(debate);
    }

    /**
     * Carries out what a moderator decided, and tells its author.
     *
     * @throws Refusal where it cannot be, with why
     */
    public void rule(UUID id, Ruling ruling, Visitor by) {
        Debate debate = hold(id);
        @Nullable Participant author = debate.authorId() == null ? null : participants.find(debate.authorId()).orElse(null);
        if (author != null && participants.isOf(author, by)) {
            throw new Refusal("debate.refused.own");
        }
        if (!ruling.read().equals(debate.edition())) {
            throw new Refusal(CHANGED);
        }
        if (!isPossible(debate, ruling.act())) {
            throw new Refusal("talk.refused.act");
        }
        @Nullable Awaited waiting = debate.waiting();
        @Nullable Instant since = waiting == null ? objections.findSince(Of.DEBATE, id).orElse(null) : waiting.since();
        PastAct act = rulings.act(acts, id, ruling, by, since, waiting != null && waiting.isAppeal());
        carryOut(debate, act, author);
        acts.insert(act);
        debates.await(id, null);
        objections.settle(new Objection.Named(Of.DEBATE, act.act() == ModerationAct.HIDE ? "" : debate.question(), String.valueOf(debate.number())), act);
        tell(debate, act, author);
        journal.append(JournalEntry.by(by, "participation.debate" + Rulings.verb(act.act()), "debate", id)
                .with("article", act.article())
                .with("reason", act.reason()));
    }

    /** Its author before it: in the order in which they do the next thing, and are forgotten. */
    private Debate hold(UUID id) {
        Debate found = debates.find(id).orElseThrow();
        if (found.authorId() != null) {
            participants.hold(List.of(found.authorId()));
        }
        return debates.hold(id).filter(one -> !one.isDraft() && !one.isTowns()).orElseThrow();
    }

    private void carryOut(Debate debate, PastAct act, @Nullable Participant author) {
        switch (act.act()) {
            case PUBLISH, RESTORE -> {
                if (author != null) {
                    participants.accept(author.id(), act.at());
                }
                debates.publish(debate.id(), act.at());
                versions.insert(debate.id(), new DebateVersion(1, debate.about(), "", act.at()));
            }
            case HIDE -> debates.hide(debate.id(), act.article(), act.reason());
            case KEEP, UPHOLD -> {}
        }
    }

    /** What can be done about a debate as it stands. */
    @Transactional(readOnly = true)
    public List<ModerationAct> possible(Debate debate) {
        return Arrays.stream(ModerationAct.values()).filter(act -> isPossible(debate, act)).toList();
    }

    /** Of what was forgotten there is nothing to show. */
    private boolean isPossible(Debate debate, ModerationAct act) {
        if (debate.isWithdrawn() || debate.isDraft() || debate.isTowns()) {
            return false;
        }
        return switch (act) {
            case PUBLISH -> debate.moderation() == Moderation.QUARANTINED && !debate.question().isEmpty();
            case KEEP -> debate.isVisible() && objections.findSince(Of.DEBATE, debate.id()).isPresent();
            case HIDE -> !debate.isHidden();
            case RESTORE -> debate.isHidden() && !debate.question().isEmpty();
            case UPHOLD -> debate.isHidden() && debate.waiting() != null;
        };
    }

    /**
     * Somebody objects to a resident's debate that everybody can read. It is kept from being hidden until that waits.
     *
     * @throws Refusal where it is gone, or no article of the charter is named
     */
    public void object(UUID id, Objection.Typed typed) {
        if (debates.hold(id).filter(DebateModeration::isObjectionable).isEmpty()) {
            throw new Refusal("talk.refused.gone");
        }
        objections.add(Of.DEBATE, id, typed);
    }

    /** Whether readers can object to it: what the town itself asks is not for its moderators to hide. */
    public static boolean isObjectionable(Debate debate) {
        return debate.isVisible() && !debate.isTowns();
    }

    /** What readers object to it, the latest first. */
    @Transactional(readOnly = true)
    public List<Objection> listObjections(UUID id) {
        return objections.list(Of.DEBATE, id);
    }

    /** Nothing where nothing changed for its author, who was not asked. */
    private void tell(Debate debate, PastAct act, @Nullable Participant author) {
        if (act.act() == ModerationAct.KEEP || author == null || author.email() == null) {
            return;
        }
        String token = links.createKey(new LinkStore.Key(debate.id(), null, author.language()), now());
        mails.tellAuthor(debate, author, author.email(), act, token);
    }

    /** The act against which its author can appeal now. */
    @Transactional(readOnly = true)
    public Optional<PastAct> findAppealable(Debate debate) {
        return debate.isHidden() && !debate.isWithdrawn() ? rulings.findAppealable(acts, debate.id()) : Optional.empty();
    }

    /**
     * The author does not agree. Once per act.
     *
     * @throws Refusal where there is nothing to appeal against, or it was done already
     */
    public void appeal(UUID id, String words) {
        Debate debate = debates.hold(id).orElseThrow();
        Instant now = rulings.appeal(acts, id, findAppealable(debate), words);
        debates.await(id, deadlines.await(Why.APPEALED, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
