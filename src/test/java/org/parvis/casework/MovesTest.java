package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Refusal;

class MovesTest {

    /** The reasons without which no status that ends a case can be reached. */
    private static final Set<Given> REASONS = EnumSet.of(Given.REASON_OF_FACT, Given.SIGNATORY);

    @Test
    void neverReachAnEndWithoutAReason() {
        Random random = new Random(20261122);
        for (int walk = 0; walk < 2_000; walk++) {
            CaseStatus status = CaseStatus.RECEIVED;
            for (int step = 0; step < 30; step++) {
                Set<Given> given = some(random);
                CaseStatus next = tried(status, any(random, MoveKind.values()), any(random, Party.values()), given);
                if (next.isClosed() && next != status) {
                    assertThat(given).as("%s → %s", status, next).containsAll(REASONS);
                }
                status = next;
            }
        }
    }

    @Test
    void refuseWhateverTheTableDoesNotName() {
        EnumSet<Given> everything = EnumSet.allOf(Given.class);
        for (CaseStatus from : CaseStatus.values()) {
            for (Party party : Party.values()) {
                for (MoveKind kind : MoveKind.values()) {
                    boolean named = Moves.ALL.stream().anyMatch(move -> move.kind() == kind
                            && move.from().contains(from)
                            && move.who().contains(party));
                    if (named) {
                        assertThat(Moves.check(kind, from, party, everything).kind()).isEqualTo(kind);
                    } else {
                        assertThatExceptionOfType(Refusal.class)
                                .isThrownBy(() -> Moves.check(kind, from, party, everything))
                                .withMessage("casework.refused.move." + kind);
                    }
                }
            }
        }
    }

    @Test
    void leadOutOfEveryStatus() {
        for (CaseStatus from : CaseStatus.values()) {
            assertThat(Moves.open(from, Party.AGENT)).as(from.name()).isNotEmpty();
        }
    }

    @Test
    void letTheRequesterReopenWhatEndedAndNothingElse() {
        assertThat(Stream.of(CaseStatus.values()).filter(from -> Moves.open(from, Party.REQUESTER)
                        .contains(MoveKind.REOPEN)))
                .containsExactly(CaseStatus.RESOLVED, CaseStatus.DECLINED);
        assertThat(Moves.open(CaseStatus.WAITING, Party.REQUESTER)).isEqualTo(List.of(MoveKind.RECEIVE_ANSWER));
    }

    @Test
    void askARefusalForItsReasonOfLaw() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Moves.check(MoveKind.DECLINE, CaseStatus.ACCEPTED, Party.AGENT, REASONS))
                .withMessage("casework.refused.missing.REASON_OF_LAW");
    }

    private static CaseStatus tried(CaseStatus from, MoveKind kind, Party party, Set<Given> given) {
        try {
            CaseStatus to = Moves.check(kind, from, party, given).to();
            return to == null ? CaseStatus.RECEIVED : to;
        } catch (Refusal refused) {
            return from;
        }
    }

    private static Set<Given> some(Random random) {
        Set<Given> given = EnumSet.noneOf(Given.class);
        Stream.of(Given.values()).filter(one -> random.nextInt(3) > 0).forEach(given::add);
        return given;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
