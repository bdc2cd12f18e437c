package org.parvis.participation.kin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which parts somebody supports of an idea that was split. Nothing of theirs counts for a part before they said so; they may
 * choose several, or none, and think better of it as long as these can be supported.
 */
@Service
@Transactional
public class SupportChoices {

    private final SplitStore store;
    private final MergeStore merges;
    private final Proposals proposals;
    private final Clock clock;

    SupportChoices(SplitStore store, MergeStore merges, Proposals proposals, Clock clock) {
        this.store = store;
        this.merges = merges;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * What somebody is asked.
     *
     * @param parts that can still be supported
     * @param hasChosen whether they have answered before
     */
    public record Choice(List<Line> parts, boolean hasChosen) {}

    /** @param isSupported whether they support it now */
    public record Line(Proposal part, boolean isSupported) {}

    /** Empty where it was not split, where they did not support it, and where no part can be supported any more. */
    @Transactional(readOnly = true)
    public Optional<Choice> find(Proposal source, SupportQuestion question) {
        return find(source, question.supporter());
    }

    @Transactional(readOnly = true)
    public Optional<Choice> find(Proposal source, Account account) {
        return find(source, SupportQuestions.supporter(account));
    }

    private Optional<Choice> find(Proposal source, String supporter) {
        List<Proposal> parts = open(source);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> supported = store.listSupported(parts.stream().map(Proposal::id).toList(), supporter);
        return store.findChoice(source.id(), supporter)
                .map(hasChosen -> new Choice(
                        parts.stream().map(one -> new Line(one, supported.contains(one.id()))).toList(), hasChosen));
    }

    private List<Proposal> open(Proposal source) {
        return proposals.list(parts(source)).stream()
                .filter(one -> one.canBeSupported() && one.status().isOpen() && !one.isForgotten())
                .sorted(Comparator.comparing(Proposal::number))
                .toList();
    }

    private List<UUID> parts(Proposal source) {
        return !source.isSplit()
                ? List.of()
                : merges.listOf(source.id()).stream().filter(one -> one.isSplit() && one.isDone()).findFirst().map(Merge::results).orElse(List.of());
    }

    /** @param read versions that they were shown of the parts that they support, by number */
    public void choose(SupportQuestion question, Map<String, Integer> read) {
        choose(question.proposalId(), question.supporter(), read);
    }

    /** @param read versions that they were shown of the parts that they support, by number */
    public void chooseAs(Account account, Proposal source, Map<String, Integer> read) {
        choose(source.id(), SupportQuestions.supporter(account), read);
    }

    private void choose(UUID source, String supporter, Map<String, Integer> read) {
        List<UUID> held = new ArrayList<>(parts(proposals.get(source)));
        held.add(source);
        store.holdShared(held);
        List<Proposal> parts = open(proposals.get(source));
        Instant now = clock.instant();
        if (parts.isEmpty() || !store.chose(source, supporter, now)) {
            throw new Refusal("kin.refused.tooLate");
        }
        for (Proposal part : parts) {
            Integer version = read.get(part.number());
            if (version == null) {
                store.withdraw(part.id(), supporter);
            } else {
                store.support(source, part.id(), supporter, version, now);
            }
        }
    }
}
