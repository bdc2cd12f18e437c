package org.parvis.participation.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.talk.CommentQueue;
import org.parvis.participation.talk.ToModerate;
import org.parvis.participation.talk.Waiting;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Printable;
import org.springframework.stereotype.Component;

/** Whoever does not agree with a moderator, for whoever may decide on it, led by them or not: comments, ideas, debates, statements and petitions alike. */
@Component
class AppealsOwed implements ToAnswer {

    private static final int LONGEST = 120;

    private final CommentQueue comments;
    private final List<ToModerate> others;
    private final Processes processes;
    private final ProcessRights rights;

    AppealsOwed(CommentQueue comments, List<ToModerate> others, Processes processes, ProcessRights rights) {
        this.comments = comments;
        this.others = others;
        this.processes = processes;
        this.rights = rights;
    }

    @Override
    public List<Owed> list(Who who) {
        List<UUID> ids = rights.among(processes.listPublished(), ProcessAct.MODERATE, who.visitor()).stream().map(Process::id).toList();
        return Stream.concat(
                        others.stream()
                                .flatMap(one -> Stream.concat(one.list(ids).stream(), one.listBesides(who.visitor()).stream()))
                                .filter(one -> one.reason().endsWith("." + Waiting.Why.APPEALED))
                                .map(one -> owed(one.words(), one.path(), one.dueAt(), who)),
                        comments.listAppeals(ids, who.most()).stream()
                                .map(one -> owed(one.words(), "/bureau/commentaires/" + one.commentId(), one.dueAt(), who)))
                .toList();
    }

    /** Due by the end of the day before a midnight. */
    private static Owed owed(String words, String path, Instant dueAt, Who who) {
        LocalDate day = dueAt.minusSeconds(1).atZone(who.zone()).toLocalDate();
        return new Owed(Owed.Kind.APPEAL, Printable.line(words, LONGEST), path, day);
    }
}
