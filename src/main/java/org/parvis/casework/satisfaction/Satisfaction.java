package org.parvis.casework.satisfaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseWriting;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whether people are satisfied with an answer, once for each closing. What they say can be changed for 60 days, as
 * long as the case stays closed; a reopened case keeps what was said of its first answer.
 */
@Service
@Transactional
public class Satisfaction {

    /** Since the closing. */
    public static final Duration ASKED_FOR = Duration.ofDays(60);

    public static final int LONGEST = 2_000;

    private final SatisfactionStore store;
    private final CaseWriting writing;
    private final Words words;
    private final Territories territories;
    private final Clock clock;

    Satisfaction(SatisfactionStore store, CaseWriting writing, Words words, Territories territories, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.writing = writing;
        this.words = words;
        this.clock = clock;
    }

    /** The question on a case; empty while there is no answer to be satisfied with. */
    @Transactional(readOnly = true)
    public Optional<OpinionQuestion> question(Case subject) {
        Instant closedAt = subject.state().closedAt();
        if (!isAsked(subject) || closedAt == null) {
            return Optional.empty();
        }
        Opinion told = store.find(subject.id(), cycle(subject)).orElse(null);
        Instant until = closedAt.plus(ASKED_FOR);
        return Optional.of(new OpinionQuestion(
                told,
                told == null ? "" : told.answer().name(),
                told == null ? "" : told.words(),
                until,
                clock.instant().isBefore(until)));
    }

    /** What was said of the last answer. */
    @Transactional(readOnly = true)
    public Optional<Opinion> find(Case subject) {
        return isAsked(subject) ? store.find(subject.id(), cycle(subject)) : Optional.empty();
    }

    private static boolean isAsked(Case subject) {
        return subject.status() == CaseStatus.RESOLVED || subject.status() == CaseStatus.DECLINED;
    }

    /**
     * What somebody says.
     *
     * @param answer name of a {@link Contentment}, as it was chosen
     * @param channel how they told it
     * @param by themselves, or the agent who types it in
     * @param earlier what becomes of an answer that they gave themselves, when an agent types in another
     */
    public record Telling(String answer, String words, CaseChannel channel, Actor by, Earlier earlier) {
        public Telling(String answer, String words, CaseChannel channel, Actor by) {
            this(answer, words, channel, by, Earlier.STAYS);
        }
    }

    /** An answer that somebody gave themself. */
    public enum Earlier {
        STAYS,
        GIVES_WAY
    }

    /**
     * Keeps it, in place of what was said of the same answer before; words that an agent does not type anew stay. Agents
     * who handle the case see that there is one.
     *
     * @throws Refusal when nothing was chosen, too much was written, it is too late, or the person answered themself
     */
    public Contentment tell(Case subject, Telling said) {
        OpinionQuestion question = question(subject).filter(OpinionQuestion::isOpen)
                .orElseThrow(() -> new Refusal("casework.opinion.refused.late"));
        Contentment answer = Contentment.find(said.answer())
                .orElseThrow(() -> new Refusal("casework.opinion.refused.nothing"));
        if (said.words().length() > LONGEST) {
            throw new Refusal("casework.opinion.refused.long", LONGEST);
        }
        Opinion opinion = new Opinion(
                answer, said.words().strip(), said.channel(), clock.instant().truncatedTo(ChronoUnit.MICROS),
                said.by().accountId() == null);
        if (!store.put(subject, cycle(subject), new SatisfactionStore.Written(opinion, said.by().accountId(), said.earlier()))) {
            throw new Refusal("casework.opinion.refused.own");
        }
        Opinion before = question.told();
        boolean replacesOwn = before != null && before.isOwn() && !opinion.isOwn();
        if (before == null || before.answer() != answer || replacesOwn) {
            writing.addNote(subject.id(), note(replacesOwn ? "casework.opinion.note.instead" : "casework.opinion.note", answer), said.by());
        }
        return answer;
    }

    /** The words themselves are kept with the opinion alone, and forgotten with it. */
    private String note(String key, Contentment answer) {
        Locale language = territories.current().language();
        return words.text(language, key, words.text(language, "casework.opinion." + answer));
    }

    /** The newest that came with words, with more than {@code most} read where some may not be shown. */
    @Transactional(readOnly = true)
    public List<Told> newestWithWords(int most) {
        return store.newestWithWords(most);
    }

    /** All that was thought of the answers on these cases. */
    @Transactional(readOnly = true)
    public List<Told> list(Collection<UUID> cases) {
        return store.list(cases);
    }

    /** Forgets the words on these cases; gives how many. */
    public int forgetWordsOf(Collection<UUID> cases) {
        return store.forgetWordsOf(cases);
    }

    /** After how many days whoever said nothing is asked once more; empty where nobody is. */
    @Transactional(readOnly = true)
    public Optional<Integer> reminderDays() {
        return store.findReminderDays();
    }

    /** @param days null for no reminder */
    public void remindAfter(@Nullable Integer days) {
        if (days == null) {
            store.deleteReminder();
        } else if (days < 3 || days > 30) {
            throw new Refusal("casework.opinion.refused.days");
        } else {
            store.saveReminder(days);
        }
    }

    /** Which closing a case stands at: the first is 1. */
    public static int cycle(Case subject) {
        return Objects.checkIndex(subject.state().reopened(), Integer.MAX_VALUE) + 1;
    }
}
