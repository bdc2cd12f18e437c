package org.parvis.participation.talk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.talk.Objection.Of;
import org.parvis.participation.talk.Objection.Since;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers object to of ideas and debates as a whole. It waits as an objected comment does, until a moderator says what they
 * do; then whoever left an address is told, and nothing of it is kept.
 */
@Service
@Transactional
public class Objections {

    private static final int SHOWN = 20;

    private final ObjectionStore store;
    private final ObjectionMails mails;
    private final Charters charters;
    private final Clock clock;

    Objections(ObjectionStore store, ObjectionMails mails, Charters charters, Clock clock) {
        this.store = store;
        this.mails = mails;
        this.charters = charters;
        this.clock = clock;
    }

    /**
     * What somebody typed, by the charter as it is.
     *
     * @throws Refusal where no article is named, or more is said than {@link CommentQueue#LONGEST}
     */
    @Transactional(readOnly = true)
    public Objection read(Objection.Typed typed) {
        String article = charters.current().article(typed.article()).title();
        String words = Printable.text(typed.words());
        if (words.length() > CommentQueue.LONGEST) {
            throw new Refusal("participation.refused.reasonTooLong");
        }
        return new Objection(article, words, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Somebody objects; the caller keeps what it is about from changing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Of of, UUID about, Objection.Typed typed) {
        store.insert(
                of, about, read(typed), typed.email() == null ? null : typed.email().small(), typed.language());
    }

    /** Since when it waits for an answer; empty where nobody objects. */
    @Transactional(readOnly = true)
    public Optional<Instant> findSince(Of of, UUID about) {
        return store.findSince(of, about);
    }

    /** The latest of what was objected to it. */
    @Transactional(readOnly = true)
    public List<Objection> list(Of of, UUID about) {
        return store.list(of, about, SHOWN);
    }

    /** Of these processes, what waits longest first; of what everybody can read. */
    @Transactional(readOnly = true)
    public List<Since> listWaiting(Of of, Collection<UUID> processes, int most) {
        return processes.isEmpty() ? List.of() : store.listWaiting(of, processes, most);
    }

    /** A moderator has said what they do: whoever objected is told, and it is forgotten. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Objection.Named of, PastAct act) {
        store.take(of.of(), act.about()).forEach(one -> mails.tell(one, of, act.act(), act.reason(), act.id()));
    }
}
