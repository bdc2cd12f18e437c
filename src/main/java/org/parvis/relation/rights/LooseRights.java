package org.parvis.relation.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.KeyedHash;
import org.parvis.relation.rights.LooseRecords.Found;
import org.parvis.relation.rights.LooseRecords.Sender;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.View;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rights of whoever wrote from an account or a number that is in nobody's file and in no case: what is kept of it is
 * handed out (GDPR article 15) and erased (article 17). The journal names the account by a mark.
 */
@Service
public class LooseRights {

    private final List<LooseRecords> sources;
    private final PersonalData data;
    private final ErasureStore store;
    private final Journal journal;
    private final KeyedHash hash;
    private final Clock clock;

    LooseRights(
            List<LooseRecords> sources, PersonalData data, ErasureStore store, Journal journal, KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.sources = sources;
        this.data = data;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who is written so, once for each network; that there was a search is on record, not for whom. */
    @Transactional
    public List<Found> find(String typed, Visitor by) {
        List<Found> found = sources.stream().flatMap(source -> source.find(typed.strip()).stream()).toList();
        journal.append(JournalEntry.by(by, "relation.rightsSearched", "accounts", found.size()));
        return found;
    }

    /** Notes that it was handed out; false where there is nothing. */
    @Transactional
    public boolean recordExport(Sender sender, View view) {
        boolean isThere = found(sender).filter(one -> one.loose() > 0).isPresent();
        if (isThere) {
            journal.append(entry(view.visitor(), "relation.accountExported", sender));
        }
        return isThere;
    }

    @Transactional(readOnly = true)
    public Optional<Found> found(Sender sender) {
        return sources.stream().flatMap(source -> source.find(sender).stream()).findFirst();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(Sender sender, View view, OutputStream output) throws IOException {
        data.write(sender.address(), view, output, sink -> {
            for (LooseRecords source : sources) {
                source.write(sender, view, sink);
            }
        });
    }

    /**
     * Erases what is in no case; gives the receipt.
     *
     * @throws Refusal without a reason, or where there is nothing (any more)
     */
    @Transactional
    public UUID erase(Sender sender, String typedReason, Visitor by) {
        String reason = Printable.line(typedReason, Erasures.LONGEST).strip();
        if (reason.isEmpty()) {
            throw new Refusal("rights.refused.reason");
        }
        List<Erasable.Gone> gone = new ArrayList<>();
        sources.forEach(source -> gone.add(source.erase(sender)));
        if (gone.stream().allMatch(one -> one.count() == 0)) {
            throw new Refusal("rights.refused.nothing");
        }
        Erasure erasure = new Erasure(Ids.next(), clock.instant(), by.name(), reason, gone, List.of());
        store.insert(erasure);
        journal.append(entry(by, "relation.accountErased", sender).with("receipt", erasure.id()));
        return erasure.id();
    }

    /** Numbers are few enough to be tried all: the mark is kept under the key of the instance. */
    private JournalEntry entry(Visitor by, String act, Sender sender) {
        String written = String.join(" ", sender.channel(), String.valueOf(sender.network()), String.valueOf(sender.program()), sender.address());
        return JournalEntry.by(by, act, "account", hash.hash(written, "account").substring(0, 16));
    }
}
