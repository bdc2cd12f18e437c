package org.parvis.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.casework.clock.ClockPhase.PAUSED;
import static org.parvis.casework.clock.ClockPhase.RUNNING;
import static org.parvis.casework.clock.ClockPhase.STOPPED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.casework.clock.PromiseClock.Step;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.PublicHolidays;
import org.parvis.shared.WorkingCalendar;

class PromiseClockTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            PARIS,
            OpeningHours.onWeekdays(
                    new OpeningHours.Period(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new OpeningHours.Period(LocalTime.of(14, 0), LocalTime.of(17, 0))),
            PublicHolidays.of(PublicHolidays.Region.FRANCE),
            Set.of());
    private static final Duration TWELVE_HOURS = Duration.ofHours(12);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    private static List<Cycle> cycles(Step... steps) {
        return PromiseClock.cycles(List.of(steps), TWELVE_HOURS, CALENDAR);
    }

    @Test
    void countsWorkingHoursOverTheWeekend() {
        Cycle cycle = cycles(new Step(at("2026-11-20T14:00"), 1, RUNNING)).getFirst();
        assertThat(cycle.dueAt()).isEqualTo(at("2026-11-24T12:00"));
    }

    @Test
    void standsStillWhileWaiting() {
        Step start = new Step(at("2026-11-23T09:00"), 1, RUNNING);
        Step pause = new Step(at("2026-11-23T11:00"), 2, PAUSED);
        assertThat(cycles(start, pause).getFirst().dueAt()).isNull();
        Step resume = new Step(at("2026-11-26T09:00"), 3, RUNNING);
        assertThat(cycles(start, pause, resume).getFirst().dueAt()).isEqualTo(at("2026-11-27T15:00"));
    }

    @Test
    void keepsLateWhatWasLateBeforeThePause() {
        Cycle cycle = cycles(
                        new Step(at("2026-11-23T09:00"), 1, RUNNING),
                        new Step(at("2026-11-26T09:00"), 2, PAUSED),
                        new Step(at("2026-12-10T09:00"), 3, RUNNING),
                        new Step(at("2026-12-10T10:00"), 4, STOPPED))
                .getFirst();
        assertThat(cycle.dueAt()).isEqualTo(at("2026-11-24T17:00"));
        assertThat(cycle.isKept()).isFalse();
    }

    @Test
    void startsAnotherCycleAtEachReopeningAndLeavesTheFirstAsItWas() {
        Step start = new Step(at("2026-11-23T09:00"), 1, RUNNING);
        Step answer = new Step(at("2026-11-24T09:00"), 2, STOPPED);
        Step again = new Step(at("2026-12-01T09:00"), 3, RUNNING);
        List<Cycle> both = cycles(start, answer, again);
        assertThat(both).hasSize(2);
        assertThat(both.getFirst()).isEqualTo(cycles(start, answer).getFirst());
        assertThat(both.getFirst().isKept()).isTrue();
        assertThat(both.getLast().answeredAt()).isNull();
    }

    @Test
    void givesTheSameCyclesWhateverTheOrderOfWriting() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            List<Step> steps = history(random);
            List<Cycle> expected = PromiseClock.cycles(steps, TWELVE_HOURS, CALENDAR);
            Collections.shuffle(steps, random);
            assertThat(PromiseClock.cycles(steps, TWELVE_HOURS, CALENDAR)).isEqualTo(expected);
        }
    }

    @Test
    void isNotMovedByStepsWithoutEffect() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            List<Step> steps = history(random);
            List<Step> noisy = new ArrayList<>(steps);
            for (Step step : steps) {
                noisy.add(new Step(step.at(), step.ordinal() + 1, step.phase()));
            }
            assertThat(PromiseClock.cycles(noisy, TWELVE_HOURS, CALENDAR))
                    .isEqualTo(PromiseClock.cycles(steps, TWELVE_HOURS, CALENDAR));
        }
    }

    @Test
    void neverComesEarlierByAPause() {
        Random random = new Random(3);
        Instant start = at("2026-03-02T09:00");
        for (int round = 0; round < 500; round++) {
            List<Step> steps = new ArrayList<>(List.of(new Step(start, 1, RUNNING)));
            Instant due = start;
            Instant now = start;
            for (int pause = 0; pause < 5; pause++) {
                now = later(now, random);
                steps.add(new Step(now, 2 + 2 * pause, PAUSED));
                now = later(now, random);
                steps.add(new Step(now, 3 + 2 * pause, RUNNING));
                Instant longer = PromiseClock.cycles(steps, TWELVE_HOURS, CALENDAR).getFirst().dueAt();
                assertThat(longer).isAfterOrEqualTo(due);
                due = longer;
            }
        }
    }

    @Test
    void warnsBeforeAndEscalatesAfter() {
        Cycle slow = new Cycle(at("2026-10-01T09:00"), Duration.ofHours(180), List.of(), null, CALENDAR);
        List<Alert> heard = new ArrayList<>();
        Instant now = slow.startedAt();
        for (var next = AlertPlan.next(slow, now); next.isPresent(); next = AlertPlan.next(slow, now)) {
            heard.add(next.get().alert());
            now = next.get().at();
        }
        assertThat(heard)
                .containsExactly(
                        Alert.TEN_DAYS_LEFT, Alert.THREE_DAYS_LEFT, Alert.DUE_TODAY, Alert.LATE, Alert.LONG_LATE);
        Cycle fast = new Cycle(at("2026-11-23T09:00"), Duration.ofHours(3), List.of(), null, CALENDAR);
        assertThat(AlertPlan.next(fast, fast.startedAt()).orElseThrow().alert()).isEqualTo(Alert.QUARTER_LEFT);
    }

    /** Phases in any order with distinct instants and ordinals, every other ordinal left free. */
    private static List<Step> history(Random random) {
        List<Step> steps = new ArrayList<>();
        Instant now = at("2026-02-02T09:00");
        for (int i = 0; i < 12; i++) {
            steps.add(new Step(now, 1 + 2 * i, ClockPhase.values()[random.nextInt(3)]));
            now = later(now, random);
        }
        return steps;
    }

    private static Instant later(Instant now, Random random) {
        return now.plus(Duration.ofMinutes(1 + random.nextInt(4_000)));
    }
}
