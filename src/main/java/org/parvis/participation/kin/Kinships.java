package org.parvis.participation.kin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalVersion;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.Kinship.Becoming;
import org.parvis.participation.kin.Kinship.Relative;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads where ideas come from and what they became. */
@Service
@Transactional(readOnly = true)
public class Kinships {

    private final MergeStore merges;
    private final SplitStore splits;
    private final SupportQuestionStore questions;
    private final Proposals proposals;
    private final Processes processes;

    Kinships(MergeStore merges, SplitStore splits, SupportQuestionStore questions, Proposals proposals, Processes processes) {
        this.merges = merges;
        this.splits = splits;
        this.questions = questions;
        this.proposals = proposals;
        this.processes = processes;
    }

    public Kinship of(Proposal proposal) {
        Process process = processes.get(proposal.processId());
        Optional<Merge> origin = merges.findByResult(proposal.id());
        List<Becoming> becomings = merges.listOf(proposal.id()).stream()
                .filter(one -> !one.results().isEmpty())
                .map(one -> new Becoming(
                        relatives(one.results(), process), one.isSplit(), one.shownReason(), one.isDone() ? null : one.shownWhy()))
                .toList();
        boolean isPart = origin.filter(Merge::isSplit).isPresent();
        return new Kinship(
                questions.count(proposal.id()),
                undecided(proposal, origin),
                proposals.versions(proposal).stream().filter(ProposalVersion::isPublic).toList(),
                origin.map(one -> relatives(one.sources(), process)).orElse(List.of()),
                isPart,
                becomings,
                origin.filter(one -> !one.isDone()).map(Merge::shownWhy).orElse(null));
    }

    private long undecided(Proposal proposal, Optional<Merge> origin) {
        if (proposal.isSplit()) {
            return splits.countUndecided(proposal.id());
        }
        return origin.filter(one -> one.isSplit() && one.isDone()).map(one -> splits.countUndecided(one.sources().getFirst())).orElse(0L);
    }

    /** Whether it is a part of one that was split. */
    public boolean isPart(Proposal proposal) {
        return merges.findByResult(proposal.id()).filter(Merge::isSplit).isPresent();
    }

    /** The ideas of which one was made, and those of which these were, each once. */
    public List<Proposal> ancestors(Proposal proposal) {
        LinkedHashMap<UUID, Proposal> found = new LinkedHashMap<>();
        collect(proposal.id(), found);
        return List.copyOf(found.values());
    }

    private void collect(UUID proposal, LinkedHashMap<UUID, Proposal> found) {
        merges.findByResult(proposal).ifPresent(merge -> proposals.list(merge.sources()).stream()
                .sorted(Comparator.comparing(Proposal::submittedAt))
                .forEach(source -> {
                    if (found.putIfAbsent(source.id(), source) == null) {
                        collect(source.id(), found);
                    }
                }));
    }

    private List<Relative> relatives(List<UUID> ids, Process process) {
        return proposals.list(ids).stream()
                .sorted(Comparator.comparing(Proposal::submittedAt).thenComparing(Proposal::number))
                .map(one -> relative(one, process))
                .toList();
    }

    private static Relative relative(Proposal one, Process process) {
        return new Relative(one.number(), one.isVisible() ? one.title() : "", process.path() + "/idees/" + one.number());
    }
}
