package org.parvis.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.CaseTitles;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.NewCase;
import org.parvis.casework.PastCase;
import org.parvis.casework.PastCases;
import org.parvis.shared.Ids;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in requests of the past, many at a time: no message leaves, no promise runs. */
@Service
public class PastRequests {

    private final PastRequestStore store;
    private final PastCases cases;
    private final RequestKinds kinds;
    private final Territories territories;

    PastRequests(PastRequestStore store, PastCases cases, RequestKinds kinds, Territories territories) {
        this.store = store;
        this.cases = cases;
        this.kinds = kinds;
        this.territories = territories;
    }

    /**
     * Writes those that are not there yet: the same batch again writes nothing. Gives how many were written.
     *
     * @throws java.util.NoSuchElementException when the territory has not the kind of one
     */
    @Transactional
    public int bring(List<PastRequest> batch) {
        Set<String> known = new HashSet<>(store.known(batch.stream().map(PastRequest::externalId).toList()));
        List<PastRequest> fresh = batch.stream().filter(one -> known.add(one.externalId())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        Map<UUID, UUID> ids = new HashMap<>();
        fresh.forEach(one -> ids.put(one.caseId(), Ids.next()));
        Locale locale = territories.current().language();
        List<PastCase> past = new ArrayList<>();
        for (PastRequest one : fresh) {
            String label = kinds.find(one.kind()).orElseThrow().label(locale);
            NewCase opening = NewCase.about(RequestCases.CODE, Objects.requireNonNull(ids.get(one.caseId())), CaseTitles.of(title(one), label))
                    .saying(one.words())
                    .seenBy(CaseVisibility.PRIVATE)
                    .through(one.channel())
                    .from(one.asked().requester())
                    .sentTo(one.asked().department())
                    .with(Map.of("category", one.kind()))
                    .enteredBy(one.asked().enteredBy());
            past.add(new PastCase(one.caseId(), opening, one.submittedAt(), null, one.steps()));
        }
        List<Case> brought = cases.bring(past);
        store.insert(fresh, brought, ids);
        return fresh.size();
    }

    private static String title(PastRequest one) {
        String subject = one.asked().subject();
        return subject == null ? one.words() : subject;
    }
}
