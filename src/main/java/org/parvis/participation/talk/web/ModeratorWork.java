package org.parvis.participation.talk.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.talk.CommentQueue;
import org.parvis.participation.talk.ToModerate;
import org.parvis.participation.team.ProcessRole;
import org.parvis.participation.team.TeamWork;
import org.parvis.web.HomeTile.Link;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Texts of a process that wait for a moderator. */
@Component
@Order(3)
class ModeratorWork implements TeamWork {

    /** Whether there are ten or a thousand, they are read one by one. */
    private static final int MOST = 99;

    private final CommentQueue comments;
    private final List<ToModerate> others;

    ModeratorWork(CommentQueue comments, List<ToModerate> others) {
        this.comments = comments;
        this.others = others;
    }

    @Override
    public ProcessRole role() {
        return ProcessRole.MODERATOR;
    }

    @Override
    public List<Link> links(Process process, View view) {
        List<UUID> here = List.of(process.id());
        int waiting = comments.list(here, Instant.EPOCH, new UUID(0, 0), MOST).size()
                + others.stream().mapToInt(one -> one.list(here).size()).sum();
        String words = waiting > MOST ? view.t("team.work.manyTexts", MOST) : view.t("team.work.texts", waiting);
        return List.of(new Link(words, DeskCommentController.PATH));
    }
}
