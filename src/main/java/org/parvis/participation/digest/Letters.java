package org.parvis.participation.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MailPreview;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters as they are written, looked at and planned; {@link LetterSending} sends them. One that went out stays as it went. */
@Service
@Transactional
public class Letters {

    /** Nobody plans further ahead: what it tells would be old. */
    private static final Duration FURTHEST = Duration.ofDays(92);

    private final LetterStore store;
    private final LetterMails mails;
    private final Outbox outbox;
    private final Processes processes;
    private final Journal journal;

    Letters(LetterStore store, LetterMails mails, Outbox outbox, Processes processes, Journal journal) {
        this.store = store;
        this.mails = mails;
        this.outbox = outbox;
        this.processes = processes;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(UUID id) {
        return store.find(id);
    }

    /** One that everybody can read. */
    @Transactional(readOnly = true)
    public Optional<Letter> findPublic(int number) {
        return store.findPublic(number);
    }

    /** Those that everybody can read, the latest first, below a number. */
    @Transactional(readOnly = true)
    public List<Letter> listPublic(int before, int most) {
        return store.listPublic(before, most);
    }

    /** All of them, the newest first, behind one. */
    @Transactional(readOnly = true)
    public List<Letter> list(@Nullable UUID before, int most) {
        return store.list(before, most);
    }

    /** @param process that it is about; null for one about anything */
    public Letter draft(@Nullable Process process, LetterText text, Visitor by) {
        Letter made = new Letter(
                Ids.next(), process == null ? null : process.id(), text, 1, Letter.Course.begin(processes.now()), List.of());
        store.insert(made);
        journal.append(JournalEntry.by(by, "participation.letterDrafted", "letter", made.id()));
        return made;
    }

    /**
     * Keeps what was written.
     *
     * @param read revision of the draft that was before whoever writes
     * @throws LetterRefused with what is wrong, by field
     * @throws Refusal where somebody else wrote it meanwhile, or it is planned
     */
    public void save(UUID id, int read, LetterText text, List<LetterItem> items) {
        Map<String, String> problems = text.problems();
        if (items.size() > Letter.MOST) {
            problems.put("elements", "digest.refused.tooMany");
        }
        LetterRefused.ifAny(problems);
        if (!store.write(id, read, text, items)) {
            throw new Refusal("digest.refused.changed");
        }
    }

    /** Exactly the mail that somebody gets who reads this language, from what everybody can read now. */
    @Transactional(readOnly = true)
    public MailPreview preview(Letter letter, Locale language) {
        return outbox.preview(mails.text(titled(letter), language), LetterMails.END);
    }

    private static Letter titled(Letter letter) {
        LetterText text = letter.text();
        return text.subject().isEmpty()
                ? new Letter(letter.id(), letter.process(), new LetterText("–", text.greeting(), text.words()), letter.revision(), letter.course(), letter.items())
                : letter;
    }

    /** Sends it to whoever writes it alone, as it is now. */
    public void tryOut(Letter letter, EmailAddress to, Locale language) {
        if (letter.text().subject().isEmpty()) {
            throw new LetterRefused(Map.of("objet", "digest.refused.subject"));
        }
        outbox.send(OutgoingMessage.of(to, "letter-trial:" + Ids.next(), mails.text(letter, language)));
    }

    /**
     * It goes out at a moment; null: now. Until it begins it can be taken back.
     *
     * @param read revision of the draft that was before whoever sends it
     * @throws LetterRefused with what is wrong, by field
     * @throws Refusal where somebody else wrote it meanwhile
     */
    public void plan(UUID id, int read, @Nullable Instant at, Visitor by) {
        Letter letter = store.hold(id).filter(one -> one.isDraft() && one.revision() == read).orElseThrow(() -> new Refusal("digest.refused.changed"));
        Map<String, String> problems = new LinkedHashMap<>();
        if (letter.text().subject().isEmpty()) {
            problems.put("objet", "digest.refused.subject");
        }
        if (letter.text().words().isEmpty() && letter.items().isEmpty()) {
            problems.put("mot", "digest.refused.empty");
        }
        Instant now = processes.now();
        if (at != null && (at.isBefore(now) || at.isAfter(now.plus(FURTHEST)))) {
            problems.put("moment", "digest.refused.moment");
        }
        LetterRefused.ifAny(problems);
        store.plan(id, at);
        journal.append(JournalEntry.by(by, "participation.letterPlanned", "letter", id).with("subject", letter.text().subject()));
    }

    /** Makes it a draft again, unless it has begun to go out. */
    public void takeBack(UUID id, Visitor by) {
        if (!store.takeBack(id)) {
            throw new Refusal("digest.refused.begun");
        }
        journal.append(JournalEntry.by(by, "participation.letterTakenBack", "letter", id));
    }

    public void delete(UUID id, Visitor by) {
        if (!store.delete(id)) {
            throw new Refusal("digest.refused.begun");
        }
        journal.append(JournalEntry.by(by, "participation.letterDeleted", "letter", id));
    }
}
