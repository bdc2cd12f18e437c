package org.parvis.participation.talk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People talk about ideas of processes that let them comment at some time. */
@Component
@Order(10)
class IdeaTalks implements TalkSource {

    private final Processes processes;
    private final Proposals proposals;

    IdeaTalks(Processes processes, Proposals proposals) {
        this.processes = processes;
        this.proposals = proposals;
    }

    /** Numbers of ideas begin with a letter: of another kind the database is not asked. */
    @Override
    public Optional<Subject> find(String slug, String number) {
        return number.isEmpty() || !Character.isLetter(number.charAt(0)) ? Optional.empty() : findIdea(slug, number);
    }

    private Optional<Subject> findIdea(String slug, String number) {
        return processes.findPublished(slug)
                .flatMap(process -> proposals.find(number)
                        .filter(one -> one.processId().equals(process.id()))
                        .map(one -> subject(process, one)));
    }

    @Override
    public Optional<Subject> find(UUID subject) {
        return proposals.list(List.of(subject)).stream().findFirst().map(one -> subject(processes.get(one.processId()), one));
    }

    private static Subject subject(Process process, Proposal proposal) {
        Talk talk = new Talk(
                Talk.Kind.IDEA, proposal.id(), process, proposal.title(), process.path() + "/idees/" + proposal.number(), "");
        boolean isShown = process.isPublished() && !process.phasesFor(Capability.COMMENT).isEmpty() && proposal.isVisible() && !proposal.isForgotten();
        return new Subject(talk, isShown);
    }
}
