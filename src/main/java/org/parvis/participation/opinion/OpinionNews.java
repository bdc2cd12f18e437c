package org.parvis.participation.opinion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whoever voted what the town takes from it: one mail each, in their language, in transactions that write down how far it came. */
@Service
public class OpinionNews {

    private static final int SOME = 200;

    private final OpinionSynthesisStore store;
    private final CanvassStore canvasses;
    private final Processes processes;
    private final OpinionMails mails;
    private final TransactionTemplate transaction;

    OpinionNews(OpinionSynthesisStore store, CanvassStore canvasses, Processes processes, OpinionMails mails, TransactionTemplate transaction) {
        this.store = store;
        this.canvasses = canvasses;
        this.processes = processes;
        this.mails = mails;
        this.transaction = transaction;
    }

    /** Gives how many were told in the territory in scope. */
    public int tell() {
        int told = 0;
        for (OpinionSynthesisStore.Untold one : store.listUntold()) {
            int some = SOME;
            while (some == SOME) {
                some = Objects.requireNonNull(transaction.execute(_ -> tellSome(one)));
                told += some;
            }
        }
        return told;
    }

    private int tellSome(OpinionSynthesisStore.Untold one) {
        Optional<UUID> last = store.hold(one);
        if (last.isEmpty()) {
            return 0;
        }
        List<OpinionSynthesisStore.Told> next = store.listVoters(one.canvass(), last.get(), SOME);
        Canvass canvass = canvasses.get(one.canvass());
        OpinionSynthesis synthesis = store.list(one.canvass()).stream().filter(other -> other.version() == one.version()).findFirst().orElseThrow();
        String path = processes.get(canvass.processId()).path() + "/avis/" + canvass.slug() + "/synthese";
        for (OpinionSynthesisStore.Told to : next) {
            EmailAddress.find(to.email()).ifPresent(address -> mails.tellSynthesis(
                    address, canvass, synthesis, path, "opinion-synthesis:" + canvass.id() + ":" + one.version() + ":" + to.id(), to.language()));
        }
        if (next.size() < SOME) {
            store.finish(one, processes.now());
        } else {
            store.toldTo(one, next.getLast().id());
        }
        return next.size();
    }
}
