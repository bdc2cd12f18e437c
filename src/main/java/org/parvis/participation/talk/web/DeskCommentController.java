package org.parvis.participation.talk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.CommentPlace;
import org.parvis.participation.talk.CommentQueue;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Talks;
import org.parvis.participation.talk.ToModerate;
import org.parvis.participation.talk.Waiting;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of comments, for moderators, for agents and heads on what their departments handle, and for the moderators of a process. */
@Controller
@AllowTeam
class DeskCommentController {

    static final String PATH = "/bureau/commentaires";

    /** The queue, once a decision was saved. */
    private static final String RULED = PATH + "?fait=decision";

    private static final Set<String> DONE = Set.of("decision");

    private static final int SHOWN = 30;

    private final CommentQueue queue;
    private final CommentModeration moderation;
    private final Comments comments;
    private final ProcessRights rights;
    private final Talks talks;
    private final Judgings judgings;
    private final List<ToModerate> others;
    private final Clock clock;

    DeskCommentController(
            CommentQueue queue,
            CommentModeration moderation,
            Comments comments,
            ProcessRights rights,
            Talks talks,
            Judgings judgings,
            List<ToModerate> others,
            Clock clock) {
        this.queue = queue;
        this.moderation = moderation;
        this.comments = comments;
        this.rights = rights;
        this.talks = talks;
        this.judgings = judgings;
        this.others = others;
        this.clock = clock;
    }

    /** @param after milliseconds of the last deadline that was shown, and its comment */
    @GetMapping(PATH)
    Page list(
            @RequestParam(name = "apres", defaultValue = "") String after, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Optional<CommentPlace> place = CommentPlace.find(after).filter(one -> one.figure() >= 0 && one.figure() < Integer.MAX_VALUE * 2_000L);
        List<UUID> processes = rights.list(ProcessAct.MODERATE, view.visitor()).stream().map(Process::id).toList();
        Instant from = place.map(one -> Instant.ofEpochMilli(one.figure())).orElse(Instant.EPOCH);
        List<Waiting> found = queue.list(processes, from, place.map(CommentPlace::id).orElse(new UUID(0, 0)), SHOWN);
        boolean isLast = found.size() <= SHOWN;
        List<Waiting> shown = isLast ? found : found.subList(0, SHOWN);
        Instant until = isLast ? Instant.MAX : shown.getLast().dueAt();
        List<QueuePage.Line> lines = Stream.concat(
                        others(processes, view).filter(one -> !one.dueAt().isBefore(from) && one.dueAt().isBefore(until)),
                        shown.stream().map(DeskCommentController::line))
                .sorted(Comparator.comparing(QueuePage.Line::dueAt))
                .toList();
        return Page.of("talk/queue", new QueuePage(lines, clock.instant(), DONE.contains(done) ? done : "", isLast ? null : written(shown.getLast())));
    }

    /** What waits besides comments. */
    private Stream<QueuePage.Line> others(List<UUID> processes, View view) {
        return others.stream()
                .flatMap(one -> Stream.concat(one.list(processes).stream(), one.listBesides(view.visitor()).stream()))
                .map(one -> new QueuePage.Line(one.words(), one.path(), one.reason(), true, one.since(), one.dueAt(), 1));
    }

    private static QueuePage.Line line(Waiting one) {
        return new QueuePage.Line(
                one.words(), PATH + "/" + one.commentId(), "talk.why." + one.why(), one.why() != Waiting.Why.FIRST, one.since(), one.dueAt(), one.times());
    }

    /** Deadlines are ends of days. */
    private static String written(Waiting last) {
        return new CommentPlace(last.dueAt().toEpochMilli(), last.commentId()).written();
    }

    @GetMapping(PATH + "/{id}")
    Page show(@PathVariable UUID id, View view) {
        return page(get(id, view), RulingForm.EMPTY, new FormErrors());
    }

    @PostMapping(PATH + "/{id}")
    Object rule(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        get(id, view);
        RulingForm typed = RulingForm.read(fields);
        try {
            moderation.rule(id, typed.ruling(), view.visitor());
            return Redirect.to(view, RULED);
        } catch (Refusal refusal) {
            return page(get(id, view), typed, RulingForm.errors(refusal, view)).withStatus(422);
        }
    }

    private Page page(Comment comment, RulingForm typed, FormErrors errors) {
        List<Waiting> waiting = queue.listFor(comment.id());
        @Nullable UUID parent = comment.parentId();
        return Page.of("talk/judge", new JudgePage(
                talks.get(comment.subjectId()), comment, parent == null ? null : comments.find(parent).orElse(null), waiting,
                queue.listFlags(comment.id()),
                judgings.of(moderation.listActs(comment.id()), moderation.listAppeals(comment.id()), possible(comment, waiting), typed),
                clock.instant(), errors));
    }

    private static List<ModerationAct> possible(Comment comment, List<Waiting> waiting) {
        boolean isAppealed = waiting.stream().anyMatch(one -> one.why() == Waiting.Why.APPEALED);
        return comment.isWithdrawn()
                ? List.of()
                : Arrays.stream(ModerationAct.values())
                        .filter(act -> CommentModeration.isPossible(comment, act) && (act != ModerationAct.UPHOLD || isAppealed))
                        .toList();
    }

    /** Nothing tells a comment of another department from one that is not there. */
    private Comment get(UUID id, View view) {
        Comment comment = comments.find(id).filter(one -> !one.isDraft()).orElseThrow(HttpProblem::notFound);
        if (!rights.may(view.visitor(), ProcessAct.MODERATE, comment.processId())) {
            throw HttpProblem.notFound();
        }
        return comment;
    }
}
