package org.parvis.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests that wait for an answer and came by a channel outside, each once; those of the past are {@link PastRequests}. */
@Service
public class BroughtRequests {

    private final Requests requests;
    private final RequestKinds kinds;
    private final PastRequestStore store;

    BroughtRequests(Requests requests, RequestKinds kinds, PastRequestStore store) {
        this.requests = requests;
        this.kinds = kinds;
        this.store = store;
    }

    /** Of these origins, those that are here already. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> externalIds) {
        return new HashSet<>(store.known(externalIds));
    }

    /**
     * Opens its case as any other channel does, whoever the kind is offered to; gives the case's id.
     *
     * @throws Refusal where there is no such kind
     */
    @Transactional
    public UUID open(String externalId, NewRequest from) {
        RequestKind kind = kinds.findChoosable(from.kind()).orElseThrow(() -> new Refusal("request.refused.kind"));
        SubmittedRequest taken = requests.take(from, kind);
        store.nameOrigin(taken.id(), externalId);
        return taken.caseId();
    }
}
