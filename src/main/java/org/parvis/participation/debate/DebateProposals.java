package org.parvis.participation.debate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate.Lifecycle;
import org.parvis.participation.debate.Debate.Moderation;
import org.parvis.participation.debate.Debate.Origin;
import org.parvis.participation.talk.Deadlines;
import org.parvis.participation.talk.LinkStore;
import org.parvis.participation.talk.Participant;
import org.parvis.participation.talk.Participants;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Debates that residents open where a process lets them. Nothing is read before the author's address has answered, and nothing
 * is public before a moderator has read it, whoever the author is: a debate gathers people under its words.
 */
@Service
@Transactional
public class DebateProposals {

    public static final int LONGEST_NAME = 80;

    /** How long a debate waits for its author's address to answer. */
    static final Duration DRAFT_LIFE = Duration.ofDays(2);

    private final DebateStore store;
    private final DebateLinkStore links;
    private final Participants participants;
    private final Processes processes;
    private final Deadlines deadlines;
    private final DebateMails mails;
    private final Clock clock;

    DebateProposals(
            DebateStore store,
            DebateLinkStore links,
            Participants participants,
            Processes processes,
            Deadlines deadlines,
            DebateMails mails,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.participants = participants;
        this.processes = processes;
        this.deadlines = deadlines;
        this.mails = mails;
        this.clock = clock;
    }

    /** What is wrong with it, by field, as message keys. */
    public static Map<String, String> problems(DebateDraft about, String shownName) {
        Map<String, String> problems = new LinkedHashMap<>(about.problems());
        if (shownName.length() > LONGEST_NAME) {
            problems.put("nom", "participation.refused.name");
        }
        return problems;
    }

    /**
     * Takes the debate of an account, whose address has answered already.
     *
     * @throws DebateRefused with everything that is wrong, by field
     * @throws Refusal where residents cannot open one now
     */
    public Debate submitAs(Account account, Process process, DebateDraft about, String shownName, Locale language) {
        Participant author = participants.know(account.email(), account.id(), language);
        return await(insert(process, about, shownName, author.id(), Lifecycle.SENT));
    }

    /** Keeps it out of sight and asks the address whether it wrote that. */
    public void ask(Process process, DebateDraft about, String shownName, EmailAddress email, Locale language) {
        Debate draft = insert(process, about, shownName, null, Lifecycle.DRAFT);
        String token = links.createKey(new LinkStore.Key(draft.id(), email.small(), language), now());
        mails.askToConfirm(process, draft, email, token, language);
    }

    private Debate insert(Process process, DebateDraft about, String shownName, @Nullable UUID author, Lifecycle lifecycle) {
        DebateRefused.check(problems(about, shownName));
        Debate made = new Debate(
                Ids.next(), process.id(), 0, Origin.RESIDENT, author, shownName.strip(), 1, about.stripped(), lifecycle,
                Moderation.QUARANTINED, "", "", now(), null, null, "", null);
        if (!store.insert(made)) {
            throw new Refusal("debate.refused.notTaken");
        }
        return made;
    }

    private Debate await(Debate sent) {
        Instant now = now();
        store.await(sent.id(), deadlines.await(Why.FIRST, now));
        return store.find(sent.id()).orElseThrow();
    }

    /** The debate that a link in a mail opens for its author. */
    @Transactional(readOnly = true)
    public Optional<Debate> findByKey(String token) {
        return links.findKey(token).flatMap(key -> store.find(key.about())).filter(this::isFresh);
    }

    /** A debate of that account. */
    @Transactional(readOnly = true)
    public Optional<Debate> findOf(Account account, UUID id) {
        return store.find(id).filter(one -> !one.isDraft() && one.authorId() != null && participants.findId(account.email())
                .filter(one.authorId()::equals)
                .isPresent());
    }

    private boolean isFresh(Debate debate) {
        return !debate.isDraft() || debate.createdAt().isAfter(now().minus(DRAFT_LIFE));
    }

    /**
     * The address says that it wrote that. Once; pressed again, nothing more happens.
     *
     * @throws Refusal where debates are not taken any more; the link stays good
     */
    public Optional<Debate> confirm(String token) {
        return links.holdKey(token)
                .flatMap(key -> store.hold(key.about()).filter(this::isFresh).map(debate -> confirm(debate, key)));
    }

    private Debate confirm(Debate debate, LinkStore.Key key) {
        if (!debate.isDraft() || key.email() == null) {
            return debate;
        }
        Participant author = participants.know(key.email(), null, key.language());
        if (!store.send(debate, author.id())) {
            throw new Refusal("debate.refused.notTaken");
        }
        links.answered(debate.id());
        return await(debate);
    }

    /**
     * The right to error: its author says it better as long as nobody has read it.
     *
     * @throws DebateRefused with everything that is wrong, by field
     * @throws Refusal where it is too late
     */
    public void change(UUID id, DebateDraft about) {
        Debate before = store.hold(id).orElseThrow();
        if (!isUnread(before)) {
            throw new Refusal("debate.refused.read");
        }
        DebateRefused.check(about.problems());
        store.write(id, before.version(), about.stripped());
    }

    /** Its author no longer wants it, and nobody has read it. Once others can answer it, it is theirs too. */
    public void withdraw(UUID id) {
        if (!isUnread(store.hold(id).orElseThrow())) {
            throw new Refusal("debate.refused.read");
        }
        store.await(id, null);
        store.withdraw(id);
    }

    public static boolean isUnread(Debate debate) {
        return debate.lifecycle() == Lifecycle.SENT && debate.moderation() == Moderation.QUARANTINED;
    }

    /** Where it would be read. */
    @Transactional(readOnly = true)
    public Process processOf(Debate debate) {
        return processes.get(debate.processId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
