package org.parvis.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where debates, ideas and comments come from that were brought in from another platform. */
@Service
@Transactional
public class Origins {

    private static final int AT_ONCE = 1_000;

    private final OriginStore store;

    Origins(OriginStore store) {
        this.store = store;
    }

    /** Empty for what was said here. */
    @Transactional(readOnly = true)
    public Optional<Origin> find(UUID subject) {
        return store.find(subject);
    }

    /** Those of these that are here already, by their external id. */
    @Transactional(readOnly = true)
    public Map<String, Origin> known(Collection<String> externalIds) {
        List<String> asked = new ArrayList<>(externalIds);
        Map<String, Origin> known = new HashMap<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            store.list(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))).forEach(one -> known.put(one.externalId(), one));
        }
        return known;
    }

    /** Whoever else brings something in waits until the caller's transaction ends. */
    public void oneAtATime() {
        store.oneAtATime();
    }

    public void note(List<Origin> some) {
        store.insert(some);
    }
}
