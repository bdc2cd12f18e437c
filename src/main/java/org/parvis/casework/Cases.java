package org.parvis.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases and finds them. {@link CaseActs} makes them move.
 */
@Service
@Transactional
public class Cases {

    private final CaseStore store;
    private final RequesterStore requesters;
    private final CaseOpening opening;
    private final CaseClosing closing;
    private final CaseEvents events;
    private final RequesterLetters requesterLetters;
    private final CaseSharing sharing;
    private final Clock clock;

    Cases(
            CaseStore store,
            RequesterStore requesters,
            CaseOpening opening,
            CaseClosing closing,
            CaseEvents events,
            RequesterLetters requesterLetters,
            CaseSharing sharing,
            Clock clock) {
        this.store = store;
        this.requesters = requesters;
        this.opening = opening;
        this.closing = closing;
        this.events = events;
        this.requesterLetters = requesterLetters;
        this.sharing = sharing;
        this.clock = clock;
    }

    /**
     * Opens a case, in the caller's transaction if there is one. Where the rules send it to an outside body it is
     * forwarded at once, with that reason.
     */
    public OpenedCase open(NewCase from) {
        CaseOpening.Opened opened = opening.open(from);
        Case subject = opened.subject();
        events.opened(subject);
        requesterLetters.opened(subject, opened.code(), opened.mail());
        if (opened.body() != null) {
            subject = closing.forwardByRule(subject, opened.body());
        } else {
            subject = sharing.share(subject);
        }
        return new OpenedCase(
                subject.id(),
                subject.number(),
                opened.code(),
                opened.linkToken(),
                subject.status(),
                subject.departmentId(),
                subject.state().dueAt(),
                subject.whyHere());
    }

    @Transactional(readOnly = true)
    public Case get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refusal("casework.refused.unknown"));
    }

    /** The same, kept from changing until the transaction ends. Whoever locks rows of a case besides holds the case first. */
    public Case hold(UUID id) {
        return store.hold(id).orElseThrow(() -> new Refusal("casework.refused.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Case> find(String number) {
        return store.findByNumber(CaseNumber.normalised(number));
    }

    @Transactional(readOnly = true)
    public Optional<Case> findBySubject(String kind, UUID subjectId) {
        return store.findBySubject(kind, subjectId);
    }

    /** The cases that were marked as duplicates of one, in no order. */
    @Transactional(readOnly = true)
    public List<Case> duplicatesOf(UUID originalId) {
        return store.duplicatesOf(originalId);
    }

    /** The cases that exist among these, in no order. */
    @Transactional(readOnly = true)
    public List<Case> list(Collection<UUID> ids) {
        return store.list(ids);
    }

    /** The cases that have one of these numbers, in no order. */
    @Transactional(readOnly = true)
    public List<Case> listByNumber(Collection<String> numbers) {
        return store.listByNumber(numbers);
    }

    /** The case of a private link. */
    @Transactional(readOnly = true)
    public Optional<Case> findByLink(String token) {
        return requesters.caseOfLink(token).flatMap(store::find);
    }

    /** The case of a number and its tracking code; nothing tells an unknown number from a wrong code. */
    @Transactional(readOnly = true)
    public Optional<Case> findByCode(String number, String code) {
        return requesters.caseOfCode(CaseNumber.normalised(number), code).flatMap(store::find);
    }

    /** A fresh private link for a requester who has shown their code. */
    public String newLink(UUID caseId) {
        return requesters.newLink(caseId, clock.instant());
    }
}
