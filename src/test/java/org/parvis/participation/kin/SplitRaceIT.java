package org.parvis.participation.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.parvis.participation.Proposal;
import org.parvis.participation.SubmittedProposal;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An idea is split while it is merged, and a split is undone while people choose: one of both happens, and nobody is counted twice. */
class SplitRaceIT extends TownWithKin {

    @Autowired
    private JdbcClient jdbc;

    private void atOnce(List<Runnable> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Callable<Boolean>> all = new ArrayList<>();
        for (Runnable act : acts) {
            all.add(() -> {
                start.await();
                try {
                    act.run();
                    return true;
                } catch (Refusal refusal) {
                    return false;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
    }

    @RepeatedTest(4)
    void isSplitOrMergedWhenBothLastConsentsComeAtOnce() throws Exception {
        SubmittedProposal benches = anIdeaOf("Des bancs et une fontaine", "");
        SubmittedProposal shade = anIdeaOf("De l’ombre", "");
        UUID split = aSplit(benches, "Des bancs", "Une fontaine");
        UUID merge = aMerge("Les deux", benches, shade);
        in(town, () -> consents.agree(merge, authorOf(benches)));
        Author shadow = authorOf(shade);
        atOnce(List.of(
                () -> in(town, () -> merges.approve(split, new org.parvis.relation.TestVisitor(nadia))),
                () -> in(town, () -> merges.approve(split, new org.parvis.relation.TestVisitor(nadia))),
                () -> in(town, () -> consents.agree(merge, shadow))));
        List<Merge> both = InTerritory.call(town.id(), () -> List.of(merges.find(split).orElseThrow(), merges.find(merge).orElseThrow()));
        assertThat(both).filteredOn(Merge::isDone).hasSize(1);
        assertThat(both).filteredOn(one -> one.state() == Merge.State.STOPPED).hasSize(1);
        in(town, () -> assertThat(jdbc.sql("select count(*) from participation.proposal where lifecycle = 'SENT'").query(Long.class).single())
                .isEqualTo(both.getFirst().isDone() ? 3 : 1));
    }

    @RepeatedTest(4)
    void countsOnceWhoChoosesTwiceWhileItIsUndone() throws Exception {
        SubmittedProposal idea = anIdeaOf("Des bancs et une fontaine", "");
        Person idris = aResident(town);
        support(idris, idea);
        List<UUID> parts = split(idea, "Des bancs", "Une fontaine");
        Map<String, Integer> all = Map.of(proposal(parts.getFirst()).number(), 1, proposal(parts.getLast()).number(), 1);
        Proposal source = proposal(idea.id());
        Author author = InTerritory.call(town.id(), () -> authors.list(parts.getLast()).getFirst());
        Runnable choose = () -> in(town, () -> choices.chooseAs(accounts.get(idris.id()), source, all));
        atOnce(List.of(choose, choose, () -> in(town, () -> partings.undo(author, "Mieux ensemble."))));
        assertThat(proposal(idea.id()).stands()).isTrue();
        assertThat(count(idea.id()).all()).isEqualTo(1);
        parts.forEach(one -> assertThat(count(one).all()).isLessThanOrEqualTo(1));
        in(town, () -> assertThat(jdbc.sql("select count(*) from participation.support where proposal_id = ? and chose_at is not null").params(idea.id()).query(Long.class).single())
                .as("should it be split once more, they are asked anew").isZero());
    }
}
