package org.parvis.participation.digest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.Debates;
import org.parvis.participation.debate.Syntheses;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.Canvasses;
import org.parvis.participation.opinion.OpinionSyntheses;
import org.parvis.web.Typed;
import org.springframework.stereotype.Component;

/** What the town takes from debates, and from opinions on statements. */
@Component
class ConclusionsToTell implements ToTell {

    private static final int MOST = 20;

    /** Numbers of statements say nothing outside of the page that shows them. */
    private static final Pattern CITED = Pattern.compile("\\s*\\[\\d{1,4}]");

    private final NewsStore store;
    private final Processes processes;
    private final Debates debates;
    private final Syntheses syntheses;
    private final Canvasses canvasses;
    private final OpinionSyntheses opinions;

    ConclusionsToTell(
            NewsStore store, Processes processes, Debates debates, Syntheses syntheses, Canvasses canvasses, OpinionSyntheses opinions) {
        this.store = store;
        this.processes = processes;
        this.debates = debates;
        this.syntheses = syntheses;
        this.canvasses = canvasses;
        this.opinions = opinions;
    }

    @Override
    public Set<NewsKind> kinds() {
        return EnumSet.of(NewsKind.CONCLUSION, NewsKind.OPINION);
    }

    @Override
    public List<News> list(NewsScope scope, Voice voice) {
        return Stream.concat(
                        store.listConclusions(scope.since(), MOST).stream()
                                .flatMap(id -> debates.find(id).filter(one -> scope.processes().containsKey(one.processId())).stream())
                                .flatMap(one -> news(one).stream()),
                        store.listOpinions(scope.since(), MOST).stream()
                                .map(canvasses::get)
                                .filter(one -> scope.processes().containsKey(one.processId()))
                                .flatMap(one -> news(one).stream()))
                .toList();
    }

    @Override
    public Optional<News> find(LetterItem item, Voice voice) {
        if (item.kind() == NewsKind.CONCLUSION) {
            return Typed.id(item.ref()).flatMap(debates::find).flatMap(this::news);
        }
        String[] parts = item.ref().split("/", 2);
        return parts.length < 2
                ? Optional.empty()
                : processes.findPublished(parts[0]).flatMap(process -> canvasses.find(process, parts[1])).flatMap(this::news);
    }

    private Optional<News> news(Debate debate) {
        return published(debate.processId())
                .filter(_ -> debate.isVisible())
                .flatMap(process -> syntheses.listPublished(debate.id()).stream().findFirst().map(last -> new News(
                        NewsKind.CONCLUSION, debate.id().toString(), debate.question(), process.title() + " · " + Voice.brief(last.about().conclusion()),
                        process.path() + "/debats/" + debate.number() + "/conclusion", at(last.publishedAt()))));
    }

    private Optional<News> news(Canvass canvass) {
        return published(canvass.processId())
                .filter(_ -> canvass.isPublished())
                .flatMap(process -> opinions.listPublished(canvass).stream().findFirst().map(last -> new News(
                        NewsKind.OPINION, process.slug() + "/" + canvass.slug(), canvass.title(), process.title() + " · " + Voice.brief(CITED.matcher(last.words()).replaceAll("")),
                        process.path() + "/avis/" + canvass.slug() + "/synthese", at(last.publishedAt()))));
    }

    private Optional<Process> published(UUID process) {
        return Optional.of(processes.get(process)).filter(Process::isPublished);
    }

    private static Instant at(@Nullable Instant published) {
        return published == null ? Instant.EPOCH : published;
    }
}
