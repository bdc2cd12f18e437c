package org.parvis.relation.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Viewer;
import org.parvis.files.DocumentKind;
import org.parvis.files.Documents;
import org.parvis.files.ReceivedDocument;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.relation.post.scan.ScanPart;
import org.parvis.relation.post.scan.ScanReading;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes scans: those whose cover sheet is read go to their letter, a batch is split at its cover sheets; the others wait
 * for somebody to attach them.
 */
@Service
public class LooseScans {

    /** No more are shown. */
    public static final int MOST = 100;

    private static final Set<DocumentKind> SCANS =
            EnumSet.of(DocumentKind.PDF, DocumentKind.JPEG, DocumentKind.PNG, DocumentKind.TIFF);

    private final LooseScanStore store;
    private final LetterStore letters;
    private final LetterRegister register;
    private final ScanReading reading;
    private final Documents documents;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LooseScans(
            LooseScanStore store,
            LetterStore letters,
            LetterRegister register,
            ScanReading reading,
            Documents documents,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.register = register;
        this.reading = reading;
        this.documents = documents;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param attached numbers of the letters that got a scan
     * @param waiting how many scans wait for somebody
     */
    public record Outcome(List<String> attached, int waiting) {}

    /**
     * Keeps a scan as it is, outside of any transaction.
     *
     * @throws Refusal where it is no PDF nor picture, empty or too heavy
     */
    public ReceivedDocument receive(Path file, String name) {
        ReceivedDocument received = keep(file, name);
        if (!SCANS.contains(received.kind())) {
            throw new Refusal("post.refused.scanKind", received.name());
        }
        return received;
    }

    private ReceivedDocument keep(Path file, String name) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return documents.receive(bytes, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece of what was uploaded, kept, and what its code says. */
    private record Piece(ReceivedDocument document, @Nullable String code, LooseScan.Why otherwise) {}

    /** Takes a scan, and finds its letter or letters. */
    public Outcome take(Path file, String name, Visitor visitor) {
        List<Piece> pieces = pieces(file, receive(file, name));
        return Objects.requireNonNull(transaction.execute(_ -> place(pieces, visitor)));
    }

    private List<Piece> pieces(Path file, ReceivedDocument whole) {
        try {
            List<ScanPart> parts = reading.read(file, whole.kind(), text -> LetterCode.find(text).isPresent());
            List<Piece> pieces = new ArrayList<>();
            for (ScanPart part : parts) {
                Path own = part.file();
                pieces.add(new Piece(own == null ? whole : keepAndDelete(own, whole.name()), part.code(), LooseScan.Why.NO_CODE));
            }
            return pieces;
        } catch (ScanReading.Unreadable e) {
            return List.of(new Piece(whole, null, LooseScan.Why.UNREADABLE));
        }
    }

    private ReceivedDocument keepAndDelete(Path part, String name) {
        try {
            return keep(part, name);
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Outcome place(List<Piece> pieces, Visitor visitor) {
        List<String> attached = new ArrayList<>();
        int waiting = 0;
        for (Piece piece : pieces) {
            Optional<ReceivedLetter> letter = letter(piece.code());
            if (letter.isPresent()) {
                register.attach(letter.get(), List.of(piece.document()), visitor);
                attached.add(letter.get().number());
            } else {
                wait(piece, visitor);
                waiting++;
            }
        }
        return new Outcome(attached, waiting);
    }

    private Optional<ReceivedLetter> letter(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(LetterCode::find)
                .flatMap(code -> letters.find(code.number()).filter(letter -> LetterCode.of(letter).equals(code)));
    }

    private void wait(Piece piece, Visitor visitor) {
        LooseScan.Why why = piece.code() == null ? piece.otherwise() : LooseScan.Why.UNKNOWN_CODE;
        LooseScan scan = new LooseScan(Ids.next(), why, clock.instant(), visitor.name());
        store.insert(scan, Viewer.of(visitor));
        documents.attach(piece.document(), scan.owner());
    }

    /** Those that somebody may attach, the oldest first. */
    public List<LooseScan> list(Visitor visitor) {
        return store.list(Viewer.of(visitor), MOST);
    }

    public Optional<LooseScan> find(UUID id, Visitor visitor) {
        return visitor.isStaff() ? store.find(id, Viewer.of(visitor)) : Optional.empty();
    }

    /**
     * Attaches a scan to the letter of a number.
     *
     * @throws Refusal where somebody did already, or there is no such letter for this visitor
     */
    public void attach(UUID id, String number, Visitor visitor) {
        transaction.executeWithoutResult(_ -> {
            LooseScan scan = taken(id, visitor);
            ReceivedLetter letter = register.find(number, visitor).orElseThrow(() -> new Refusal("post.refused.letter"));
            documents.move(scan.owner(), letter.scans());
            journal.append(JournalEntry.by(visitor, "post.scanned", "letter", letter.number()).with("scans", 1));
        });
    }

    /** Throws a scan away: a blank page, or one that was scanned twice. */
    public void delete(UUID id, Visitor visitor) {
        transaction.executeWithoutResult(_ -> {
            LooseScan scan = taken(id, visitor);
            documents.forget(scan.owner());
            journal.append(JournalEntry.by(visitor, "post.scanDeleted", "scan", id));
        });
    }

    private LooseScan taken(UUID id, Visitor visitor) {
        LooseScan scan = find(id, visitor).orElseThrow(() -> new Refusal("post.refused.scanGone"));
        if (!store.delete(id)) {
            throw new Refusal("post.refused.scanGone");
        }
        return scan;
    }
}
