package org.parvis.participation.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Decision;
import org.parvis.casework.Timeline;
import org.parvis.participation.Conclusion;
import org.parvis.participation.Conclusions;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.springframework.stereotype.Component;

/** New ideas, what departments found of them, and the town's answers, with their reasons. */
@Component
class IdeasToTell implements ToTell {

    private static final int MOST = 40;

    private final NewsStore store;
    private final Proposals proposals;
    private final Processes processes;
    private final Conclusions conclusions;
    private final Timeline timeline;

    IdeasToTell(NewsStore store, Proposals proposals, Processes processes, Conclusions conclusions, Timeline timeline) {
        this.store = store;
        this.proposals = proposals;
        this.processes = processes;
        this.conclusions = conclusions;
        this.timeline = timeline;
    }

    @Override
    public Set<NewsKind> kinds() {
        return EnumSet.of(NewsKind.IDEA, NewsKind.STUDY, NewsKind.ANSWER);
    }

    @Override
    public List<News> list(NewsScope scope, Voice voice) {
        Set<UUID> all = scope.processes().keySet();
        return all.isEmpty()
                ? List.of()
                : List.of(
                                told(NewsKind.ANSWER, store.listAnswered(all, scope.since(), MOST), voice),
                                told(NewsKind.STUDY, store.listConcluded(all, scope.since(), MOST), voice),
                                told(NewsKind.IDEA, store.listIdeas(all, scope.since(), MOST), voice))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private List<News> told(NewsKind kind, List<UUID> ids, Voice voice) {
        List<Proposal> all = proposals.list(ids);
        Map<UUID, Proposal> found = all.stream().collect(Collectors.toMap(Proposal::id, one -> one));
        Map<UUID, Decision> answers = kind == NewsKind.ANSWER ? answers(all) : Map.of();
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .flatMap(one -> news(kind, one, answers, voice).stream())
                .toList();
    }

    @Override
    public Map<LetterItem, News> find(Collection<LetterItem> items, Voice voice) {
        Map<String, Proposal> found = proposals.listByNumber(items.stream().map(LetterItem::ref).distinct().toList()).stream()
                .collect(Collectors.toMap(Proposal::number, one -> one));
        Map<UUID, Decision> answers = answers(found.values());
        Map<LetterItem, News> all = new HashMap<>();
        items.forEach(item -> Optional.ofNullable(found.get(item.ref()))
                .flatMap(one -> news(item.kind(), one, answers, voice))
                .ifPresent(one -> all.put(item, one)));
        return all;
    }

    @Override
    public Optional<News> find(LetterItem item, Voice voice) {
        return Optional.ofNullable(find(List.of(item), voice).get(item));
    }

    private Map<UUID, Decision> answers(Collection<Proposal> ideas) {
        List<UUID> cases = ideas.stream().filter(one -> !one.status().isOpen()).map(Proposal::caseId).toList();
        return cases.isEmpty() ? Map.of() : timeline.lastDecisions(cases);
    }

    private Optional<News> news(NewsKind kind, Proposal idea, Map<UUID, Decision> answers, Voice voice) {
        if (!idea.isVisible() || !idea.stands() || idea.isForgotten()) {
            return Optional.empty();
        }
        return processes.listPublished().stream()
                .filter(one -> one.id().equals(idea.processId()))
                .findFirst()
                .flatMap(process -> switch (kind) {
                    case ANSWER -> Optional.ofNullable(answers.get(idea.caseId()))
                            .map(answer -> news(kind, idea, process, reply(idea, answer, voice), answer.decidedAt()));
                    case STUDY -> study(idea).map(last -> news(kind, idea, process, found(last, voice), last.finalAt()));
                    default -> Optional.of(news(kind, idea, process, Voice.brief(idea.words()), idea.submittedAt()));
                });
    }

    private static News news(NewsKind kind, Proposal idea, Process process, String note, @Nullable Instant at) {
        return new News(
                kind, idea.number(), idea.title(), process.title() + " · " + note, process.path() + "/idees/" + idea.number(),
                at == null ? idea.submittedAt() : at);
    }

    private Optional<Conclusion> study(Proposal idea) {
        return conclusions.list(idea).stream().filter(Conclusion::isFinal).reduce((earlier, later) -> later);
    }

    private static String reply(Proposal idea, Decision answer, Voice voice) {
        return voice.say("digest.note.answer", voice.say("participation.status." + idea.status()), Voice.brief(answer.fact()));
    }

    private static String found(Conclusion last, Voice voice) {
        String verdict = voice.say("participation.standing.one." + last.feasibility());
        return last.explanation().isEmpty() ? verdict : voice.say("digest.note.answer", verdict, Voice.brief(last.explanation()));
    }
}
