package org.parvis.participation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.relation.bond.Mandates;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which organisations the authors of ideas speak. An idea stays in the name of the organisation for which it was sent, of the day on
 * which it was: the mandate held then. Once it has ended nobody changes the idea by it any more; the organisation can name another
 * mandatary, to whom the town gives the idea over.
 */
@Service
@Transactional(readOnly = true)
public class Voices {

    private final OnBehalfStore store;
    private final Mandates mandates;

    Voices(OnBehalfStore store, Mandates mandates) {
        this.store = store;
        this.mandates = mandates;
    }

    /** Those that speak in an idea, by the names of the organisations. */
    public List<Voice> list(UUID proposal) {
        return store.list(proposal);
    }

    /** Those that everybody reads. */
    public List<Voice> listShown(UUID proposal) {
        return store.list(proposal).stream().filter(Voice::isShown).toList();
    }

    /**
     * Why an author can change nothing.
     *
     * @param isOwn whether it is their own mandate that has ended; else nobody speaks for the organisation any more
     */
    public record Ended(String organisation, boolean isOwn) {}

    /**
     * The organisation for which an author may speak no longer. An author without a mandate wrote with whoever had one: while nobody
     * has, they do not go on alone with what is in the organisation's name. Empty where they speak for themselves, or may.
     */
    public Optional<Ended> ended(UUID proposal, UUID author) {
        List<Voice> all = store.list(proposal);
        List<Voice> own = all.stream().filter(one -> one.author().equals(author)).toList();
        if (!own.isEmpty()) {
            return own.stream().filter(one -> !isInForce(one)).findFirst().map(one -> new Ended(one.organisation(), true));
        }
        boolean isSilent = !all.isEmpty() && all.stream().noneMatch(one -> one.isCurrent() && isInForce(one));
        return isSilent && store.isBound(author) ? Optional.of(new Ended(all.getFirst().organisation(), false)) : Optional.empty();
    }

    /** Whether all that an author brought is in the name of organisations: nothing of it is theirs alone. */
    public boolean isBound(UUID author) {
        return store.isBound(author);
    }

    public boolean isInForce(Voice voice) {
        return voice.of().personId() != null && mandates.holds(voice.of().personId(), voice.of().organisationId());
    }

    /** @throws Refusal where an author would act in the name of an organisation whose mandate has ended */
    public void check(UUID proposal, UUID author) {
        ended(proposal, author).ifPresent(one -> {
            throw new Refusal(one.isOwn() ? "kin.refused.mandate" : "kin.refused.nobodySpeaks", one.organisation());
        });
    }

    /** An author of a new idea speaks in it as they did in the one that they brought. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(UUID source, UUID author, UUID proposal) {
        store.copy(source, author, proposal);
    }

    /** Another author speaks for the organisation from now on, by a mandate of their own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(UUID proposal, Voice before, UUID author, OnBehalf now, Instant at) {
        store.give(proposal, before, author, now, at);
    }
}
