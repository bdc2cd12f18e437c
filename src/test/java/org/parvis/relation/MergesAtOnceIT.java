package org.parvis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.relation.TestPersons.called;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;

/** What several people do to two files in the same moment. */
class MergesAtOnceIT extends MergeCase {

    /** Does all at the same moment; gives what was refused. */
    private List<String> atOnce(List<Runnable> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<String>> ends = new ArrayList<>();
            for (Runnable act : acts) {
                Callable<String> ended = () -> {
                    start.await();
                    try {
                        InTerritory.run(town.id(), act);
                        return "";
                    } catch (Refusal refused) {
                        return refused.messageKey();
                    }
                };
                ends.add(threads.submit(ended));
            }
            List<String> refused = new ArrayList<>();
            for (Future<String> end : ends) {
                refused.add(end.get());
            }
            return refused.stream().filter(one -> !one.isEmpty()).toList();
        }
    }

    @RepeatedTest(5)
    void mergesAPairOnceHoweverManyAsk() throws Exception {
        UUID awa = file(called("Awa", "Diop"));
        UUID other = file(called("Awa", "Diop"));
        NewMerge one = asked(awa, other);
        NewMerge turned = asked(other, awa);
        List<String> refused = atOnce(IntStream.range(0, 8)
                .<Runnable>mapToObj(i -> () -> merges.merge(i % 2 == 0 ? one : turned, karim))
                .toList());
        assertThat(refused).hasSize(7);
        assertThat(count("select count(*) from relation.merge")).isEqualTo(1);
        assertThat(count("select count(*) from relation.person where merged_into is not null")).isEqualTo(1);
        assertThat(person(awa).id()).isEqualTo(person(other).id());
    }

    @RepeatedTest(5)
    void makesNoCircleOfThree() throws Exception {
        UUID a = file(called("Awa", "Un"));
        UUID b = file(called("Awa", "Deux"));
        UUID c = file(called("Awa", "Trois"));
        List<NewMerge> round = List.of(asked(a, b), asked(b, c), asked(c, a));
        List<String> refused = atOnce(round.stream().<Runnable>map(one -> () -> merges.merge(one, karim)).toList());
        assertThat(refused).isNotEmpty();
        assertThat(count("select count(*) from relation.person where merged_into is null")).isPositive();
        assertThat(List.of(a, b, c)).allSatisfy(file -> assertThat(person(file)).isNotNull());
    }

    @RepeatedTest(5)
    void losesNoNoteThatIsWrittenWhileFilesAreMergedAndParted() throws Exception {
        UUID awa = file(called("Awa", "Diop"));
        UUID other = file(called("Awa", "Diop"));
        NewMerge asked = asked(awa, other);
        List<Runnable> acts = new ArrayList<>();
        acts.add(() -> {
            merges.merge(asked, karim);
            merges.undo(merges.of(awa).getFirst().id(), "Deux personnes", karim);
        });
        for (int i = 0; i < 6; i++) {
            String words = "note " + i;
            UUID file = i % 2 == 0 ? awa : other;
            acts.add(() -> note(file, words));
        }
        assertThat(atOnce(acts)).isEmpty();
        List<String> all = new ArrayList<>(words(awa));
        all.addAll(words(other));
        assertThat(all).containsExactlyInAnyOrder("note 0", "note 1", "note 2", "note 3", "note 4", "note 5");
    }

    @RepeatedTest(5)
    void mergesOrChangesButNeverLosesAChange() throws Exception {
        UUID awa = file(called("Awa", "Diop"));
        UUID other = file(called("Awa", "Diop"));
        NewMerge asked = asked(awa, other);
        int version = person(awa).version();
        List<String> refused = atOnce(List.of(
                () -> merges.merge(asked, karim),
                () -> persons.change(awa, version, called("Awa", "Changée").draft(), karim)));
        assertThat(refused).containsExactly("relation.refused.changedMeanwhile");
        boolean isMerged = count("select count(*) from relation.merge") == 1;
        assertThat(person(awa).familyName()).isEqualTo(isMerged ? "Diop" : "Changée");
    }

    @RepeatedTest(5)
    void mergesOrForgetsButNeverHalf() throws Exception {
        Instant later = Instant.now().plus(Duration.ofDays(3 * 366));
        UUID old = file(called("Awa", "Diop"));
        UUID fresh = file(called("Awa", "Diop"));
        in(town, () -> jdbc.sql("update relation.person set active_at = ? where id = ?")
                .params(Timestamp.from(later), fresh)
                .update());
        NewMerge asked = asked(fresh, old);
        List<String> refused = atOnce(List.of(() -> merges.merge(asked, karim), () -> retention.forget(later.minusSeconds(60))));
        boolean isMerged = count("select count(*) from relation.merge") == 1;
        assertThat(count("select count(*) from relation.person")).isEqualTo(isMerged ? 2 : 1);
        assertThat(refused).isEqualTo(isMerged ? List.of() : List.of("relation.refused.unknown"));
        assertThat(person(fresh).id()).isEqualTo(fresh);
    }
}
