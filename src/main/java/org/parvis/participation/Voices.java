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

    /** The organisation for which an author may speak no longer; empty where they speak for themselves, or by a mandate in force. */
    public Optional<String> ended(UUID proposal, UUID author) {
        return store.list(proposal).stream()
                .filter(one -> one.author().equals(author) && !isInForce(one))
                .map(Voice::organisation)
                .findFirst();
    }

    public boolean isInForce(Voice voice) {
        return mandates.holds(voice.of().personId(), voice.of().organisationId());
    }

    /** @throws Refusal where an author would act in the name of an organisation whose mandate has ended */
    public void check(UUID proposal, UUID author) {
        ended(proposal, author).ifPresent(organisation -> {
            throw new Refusal("kin.refused.mandate", organisation);
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
