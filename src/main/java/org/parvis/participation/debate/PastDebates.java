package org.parvis.participation.debate;

import java.util.List;
import org.parvis.participation.Process;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in debates that were opened elsewhere, many at a time. Everybody can read them at once, as they could there. */
@Service
public class PastDebates {

    private final PastDebateStore store;

    PastDebates(PastDebateStore store) {
        this.store = store;
    }

    /** Writes them, in the caller's transaction, with the next numbers of their process in this order. */
    @Transactional
    public void bring(Process process, List<PastDebate> some) {
        store.insert(process.id(), some);
    }
}
