package org.parvis.relation.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseReassigned;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Viewer;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.relation.PostalFiles;
import org.parvis.relation.post.OutgoingLetter.Sending;
import org.parvis.relation.post.OutgoingLetter.State;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to print and to post. Agents print those of their departments; the front desk, which reads none of them, says
 * which have gone and which came back.
 */
@Service
@Transactional
public class OutgoingLetters {

    /** Letters on one page, and in one document to print. */
    public static final int PAGE = 50;

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final OutgoingStore store;
    private final LetterAccess access;
    private final PostalFiles files;
    private final PostedLaw law;
    private final CaseWriting writing;
    private final Territories territories;
    private final Journal journal;
    private final Words words;
    private final Clock clock;

    OutgoingLetters(
            OutgoingStore store,
            LetterAccess access,
            PostalFiles files,
            PostedLaw law,
            CaseWriting writing,
            Territories territories,
            Journal journal,
            Words words,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.files = files;
        this.law = law;
        this.writing = writing;
        this.territories = territories;
        this.journal = journal;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void on(CaseReassigned event) {
        store.follow(event.caseId(), event.departmentId());
    }

    /** The newest in a state, {@value #PAGE} and one more where there is a next page. */
    @Transactional(readOnly = true)
    public List<OutgoingLetter> list(State state, @Nullable UUID department, @Nullable UUID after, Visitor visitor) {
        Collection<UUID> seen = access.departments(visitor);
        Collection<UUID> wanted = department == null ? seen : seen.contains(department) ? List.of(department) : List.of();
        OutgoingLetter last = after == null ? null : store.list(List.of(after)).stream().findFirst().orElse(null);
        return store.list(state, wanted, last, PAGE + 1);
    }

    /** Whether somebody reads a letter, and so prints it: it is their department's. */
    public boolean mayRead(OutgoingLetter letter, Visitor visitor) {
        return Viewer.of(visitor).departments().contains(letter.department()) && !letter.html().isEmpty();
    }

    /**
     * Letters to print, which is on record.
     *
     * @throws Refusal where one is not this visitor's to read, or asks for pieces by a day that has come, or none is chosen
     */
    public List<OutgoingLetter> print(Collection<UUID> ids, Visitor visitor) {
        List<OutgoingLetter> letters = known(store.list(few(ids)), visitor);
        if (!letters.stream().allMatch(letter -> mayRead(letter, visitor))) {
            throw new Refusal("post.refused.gone");
        }
        letters.stream()
                .filter(letter -> letter.sending().state() == State.WAITING)
                .forEach(letter -> law.checkPosting(letter, today()));
        store.printed(letters.stream().map(OutgoingLetter::id).toList(), clock.instant());
        letters.forEach(letter -> journal.append(
                JournalEntry.by(visitor, "post.printed", "case", letter.number()).with("what", letter.what())));
        return letters;
    }

    /** Letters whose list is wanted. */
    @Transactional(readOnly = true)
    public List<OutgoingLetter> choose(Collection<UUID> ids, Visitor visitor) {
        return known(store.list(few(ids)), visitor);
    }

    private static Collection<UUID> few(Collection<UUID> ids) {
        if (ids.isEmpty() || ids.size() > PAGE) {
            throw new Refusal("post.refused.choice", PAGE);
        }
        return ids;
    }

    private List<OutgoingLetter> known(List<OutgoingLetter> letters, Visitor visitor) {
        Collection<UUID> seen = access.departments(visitor);
        if (letters.isEmpty() || !letters.stream().allMatch(letter -> seen.contains(letter.department()))) {
            throw new Refusal("post.refused.gone");
        }
        return letters;
    }

    /**
     * They have gone: the person's file tells of it, what the law wants to be said is kept with that day, and where one is
     * the acknowledgement of reception the law counts with it.
     *
     * @throws Refusal where the day is to come, or before a letter was written, or not before that by which one asks for
     *     pieces, or one has gone already
     */
    public void post(Collection<UUID> ids, LocalDate on, Visitor visitor) {
        for (OutgoingLetter letter : known(store.hold(few(ids)), visitor)) {
            if (letter.sending().state() != State.WAITING) {
                throw new Refusal("post.refused.posted");
            }
            LocalDate written = letter.createdAt().atZone(zone()).toLocalDate();
            if (on.isAfter(today()) || on.isBefore(written)) {
                throw new Refusal("post.refused.postedOn");
            }
            law.checkPosting(letter, on);
            UUID interaction = letter.person() == null
                    ? null
                    : files.sent(letter.person(), letter.department(), moment(on), letter.number() + " · " + letter.subject(), visitor);
            UUID line = law.posted(letter, on, Viewer.of(visitor).actor());
            store.move(letter.id(), new Sending(State.POSTED, null, on, visitor.name(), interaction, line, null));
            note(visitor, "post.posted", letter);
        }
    }

    /** It has not gone after all. */
    public void takeBack(UUID id, Visitor visitor) {
        OutgoingLetter letter = held(id, State.POSTED, visitor);
        UUID interaction = letter.sending().interaction();
        if (interaction != null) {
            files.notSent(interaction);
        }
        law.notPosted(letter, say("post.takenBack"), Viewer.of(visitor).actor());
        store.move(id, Sending.WAITING);
        note(visitor, "post.takenBack", letter);
    }

    /** It came back: nobody lives there by that name. Whoever has the case reads it in its notes. */
    public void returned(UUID id, Visitor visitor) {
        OutgoingLetter letter = held(id, State.POSTED, visitor);
        Sending sent = letter.sending();
        store.move(id, new Sending(
                State.RETURNED, null, sent.postedOn(), sent.postedBy(), sent.interaction(), sent.legalLine(), today()));
        if (letter.person() != null) {
            files.markWrong(letter.person(), letter.address(), today(), visitor);
        }
        writing.addNote(letter.caseId(), say("post.returned", letter.subject()), Viewer.of(visitor).actor());
        note(visitor, "post.returned", letter);
    }

    private OutgoingLetter held(UUID id, State state, Visitor visitor) {
        OutgoingLetter letter = known(store.hold(List.of(id)), visitor).getFirst();
        if (letter.sending().state() != state) {
            throw new Refusal("post.refused.gone");
        }
        return letter;
    }

    private void note(Visitor visitor, String act, OutgoingLetter letter) {
        journal.append(JournalEntry.by(visitor, act, "case", letter.number()).with("what", letter.what()));
    }

    private String say(String key, Object... arguments) {
        Locale language = territories.current().language();
        return words.text(language, key, arguments);
    }

    private Instant moment(LocalDate day) {
        Instant noon = day.atTime(NOON).atZone(zone()).toInstant();
        Instant now = clock.instant();
        return day.equals(today()) || noon.isAfter(now) ? now : noon;
    }

    /** Today, where the territory is. */
    public LocalDate today() {
        return clock.instant().atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return territories.current().zone();
    }
}
