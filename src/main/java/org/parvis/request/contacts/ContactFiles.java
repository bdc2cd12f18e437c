package org.parvis.request.contacts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.WorkLoop;
import org.parvis.database.WorkLoops;
import org.parvis.database.WorkQueue;
import org.parvis.identity.AccountDeleted;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.request.contacts.ContactFile.State;
import org.parvis.shared.CsvText;
import org.parvis.shared.FailureKind;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that are tried on a page, then brought in, some lines in each transaction, while whoever asked may close the page.
 * Only who uploaded one sees it; its text goes once it is in, or after two days.
 */
@Service
public class ContactFiles {

    /** By one person at once. */
    private static final int MOST_TRIED = 5;

    private static final Logger LOG = LoggerFactory.getLogger(ContactFiles.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** Of one claim: far less than it lasts. */
    private static final int BATCHES = 20;

    private static final int SHOWN = 10;
    private static final Duration TRIED_KEPT = Duration.ofDays(2);
    private static final Duration DONE_KEPT = Duration.ofDays(90);

    private final ContactFileStore store;
    private final ContactReading reading;
    private final ContactsImport imports;
    private final ContactPreviews previews;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final WorkQueue queue;
    private final WorkLoop loop;
    /** Who turns the pages of a long file does not wait for all of its lines at each; people and numbers change meanwhile. */
    private final Cache<UUID, ContactPreviews.Preview> looked =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(2)).maximumSize(20).build();

    ContactFiles(
            ContactFileStore store,
            ContactReading reading,
            ContactsImport imports,
            ContactPreviews previews,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            WorkLoops loops) {
        this.store = store;
        this.reading = reading;
        this.imports = imports;
        this.previews = previews;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.queue = loops.queue("request.contact_work");
        this.loop = loops.over(queue, new WorkLoop.Plan("contacts", 1, 1, LEASE, () -> true, this::work));
    }

    /**
     * Keeps a file to be looked at; gives its id.
     *
     * @throws Refusal where it is no file of contacts, too large or empty
     */
    @Transactional
    public UUID take(String name, byte[] bytes, Visitor by) {
        if (bytes.length > ContactReading.LARGEST) {
            throw new Refusal("request.contacts.refused.large", ContactReading.LARGEST >> 20);
        }
        String text = CsvText.of(bytes).replace("\u0000", "\uFFFD");
        int lines = reading.read(text).size();
        UUID id = Ids.next();
        store.insert(
                new ContactFile(id, Printable.line(name, 120), State.TRIED, clock.instant(), lines, 0, Map.of(), List.of()),
                text, by.account(), by.name());
        store.keepTried(by.account(), MOST_TRIED);
        return id;
    }

    @Transactional(readOnly = true)
    List<ContactFile> list(Visitor by) {
        return store.list(by.account(), SHOWN);
    }

    @Transactional(readOnly = true)
    Optional<ContactFile> find(UUID id, Visitor by) {
        return store.find(id, by.account());
    }

    /** What it would become; nothing once it is in. */
    record Preview(List<ContactLine> lines, ContactPreviews.Preview seen) {}

    @Transactional(readOnly = true)
    Preview preview(UUID id) {
        List<ContactLine> lines = store.content(id).map(reading::read).orElse(List.of());
        return new Preview(lines, looked.get(id, _ -> previews.of(lines)));
    }

    /** Brings it in from now on; once. */
    @Transactional
    public void confirm(UUID id, Visitor by) {
        if (store.start(id, by.account())) {
            queue.add(InTerritory.current(), id, 0);
            loop.nudgeAfterCommit();
        }
    }

    /** Nothing of it comes in, or what is told of it is not wanted any more. */
    @Transactional
    public void giveUp(UUID id, Visitor by) {
        store.delete(id, by.account());
    }

    /** Deletes what nobody confirmed, and what is told of files that came in long ago. */
    void forget(Instant now) {
        transaction.executeWithoutResult(_ -> store.deleteBefore(now.minus(TRIED_KEPT), now.minus(DONE_KEPT)));
    }

    @EventListener
    void on(AccountDeleted event) {
        store.deleteOf(event.accountId());
    }

    private void work(List<WorkQueue.Claim> claims) {
        for (WorkQueue.Claim claim : claims) {
            InTerritory.run(claim.territoryId(), () -> {
                if (bringSome(claim.itemId())) {
                    transaction.executeWithoutResult(_ -> queue.done(claim.territoryId(), List.of(claim.itemId())));
                } else {
                    transaction.executeWithoutResult(
                            _ -> queue.retry(claim.territoryId(), claim.itemId(), clock.instant()));
                }
            });
        }
    }

    /** Whether it is in as a whole. */
    private boolean bringSome(UUID id) {
        Optional<ContactFileStore.Coming> found = Objects.requireNonNull(transaction.execute(_ -> store.coming(id)));
        if (found.isEmpty()) {
            return true;
        }
        ContactFileStore.Coming coming = found.get();
        List<ContactLine> lines = lines(id);
        int from = coming.done();
        for (int batch = 0; batch < BATCHES && from < lines.size() && !loop.isStopping(); batch++) {
            int to = Math.min(lines.size(), from + ContactsFromFile.BATCH);
            coming.tally().add(imports.bring(lines.subList(from, to), coming.by()));
            transaction.executeWithoutResult(_ -> store.proceed(id, to, coming.tally()));
            from = to;
        }
        if (from < lines.size()) {
            return false;
        }
        transaction.executeWithoutResult(_ -> {
            store.end(id);
            journal.append(ContactsFromFile.entry(entry(coming, lines.size()).with("file", id), coming.tally()));
        });
        return true;
    }

    private List<ContactLine> lines(UUID id) {
        String content = Objects.requireNonNull(transaction.execute(_ -> store.content(id).orElse("")));
        try {
            return reading.read(content);
        } catch (Refusal e) {
            // What could be read when it was uploaded can be now, unless its text is gone.
            LOG.warn("A file of contacts can be read no more: {}", FailureKind.of(e));
            return List.of();
        }
    }

    private static JournalEntry entry(ContactFileStore.Coming coming, int lines) {
        return new JournalEntry(
                "request.contactsBrought", coming.by().accountId(), String.valueOf(coming.by().name()), "contacts",
                String.valueOf(lines), Map.of());
    }
}
