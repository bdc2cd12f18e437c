package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseStrengthIT extends CaseworkIT {

    private static final String FACT = "Constaté sur place, réparé le jour même.";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Timeline timeline;

    Territory town;

    @BeforeEach
    void findsATown() {
        town = aTown();
    }

    @Test
    void letsOneOfSixtyFourWin() throws Exception {
        UUID id = anOpenCase(town);
        AtomicInteger won = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        together(64, () -> {
            try {
                inside(town, () -> acts.take(id, NADIA));
                won.incrementAndGet();
            } catch (Refusal refusal) {
                refused.incrementAndGet();
            }
            return null;
        });
        assertThat(won).hasValue(1);
        assertThat(refused).hasValue(63);
        assertThat(inside(town, () -> timeline.of(id)).stream().filter(e -> e.kind() == EntryKind.TAKEN)).hasSize(1);
    }

    @Test
    void losesNoNoteOfManyWrittenAtOnce() throws Exception {
        UUID id = anOpenCase(town);
        together(32, () -> {
            in(town, () -> writing.addNote(id, "Vu", NADIA));
            return null;
        });
        assertThat(inside(town, () -> timeline.of(id)).stream().map(Entry::ordinal))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 33).boxed().toList());
    }

    @Test
    void givesEachOfManyItsOwnNumber() throws Exception {
        List<String> numbers = together(32, () -> inside(town, () -> cases.open(aCase()).number()));
        Set<String> distinct = new HashSet<>(numbers);
        assertThat(distinct).hasSize(32).allMatch(number -> number.compareTo("T-2026-000032") <= 0 || !number.startsWith("T-2026"));
    }

    @Test
    void refusesAnEndWithoutDecisionInTheDatabaseToo() {
        UUID id = anOpenCase(town);
        assertThatThrownBy(() -> in(town, () -> jdbc.sql("update casework.case set status = 'RESOLVED' where id = ?")
                        .param(id)
                        .update()))
                .hasMessageContaining("nothing_ends_without_a_decision");
    }

    @Test
    void letsNobodyRewriteTheTimeline() {
        UUID id = anOpenCase(town);
        for (String sql : List.of(
                "update casework.entry set public_text = 'autre' where case_id = ?",
                "delete from casework.entry where case_id = ?",
                "delete from casework.decision where case_id = ?",
                "update casework.cycle set kept = true where case_id = ?")) {
            assertThatThrownBy(() -> in(town, () -> jdbc.sql(sql).param(id).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void standsWhereItsTimelineSaysAfterAnyWalk() {
        Random random = new Random(11);
        UUID original = anOpenCase(town);
        for (int walk = 0; walk < 6; walk++) {
            UUID id = anOpenCase(town);
            for (int step = 0; step < 15; step++) {
                walk(id, original, random.nextInt(10));
            }
            Case subject = inside(town, () -> cases.get(id));
            List<Entry> lines = inside(town, () -> timeline.of(id));
            assertThat(lines.getLast().statusAfter()).isEqualTo(subject.status());
            assertThat(lines).hasSize(subject.state().version());
            assertThat(subject.status().isClosed()).isEqualTo(subject.state().decisionId() != null);
            long ends = lines.stream().filter(CaseStrengthIT::isAnEnd).count()
                    - lines.stream().filter(line -> line.kind() == EntryKind.DUPLICATE_UNDONE).count();
            long cycles = inside(town, () -> jdbc.sql("select count(*) from casework.cycle where territory_id = ? and case_id = ?")
                    .params(InTerritory.current(), id)
                    .query(Long.class)
                    .single());
            assertThat(cycles).isEqualTo(ends);
        }
    }

    private static boolean isAnEnd(Entry entry) {
        return Set.of(EntryKind.RESOLVED, EntryKind.DECLINED, EntryKind.MARKED_DUPLICATE).contains(entry.kind());
    }

    private void walk(UUID id, UUID original, int what) {
        try {
            inside(town, () -> switch (what) {
                case 0 -> acts.take(id, NADIA);
                case 1 -> acts.start(id, NADIA);
                case 2 -> acts.askRequester(id, "Où ?", NADIA);
                case 3 -> acts.requesterAnswers(id, "Là.", Actor.requester());
                case 4 -> acts.decide(id, DecisionDraft.resolved(FACT), NADIA);
                case 5 -> acts.decide(id, DecisionDraft.declined(FACT, "Code de la voirie, article L141-8"), NADIA);
                case 6, 7 -> acts.reopen(id, "Toujours là", Actor.requester());
                case 8 -> acts.decide(id, DecisionDraft.duplicateOf(original, "Même endroit, même lampadaire"), NADIA);
                default -> acts.undoDuplicate(id, "Pas le même", NADIA);
            });
        } catch (Refusal notFromHere) {
            // The table of moves says no: the case stays where it is.
        }
    }

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = pool.invokeAll(Collections.nCopies(threads, work));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
