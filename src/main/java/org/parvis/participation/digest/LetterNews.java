package org.parvis.participation.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a letter tells, and could tell: always as everybody can read it now. */
@Service
@Transactional(readOnly = true)
public class LetterNews {

    /** Where there was no letter before. */
    private static final Duration FIRST = Duration.ofDays(30);

    private final List<ToTell> sources;
    private final Processes processes;
    private final LetterStore letters;
    private final Territories territories;
    private final Words words;

    LetterNews(List<ToTell> sources, Processes processes, LetterStore letters, Territories territories, Words words) {
        this.sources = sources;
        this.processes = processes;
        this.letters = letters;
        this.territories = territories;
        this.words = words;
    }

    /** Since when a draft tells: the letter before, about the same. */
    public Instant since(Letter letter) {
        return letters.findLast(letter.process()).orElseGet(() -> processes.now().minus(FIRST));
    }

    /** What happened since the letter before, and what comes; the weightiest kind first. */
    public List<News> offered(Letter letter, Locale language) {
        UUID about = letter.process();
        Map<UUID, Process> all = processes.listPublished().stream()
                .filter(one -> about == null || one.id().equals(about))
                .collect(Collectors.toMap(Process::id, Function.identity()));
        NewsScope scope = new NewsScope(
                all, about == null ? NewsScope.Breadth.EVERYTHING : NewsScope.Breadth.ONE_PROCESS, since(letter), processes.now());
        Voice voice = voice(language);
        return sources.stream()
                .flatMap(source -> source.list(scope, voice).stream())
                .sorted(Comparator.comparing(News::kind))
                .toList();
    }

    /** What the letter tells, in its order; what is hidden, withdrawn or forgotten is left out. */
    public List<News> told(Letter letter, Locale language) {
        Voice voice = voice(language);
        Map<LetterItem, News> found = new HashMap<>();
        for (ToTell source : sources) {
            found.putAll(source.find(letter.items().stream().filter(item -> source.kinds().contains(item.kind())).toList(), voice));
        }
        return letter.items().stream().flatMap(item -> Stream.ofNullable(found.get(item))).toList();
    }

    private Voice voice(Locale language) {
        return new Voice(language, words, new Dates(language, territories.current().zone()));
    }
}
