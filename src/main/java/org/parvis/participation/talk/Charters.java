package org.parvis.participation.talk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The charter of the territory in scope: the one that the software brings along, until the territory writes its own. */
@Service
@Transactional
public class Charters {

    private static final int BROUGHT_ALONG = 7;

    private final CharterStore store;
    private final Territories territories;
    private final Words words;
    private final Journal journal;
    private final Clock clock;

    Charters(CharterStore store, Territories territories, Words words, Journal journal, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /** The one in force. */
    @Transactional(readOnly = true)
    public Charter current() {
        return store.findLast().orElseGet(this::broughtAlong);
    }

    /** A version that was in force once. */
    @Transactional(readOnly = true)
    public Optional<Charter> find(int version) {
        return version == 0 ? Optional.of(broughtAlong()) : store.find(version);
    }

    /** All that the territory wrote, the newest first, without their articles. */
    @Transactional(readOnly = true)
    public List<Charter> versions() {
        return store.versions();
    }

    /** In the territory's own language, as acts name its articles. */
    private Charter broughtAlong() {
        Locale language = territories.current().language();
        return new Charter(0, null, IntStream.rangeClosed(1, BROUGHT_ALONG)
                .mapToObj(i -> new Charter.Article(
                        words.text(language, "talk.charter." + i), words.text(language, "talk.charter." + i + ".words")))
                .toList());
    }

    /**
     * From now on it is this one; earlier ones stay readable.
     *
     * @param articles those without title and words do not count
     * @throws Refusal where something is wrong with it, or somebody else wrote another meanwhile
     */
    public void write(int after, List<Charter.Article> articles, Visitor by) {
        List<Charter.Article> meant = articles.stream().filter(one -> !one.title().isBlank() || !one.words().isBlank()).toList();
        if (meant.isEmpty() || meant.size() > Charter.MOST_ARTICLES) {
            throw new Refusal("talk.refused.charter.empty");
        }
        if (meant.stream().anyMatch(one -> one.title().isBlank() || one.title().length() > Charter.LONGEST_TITLE)) {
            throw new Refusal("talk.refused.charter.title");
        }
        if (meant.stream().anyMatch(one -> one.words().length() > Charter.LONGEST_WORDS)) {
            throw new Refusal("talk.refused.charter.words");
        }
        if (current().version() != after || !store.insert(after + 1, meant, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new Refusal("talk.refused.charter.meanwhile");
        }
        journal.append(JournalEntry.by(by, "participation.charterWritten", "charter", after + 1));
    }
}
