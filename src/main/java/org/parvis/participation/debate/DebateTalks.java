package org.parvis.participation.debate;

import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.TalkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People talk in debates that everybody can read. */
@Component
@Order(20)
class DebateTalks implements TalkSource {

    private final Processes processes;
    private final Debates debates;

    DebateTalks(Processes processes, Debates debates) {
        this.processes = processes;
        this.debates = debates;
    }

    @Override
    public Optional<Subject> find(String slug, String number) {
        return number.matches("[0-9]+")
                ? processes.findPublished(slug).flatMap(process -> debates.find(process, number).map(one -> subject(process, one)))
                : Optional.empty();
    }

    @Override
    public Optional<Subject> find(UUID subject) {
        return debates.find(subject).map(one -> subject(processes.get(one.processId()), one));
    }

    private static Subject subject(Process process, Debate debate) {
        Talk talk = new Talk(Talk.Kind.DEBATE, debate.id(), process, debate.question(), path(process, debate), "");
        return new Subject(talk, process.isPublished() && !process.phasesFor(Capability.DEBATE).isEmpty() && debate.isVisible());
    }

    static String path(Process process, Debate debate) {
        return process.path() + "/debats/" + debate.number();
    }
}
