package org.parvis.participation.kin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why authors withdrew an idea, or let ideas stand by themselves again. It counts at once, and nobody else reads why before somebody
 * of the town has: a reason can say anything of anybody.
 */
@Service
@Transactional
public class Reasons {

    private final MergeStore merges;
    private final Proposals proposals;

    Reasons(MergeStore merges, Proposals proposals) {
        this.merges = merges;
        this.proposals = proposals;
    }

    /**
     * One that waits to be read.
     *
     * @param id of the idea that was withdrawn, or of the merge or split that was undone
     */
    public record Reason(UUID id, String text) {}

    /** Those that would be read on the page of an idea: what it became or was made of has the same. */
    @Transactional(readOnly = true)
    public List<Reason> list(Proposal proposal) {
        List<Reason> waiting = new ArrayList<>();
        if (proposal.isWithdrawalWaiting()) {
            waiting.add(new Reason(proposal.id(), proposal.withdrawnWhy()));
        }
        Stream.concat(merges.findByResult(proposal.id()).stream(), merges.listOf(proposal.id()).stream())
                .filter(Merge::isEndWaiting)
                .forEach(one -> waiting.add(new Reason(one.id(), one.endedWhy())));
        return waiting;
    }

    /** Somebody of the town has read it: everybody reads it, or it is set aside and not kept. */
    public void judge(Proposal proposal, UUID id, boolean isFit) {
        boolean isOfIt = list(proposal).stream().anyMatch(one -> one.id().equals(id));
        if (!isOfIt || !(id.equals(proposal.id()) ? proposals.judgeWithdrawal(id, isFit) : merges.judgeEnd(id, isFit))) {
            throw new Refusal("kin.refused.noReasonWaits");
        }
    }
}
