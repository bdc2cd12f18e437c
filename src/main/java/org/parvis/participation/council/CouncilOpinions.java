package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.participation.council.CouncilOpinion.Fate;
import org.parvis.participation.council.CouncilOpinion.Reply;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opinions of councils: written down, published with the day by which the town answers, and answered with reasons. */
@Service
@Transactional
public class CouncilOpinions {

    public static final int LONGEST_AUTHORITY = 120;
    public static final int LONGEST_ANSWER = 20_000;
    public static final int LONGEST_REASON = 1_000;

    /** How long the town gives itself, unless it says otherwise. */
    public static final int DAYS = 90;

    private static final int MOST_DAYS = 366;
    private static final int SHORTEST_ANSWER = 10;

    private final CouncilOpinionStore store;
    private final CouncilSessions sessions;
    private final Councils councils;
    private final MandateStore mandates;
    private final CouncilMails mails;
    private final Journal journal;

    CouncilOpinions(
            CouncilOpinionStore store, CouncilSessions sessions, Councils councils, MandateStore mandates, CouncilMails mails, Journal journal) {
        this.store = store;
        this.sessions = sessions;
        this.councils = councils;
        this.mandates = mandates;
        this.mails = mails;
        this.journal = journal;
    }

    /** Drafts too, the latest first. */
    @Transactional(readOnly = true)
    public List<CouncilOpinion> list(Council council) {
        return store.list(council.id());
    }

    /** By council, the latest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<CouncilOpinion>> listPublished(Collection<Council> some) {
        return store.listPublished(some.stream().map(Council::id).toList()).stream().collect(Collectors.groupingBy(CouncilOpinion::councilId));
    }

    /** Of some councils, to which the town owes an answer, what is due first first. */
    @Transactional(readOnly = true)
    public List<CouncilOpinion> listOwed(Collection<UUID> councils, int most) {
        return store.listOwed(councils, most);
    }

    /** All that the town answered to one: as it first was, then each correction. */
    @Transactional(readOnly = true)
    public List<Reply> listReplies(CouncilOpinion opinion) {
        return opinion.reply() == null ? List.of() : store.listReplies(opinion.id());
    }

    @Transactional(readOnly = true)
    public Optional<CouncilOpinion> find(Council council, int number) {
        return store.find(council.id(), number);
    }

    /**
     * Writes one down, as a draft; gives its number.
     *
     * @throws CouncilRefused with what is wrong, by field
     */
    public int write(Council council, OpinionAbout about, Visitor by) {
        Council held = councils.live(council);
        check(held, about);
        int number = store.insert(Ids.next(), held.id(), about, councils.now());
        journal.append(Councils.entry(by, "participation.councilOpinion", held).with("opinion", number));
        return number;
    }

    /** @throws CouncilRefused with what is wrong, by field */
    public void change(Council council, int number, OpinionAbout about, Visitor by) {
        Council held = councils.live(council);
        CouncilOpinion before = draft(held, number);
        check(held, about);
        store.update(before.id(), about);
        journal.append(Councils.entry(by, "participation.councilOpinion", held).with("opinion", number));
    }

    private void check(Council council, OpinionAbout about) {
        CouncilRefused.check(about.problems(councils.today()));
        if (about.meetingId() != null && !sessions.isSession(council, about.meetingId())) {
            throw CouncilRefused.of("meeting", "council.refused.session");
        }
        if (about.votes() != null && about.votes().all() > sessions.countVoters(council, Objects.requireNonNull(about.givenOn()))) {
            throw CouncilRefused.of("inFavour", "council.refused.voters");
        }
    }

    /**
     * Everybody reads it from now on, and it stays as it is.
     *
     * @param due by when the town answers; null for a day that nobody could read
     */
    public void publish(Council council, int number, @Nullable LocalDate due, Visitor by) {
        Council held = councils.live(council);
        CouncilOpinion before = draft(held, number);
        LocalDate today = councils.today();
        if (!held.isPublished()) {
            throw new Refusal("council.refused.draft");
        }
        if (due == null || !due.isAfter(today) || due.isAfter(today.plusDays(MOST_DAYS))) {
            throw CouncilRefused.of("due", "council.refused.due");
        }
        store.publish(before.id(), due, councils.now());
        journal.append(Councils.entry(by, "participation.councilOpinionPublished", held).with("opinion", number).with("due", due));
    }

    public void delete(Council council, int number, Visitor by) {
        Council held = councils.live(council);
        store.delete(draft(held, number).id());
        journal.append(Councils.entry(by, "participation.councilOpinionDeleted", held).with("opinion", number));
    }

    private CouncilOpinion draft(Council held, int number) {
        return store.find(held.id(), number).filter(one -> !one.isPublished()).orElseThrow(() -> new Refusal("council.refused.published"));
    }

    /**
     * The town answers, once; members with an address are told. Owed by a council that has ended, too.
     *
     * @param fate null where none was chosen
     * @throws CouncilRefused with what is wrong, by field
     */
    public void answer(Council council, int number, @Nullable Fate fate, String words, String authority, Visitor by) {
        Council held = councils.hold(council);
        CouncilOpinion before = store.find(held.id(), number).filter(CouncilOpinion::isOwed).orElseThrow(() -> new Refusal("council.refused.replied"));
        Reply reply = reply(1, fate, words, authority, "");
        if (store.answer(before.id(), reply)) {
            tell(held, one -> mails.answered(held, before, one));
            journal.append(Councils.entry(by, "participation.councilOpinionAnswered", held).with("opinion", number).with("fate", reply.fate().name()));
        }
    }

    /**
     * The answer was wrong: another holds from now on, with the reason why, and both are read. Members with an address are told.
     *
     * @param seen the version of the answer that whoever corrects it has read
     * @param fate null where none was chosen
     * @throws CouncilRefused with what is wrong, by field; where somebody else corrected it since, too
     * @throws Refusal where the town has not answered
     */
    public void correct(Council council, int number, int seen, @Nullable Fate fate, String words, String authority, String reason, Visitor by) {
        Council held = councils.hold(council);
        CouncilOpinion before = store.find(held.id(), number).orElseThrow(() -> new Refusal("council.refused.unanswered"));
        Reply old = before.reply();
        if (old == null) {
            throw new Refusal("council.refused.unanswered");
        }
        if (old.version() != seen) {
            throw CouncilRefused.of("reason", "council.refused.corrected");
        }
        String why = reason.strip();
        if (why.length() < SHORTEST_ANSWER || why.length() > LONGEST_REASON) {
            throw CouncilRefused.of("reason", "council.refused.correction");
        }
        Reply reply = reply(old.version() + 1, fate, words, authority, why);
        if (reply.saysAs(old)) {
            throw CouncilRefused.of("answer", "council.refused.sameAnswer");
        }
        store.correct(before.id(), reply);
        tell(held, one -> mails.corrected(held, before, reply.version(), one));
        journal.append(Councils.entry(by, "participation.councilOpinionCorrected", held).with("opinion", number).with("version", reply.version()));
    }

    private Reply reply(int version, @Nullable Fate fate, String words, String authority, String reason) {
        if (fate == null) {
            throw CouncilRefused.of("fate", "council.refused.fate");
        }
        String said = words.strip();
        if (said.length() < SHORTEST_ANSWER || said.length() > LONGEST_ANSWER) {
            throw CouncilRefused.of("answer", "council.refused.answer");
        }
        if (authority.isBlank() || authority.length() > LONGEST_AUTHORITY) {
            throw CouncilRefused.of("authority", "council.refused.authority");
        }
        return new Reply(version, fate, said, authority.strip(), councils.now(), reason);
    }

    private void tell(Council held, Consumer<Mandate> letter) {
        mandates.listOpen(held.id()).stream().filter(one -> !one.member().email().isEmpty()).forEach(letter);
    }
}
