package org.parvis.participation.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.parvis.participation.SubmittedProposal;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ideas become one while others support them: nobody is counted twice, and nobody who was told that it counts is lost. */
class MergeRaceIT extends TownWithKin {

    private static final int SUPPORTERS = 12;

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(6)
    void countsEachPersonOnceWhileTwoLastConsentsAndSupportsComeAtOnce() throws Exception {
        SubmittedProposal benches = anIdeaOf("Des bancs", "");
        SubmittedProposal shade = anIdeaOf("De l’ombre", "");
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < SUPPORTERS; i++) {
            people.add(aResident(town));
        }
        people.subList(0, 4).forEach(one -> support(one, benches));
        people.subList(2, 6).forEach(one -> support(one, shade));
        Set<UUID> counted = ConcurrentHashMap.newKeySet();
        people.subList(0, 6).forEach(one -> counted.add(one.id()));
        UUID merge = aMerge("Les deux", benches, shade);
        List<Callable<Boolean>> all = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(2 + SUPPORTERS - 6 + 1);
        for (SubmittedProposal source : List.of(benches, shade)) {
            Author author = authorOf(source);
            all.add(() -> {
                start.await();
                in(town, () -> consents.agree(merge, author));
                return true;
            });
        }
        for (Person late : people.subList(6, SUPPORTERS)) {
            SubmittedProposal to = people.indexOf(late) % 2 == 0 ? benches : shade;
            all.add(() -> {
                start.await();
                return tried(() -> {
                    support(late, to);
                    counted.add(late.id());
                });
            });
        }
        Person leaving = people.getFirst();
        all.add(() -> {
            start.await();
            return tried(() -> {
                in(town, () -> supports.withdrawAs(accounts.get(leaving.id()), proposals.get(benches.id())));
                counted.remove(leaving.id());
            });
        });
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
        UUID result = InTerritory.call(town.id(), () -> merges.find(merge).orElseThrow().resultId());
        in(town, () -> assertThat(jdbc.sql("select account_id from participation.support where proposal_id = ?").params(result).query(UUID.class).list())
                .as("whoever was told that it counts, each once")
                .containsExactlyInAnyOrderElementsOf(counted));
        in(town, () -> assertThat(jdbc.sql("select count(*) from participation.merge where state = 'DONE'").query(Long.class).single()).isEqualTo(1));
        in(town, () -> assertThat(jdbc.sql("select count(*) from participation.proposal where lifecycle = 'SENT'").query(Long.class).single())
                .as("one idea of both").isEqualTo(1));
    }

    /** A refusal is an answer: whoever gets it knows that it does not count. */
    private static boolean tried(Runnable what) {
        try {
            what.run();
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
