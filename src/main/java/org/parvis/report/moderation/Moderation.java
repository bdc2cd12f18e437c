package org.parvis.report.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.report.PublicTexts;
import org.parvis.report.Report;
import org.parvis.report.masking.PersonalDataMask;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moderation after publication. Every act has a written reason, goes to the timeline, where the author is told of it,
 * and to the journal; the author may appeal, and the appeal comes back to the queue.
 */
@Service
@Transactional
public class Moderation {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST = 2_000;
    private static final String MASKED = "[masqué]";

    private final ModerationStore store;
    private final WaitingStore waiting;
    private final PublicTexts texts;
    private final Pictures pictures;
    private final ModerationLetters letters;
    private final Journal journal;
    private final Clock clock;

    Moderation(
            ModerationStore store,
            WaitingStore waiting,
            PublicTexts texts,
            Pictures pictures,
            ModerationLetters letters,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.waiting = waiting;
        this.texts = texts;
        this.pictures = pictures;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    /** What moderators took from public view and have not given back, the latest first. */
    @Transactional(readOnly = true)
    public List<Ruling> restrictions(UUID reportId) {
        return store.restrictions(reportId);
    }

    /** Carries out what a moderator decided, tells whoever asked for it, and ends all that waited about the report. */
    public void rule(Report report, Ruling ruling, View view) {
        if (ruling.reason().length() < SHORTEST_REASON || ruling.reason().length() > LONGEST) {
            throw new Refusal("report.moderation.refused.reason");
        }
        Set<Reason> asked =
                waiting.waitingFor(report.id()).stream().map(Waiting::why).collect(Collectors.toSet());
        UUID id = Ids.next();
        store.insert(id, report.id(), ruling, view.visitor().account(), now());
        carryOut(report, ruling, id, asked);
        waiting.settle(report.id());
        journal.append(JournalEntry.by(view.visitor(), "report.moderated", "report", report.number())
                .with("act", ruling.act())
                .with("reason", ruling.reason()));
        letters.tellAuthor(report, ruling, asked, view);
        waiting.takeFlaggers(report.id()).forEach(flagger -> letters.tell(flagger, report, ruling, id));
    }

    private void carryOut(Report report, Ruling ruling, UUID id, Set<Reason> asked) {
        switch (ruling.act()) {
            case KEEP -> {}
            case MASK_WORDS -> mask(report, ruling.words(), id, asked.contains(Reason.CORRECTED));
            case HIDE_TEXT -> texts.hold(report, "", id);
            case SHOW_TEXT -> texts.release(report);
            case HIDE_PHOTO -> pictures.withhold(photo(report, ruling));
            case SHOW_PHOTO -> pictures.show(photo(report, ruling));
            case HIDE_REPORT -> store.hide(report.id(), id);
            case SHOW_REPORT -> store.show(report.id());
        }
    }

    /** Words are taken from what is shown; from what is written where that is hidden, or newer. */
    private void mask(Report report, List<String> words, UUID id, boolean corrected) {
        if (words.isEmpty()) {
            throw new Refusal("report.moderation.refused.words");
        }
        String shown = corrected || report.textIsHidden()
                ? PersonalDataMask.mask(report.description())
                : report.publicDescription();
        words.forEach(word -> checkIsIn(shown, word, report));
        texts.hold(report, masked(shown, words), id);
    }

    /** Whoever is told that words are masked must find them masked: a slip of the keyboard is no decision. */
    private static void checkIsIn(String shown, String word, Report report) {
        if (!pattern(word).matcher(shown).find()) {
            boolean isMasked = pattern(word).matcher(report.description()).find();
            throw new Refusal("report.moderation.refused.words." + (isMasked ? "masked" : "absent"), word);
        }
    }

    private UUID photo(Report report, Ruling ruling) {
        return pictures.list(report.pictures()).stream()
                .map(Picture::id)
                .filter(picture -> picture.equals(ruling.picture()))
                .findFirst()
                .orElseThrow(() -> new Refusal("report.moderation.refused.photo"));
    }

    static String masked(String text, List<String> words) {
        String masked = text;
        for (String word : words) {
            masked = pattern(word).matcher(masked).replaceAll(Matcher.quoteReplacement(MASKED));
        }
        return masked;
    }

    private static Pattern pattern(String word) {
        return Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
