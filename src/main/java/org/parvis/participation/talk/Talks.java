package org.parvis.participation.talk;

import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.springframework.stereotype.Service;

/** Finds what people talk about: ideas that everybody can read, of processes that let them comment at some time. */
@Service
public class Talks {

    private final Processes processes;
    private final Proposals proposals;

    Talks(Processes processes, Proposals proposals) {
        this.processes = processes;
        this.proposals = proposals;
    }

    /** The idea of that number, as long as everybody can read it. */
    public Optional<Talk> find(String slug, String number) {
        return processes.findPublished(slug)
                .flatMap(process -> proposals.find(number)
                        .filter(one -> one.processId().equals(process.id()) && isShown(process, one))
                        .map(one -> talk(process, one)));
    }

    private static boolean isShown(Process process, Proposal proposal) {
        return process.isPublished() && !process.phasesFor(Capability.COMMENT).isEmpty() && proposal.isVisible() && !proposal.isForgotten();
    }

    /** The idea, as long as everybody can read it. */
    public Optional<Talk> find(UUID subject) {
        return Optional.of(getShown(subject)).filter(Talk::isNamed);
    }

    /** Whether or not everybody can read it now: for those who have to do with it. */
    public Talk get(UUID subject) {
        Proposal proposal = proposals.get(subject);
        return talk(processes.get(proposal.processId()), proposal);
    }

    /** For anybody else: without a title while not everybody can read it, as the title may be why. */
    public Talk getShown(UUID subject) {
        Proposal proposal = proposals.get(subject);
        Process process = processes.get(proposal.processId());
        Talk talk = talk(process, proposal);
        return isShown(process, proposal) ? talk : talk.withoutTitle();
    }

    private static Talk talk(Process process, Proposal proposal) {
        return new Talk(proposal.id(), process, proposal.title(), process.path() + "/idees/" + proposal.number());
    }
}
