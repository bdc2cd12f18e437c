package org.parvis.relation.post;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Documents;
import org.parvis.files.ReceivedDocument;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of post, for those who may know of it. */
@Service
@Transactional
public class LetterRegister {

    /** Letters on one page. */
    public static final int PAGE = 50;

    /** No letter has more scans. */
    public static final int MOST_SCANS = 50;

    private final LetterStore store;
    private final LetterAccess access;
    private final Documents documents;
    private final Journal journal;

    LetterRegister(LetterStore store, LetterAccess access, Documents documents, Journal journal) {
        this.store = store;
        this.access = access;
        this.documents = documents;
        this.journal = journal;
    }

    /** @param next the letter after which older ones follow; null where there are none */
    public record Letters(List<ReceivedLetter> letters, @Nullable UUID next) {}

    /** The newest first; those that the visitor may not know of are left out. */
    @Transactional(readOnly = true)
    public Letters list(LetterFilter filter, @Nullable UUID after, Visitor visitor) {
        ReceivedLetter last = after == null ? null : store.find(after).orElse(null);
        List<ReceivedLetter> found =
                store.list(filter, access.departments(visitor), visitor.account(), last, PAGE + 1);
        List<ReceivedLetter> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Letters(
                access.known(page, visitor),
                found.size() > PAGE ? page.getLast().id() : null);
    }

    /** A letter; for whoever may not know of it, it does not exist. */
    @Transactional(readOnly = true)
    public Optional<ReceivedLetter> find(String number, Visitor visitor) {
        return store.find(number).filter(letter -> access.isKnown(letter, visitor));
    }

    /** Whether somebody reads its scans. */
    @Transactional(readOnly = true)
    public boolean mayRead(UUID id, Visitor visitor) {
        return store.find(id).filter(letter -> access.mayRead(letter, visitor)).isPresent();
    }

    /**
     * Adds scans to a letter.
     *
     * @throws Refusal where it has too many
     */
    public void attach(ReceivedLetter letter, List<ReceivedDocument> scans, Visitor visitor) {
        if (documents.list(letter.scans()).size() + scans.size() > MOST_SCANS) {
            throw new Refusal("post.refused.scans", MOST_SCANS);
        }
        scans.forEach(scan -> documents.attach(scan, letter.scans()));
        journal.append(JournalEntry.by(visitor, "post.scanned", "letter", letter.number()).with("scans", scans.size()));
    }
}
