package org.parvis.participation.web;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.StudyQueue.Awaited;
import org.parvis.participation.StudyQueue;
import org.parvis.participation.StudyStage;
import org.parvis.participation.team.ProcessRole;
import org.parvis.participation.team.TeamWork;
import org.parvis.web.HomeTile.Link;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What departments were asked about ideas and have not answered. */
@Component
@Order(2)
class AppraiserWork implements TeamWork {

    private final StudyQueue queue;

    AppraiserWork(StudyQueue queue) {
        this.queue = queue;
    }

    @Override
    public ProcessRole role() {
        return ProcessRole.APPRAISER;
    }

    @Override
    public List<Link> links(Process process, View view) {
        if (!process.isPublished()) {
            return List.of();
        }
        List<Awaited> awaited = queue.awaited(process);
        long asked = awaited.stream().mapToLong(Awaited::asked).sum();
        long late = awaited.stream().mapToLong(Awaited::late).sum();
        StudyStage stage = late > 0 ? StudyStage.LATE : StudyStage.WAITING;
        return List.of(new Link(view.t("team.work.appraisals", asked, late), StudyQueuePage.path(process) + "?attend=" + stage.word()));
    }
}
