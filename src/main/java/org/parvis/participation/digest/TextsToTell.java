package org.parvis.participation.digest;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.text.DraftText;
import org.parvis.participation.text.TextVersion;
import org.parvis.participation.text.Texts;
import org.springframework.stereotype.Component;

/** Texts that people comment on: that they are there, what a version changed, and what becomes of them. */
@Component
class TextsToTell implements ToTell {

    private static final int MOST = 20;

    private final Processes processes;
    private final Texts texts;

    TextsToTell(Processes processes, Texts texts) {
        this.processes = processes;
        this.texts = texts;
    }

    @Override
    public Set<NewsKind> kinds() {
        return EnumSet.of(NewsKind.TEXT);
    }

    @Override
    public List<News> list(NewsScope scope, Voice voice) {
        return texts.listPublished().stream()
                .flatMap(text -> scope.find(text.processId()).map(process -> news(text, process)).stream())
                .filter(one -> scope.isNew(one.at()))
                .sorted(Comparator.comparing(News::at).reversed())
                .limit(MOST)
                .toList();
    }

    @Override
    public Optional<News> find(LetterItem item, Voice voice) {
        String[] parts = item.ref().split("/", 2);
        return parts.length < 2 || !parts[1].matches("[0-9]{1,5}")
                ? Optional.empty()
                : processes.findPublished(parts[0])
                        .flatMap(process -> texts.find(process, Integer.parseInt(parts[1])).filter(DraftText::isPublished).map(text -> news(text, process)));
    }

    private News news(DraftText text, Process process) {
        TextVersion last = texts.versions(text).getFirst();
        Instant at = text.closedAt() == null ? last.at() : text.closedAt();
        String note = text.closedAt() != null ? text.closedWords() : last.why().isEmpty() ? text.intro() : last.why();
        return new News(
                NewsKind.TEXT, process.slug() + "/" + text.number(), text.title(), process.title() + " · " + Voice.brief(note),
                process.path() + "/textes/" + text.number(), at);
    }
}
