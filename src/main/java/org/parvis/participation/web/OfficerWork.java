package org.parvis.participation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.StudyQueue;
import org.parvis.participation.StudyStage;
import org.parvis.participation.council.Councils;
import org.parvis.participation.team.ProcessRole;
import org.parvis.participation.team.TeamWork;
import org.parvis.web.HomeTile.Link;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What whoever conducts a process writes, concludes and decides. */
@Component
@Order(1)
class OfficerWork implements TeamWork {

    private final StudyQueue queue;
    private final Processes processes;
    private final Councils councils;

    OfficerWork(StudyQueue queue, Processes processes, Councils councils) {
        this.councils = councils;
        this.queue = queue;
        this.processes = processes;
    }

    @Override
    public ProcessRole role() {
        return ProcessRole.OFFICER;
    }

    @Override
    public List<Link> links(Process process, View view) {
        String desk = DeskProcessController.PATH + "/" + process.slug();
        List<Link> links = new ArrayList<>();
        links.add(new Link(view.t("team.work.write"), desk));
        if (process.isPublished()) {
            links.add(new Link(view.t("digest.letter"), "/bureau/animation/lettres"));
            Map<StudyStage, Long> ideas = queue.count(process);
            add(links, "team.work.toConclude", StudyStage.TO_CONCLUDE, ideas, process, view);
            add(links, "team.work.toAsk", StudyStage.TO_ASK, ideas, process, view);
            if (process.stage(processes.now()) == Process.Stage.FINISHED) {
                links.add(new Link(view.t("decision.link"), desk + "/decision"));
            }
        }
        councils.listPublished().stream()
                .filter(one -> process.id().equals(one.about().processId()))
                .forEach(one -> links.add(new Link(one.title(), one.deskPath())));
        return links;
    }

    private static void add(List<Link> links, String words, StudyStage stage, Map<StudyStage, Long> ideas, Process process, View view) {
        long waiting = ideas.getOrDefault(stage, 0L);
        if (waiting > 0) {
            links.add(new Link(view.t(words, waiting), StudyQueuePage.path(process) + "?attend=" + stage.word()));
        }
    }
}
