package org.parvis.casework.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.casework.law.LegalEvents.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.casework.law.LegalFact.Completeness;
import org.parvis.casework.law.LegalFact.PiecesAsked;
import org.parvis.casework.law.LegalFact.PiecesReceived;
import org.parvis.shared.PublicHolidays;

/** What holds for every story: from none to five rounds of missing pieces, nested, late, overlapping, answered or not. */
class LegalClockPropertiesTest {

    private static final int STORIES = 400;

    static LongStream seeds() {
        return LongStream.range(0, STORIES);
    }

    private record Story(Random random, LegalTerms terms, LocalDate start, List<LegalEvent> events) {

        static Story of(long seed) {
            Random random = new Random(seed);
            LegalTerms terms = random.nextBoolean() ? rejection() : acceptance();
            LocalDate start = LocalDate.of(2027, 10, 1).plusDays(random.nextInt(900));
            Story story = new Story(random, terms, start, new ArrayList<>());
            story.begin();
            int rounds = random.nextInt(6);
            for (int i = 0; i < rounds; i++) {
                story.round();
            }
            return story;
        }

        private void begin() {
            if (random.nextInt(4) == 0) {
                events.add(receivedElsewhere(start.toString()));
                LocalDate competent = start.plusDays(random.nextInt(30));
                events.add(transmitted(competent.toString(), competent.plusDays(random.nextInt(4)).toString()));
            } else {
                events.add(received(start.toString()));
            }
        }

        LegalEvent round() {
            LocalDate asked = start.plusDays(random.nextInt(120));
            LocalDate deadline = asked.plusDays(random.nextInt(60));
            LegalEvent event = asked(asked.toString(), deadline.toString());
            events.add(event);
            if (random.nextInt(3) > 0) {
                String on = asked.plusDays(random.nextInt(90)).toString();
                events.add(random.nextInt(4) == 0 ? incomplete(on) : complete(on));
            }
            return event;
        }

        LocalDate today() {
            return start.plusDays(random.nextInt(300));
        }

        LegalClock clock() {
            return clock(events, start.plusDays(40));
        }

        LegalClock clock(List<LegalEvent> of, LocalDate today) {
            return LegalClock.of(of, terms, FRANCE, today);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameInWhateverOrderEventsWereWritten(long seed) {
        Story story = Story.of(seed);
        LegalClock expected = story.clock();
        for (int i = 0; i < 4; i++) {
            List<LegalEvent> shuffled = new ArrayList<>(story.events());
            Collections.shuffle(shuffled, story.random());
            List<LegalEvent> late = shuffled.stream()
                    .map(event -> new LegalEvent(
                            event.id(), event.on(), Instant.EPOCH.plusSeconds(story.random().nextInt(1_000_000)), event.fact()))
                    .toList();
            assertThat(story.clock(late, story.start().plusDays(40))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverMovedByWhatHasNoEffect(long seed) {
        Story story = Story.of(seed);
        LegalClock expected = story.clock();
        List<LegalEvent> more = new ArrayList<>(story.events());
        more.add(event(story.today().toString(), new LegalFact.Attested()));
        more.add(event(story.today().toString(), new LegalFact.AeeSent()));
        more.add(acknowledged(story.today().toString()));
        LegalClock clock = story.clock(more, story.start().plusDays(40));
        assertThat(clock.implicitOn()).isEqualTo(expected.implicitOn());
        assertThat(clock.history()).isEqualTo(expected.history());
        assertThat(clock.suspensions()).isEqualTo(expected.suspensions());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverBroughtNearerByAnotherRound(long seed) {
        Story story = Story.of(seed);
        LocalDate before = story.clock().implicitOn();
        LegalEvent asked = story.round();
        story.events().removeIf(event -> event.on().isAfter(asked.on())
                && story.events().indexOf(event) > story.events().indexOf(asked));
        LocalDate after = story.clock().implicitOn();
        if (before != null && after != null) {
            assertThat(after).isAfterOrEqualTo(before);
        }
        if (story.terms().silence() == Silence.REJECTION) {
            assertThat(after).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void suspendsARejectionNoLongerThanThePeriodsGiven(long seed) {
        Story story = Story.of(seed);
        if (story.terms().silence() == Silence.REJECTION) {
            long given = story.events().stream()
                    .filter(event -> event.fact() instanceof PiecesAsked)
                    .mapToLong(event -> event.on().until(((PiecesAsked) event.fact()).deadline(), ChronoUnit.DAYS))
                    .sum();
            LegalClock clock = story.clock();
            assertThat(clock.suspendedDays()).isLessThanOrEqualTo(given);
            assertThat(Objects.requireNonNull(clock.implicitOn()).minusDays(clock.suspendedDays()))
                    .isEqualTo(story.start().plusMonths(2));
        }
    }

    /** Day by day, as one would count on fingers: an awaited day moves the end, also the one after the last. */
    @ParameterizedTest
    @MethodSource("seeds")
    void countsADayOfOverlappingRoundsOnce(long seed) {
        Story story = Story.of(seed);
        if (story.terms().silence() == Silence.REJECTION) {
            assertThat(story.clock().implicitOn()).isEqualTo(countedDayByDay(story));
        }
    }

    private static LocalDate countedDayByDay(Story story) {
        LocalDate end = story.start().plusMonths(2);
        for (LocalDate day = story.start(); !day.isAfter(end.plusDays(1)); day = day.plusDays(1)) {
            if (isAwaited(day, story, end)) {
                end = end.plusDays(1);
            }
        }
        return end;
    }

    private static boolean isAwaited(LocalDate day, Story story, LocalDate end) {
        return story.events().stream()
                .filter(event -> event.fact() instanceof PiecesAsked && !event.on().isAfter(end))
                .anyMatch(asked -> day.isAfter(asked.on()) && !day.isAfter(until(asked, story)));
    }

    private static LocalDate until(LegalEvent asked, Story story) {
        LocalDate deadline = ((PiecesAsked) asked.fact()).deadline();
        return story.events().stream()
                .filter(event -> event.fact() instanceof PiecesReceived got && got.completeness() == Completeness.COMPLETE)
                .map(LegalEvent::on)
                .filter(on -> !on.isBefore(asked.on()) && on.isBefore(deadline))
                .min(LocalDate::compareTo)
                .orElse(deadline);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesAfterACorrectionTheClockOfTheCorrectedList(long seed) {
        Story story = Story.of(seed);
        int index = story.random().nextInt(story.events().size());
        LegalEvent wrong = story.events().get(index);
        boolean neverHappened = story.random().nextInt(3) == 0;
        LocalDate rightDay = wrong.on().plusDays(story.random().nextInt(40) - 20);
        LegalFact.Right right = neverHappened ? null : new LegalFact.Right(rightDay, wrong.fact());

        List<LegalEvent> corrected = new ArrayList<>(story.events());
        corrected.add(corrected(wrong, story.today().toString(), right));
        Collections.shuffle(corrected, story.random());
        List<LegalEvent> asItShouldBe = new ArrayList<>(story.events());
        asItShouldBe.remove(wrong);
        if (right != null) {
            asItShouldBe.add(new LegalEvent(wrong.id(), right.on(), wrong.recordedAt(), right.fact()));
        }
        LocalDate today = story.today();
        assertThat(story.clock(corrected, today)).isEqualTo(story.clock(asItShouldBe, today));
    }

    /** What the job does, on whatever days it runs: the day that was computed is written once, and stays computed. */
    @ParameterizedTest
    @MethodSource("seeds")
    void writesSilenceOnceWithTheComputedDay(long seed) {
        Story story = Story.of(seed);
        List<LegalEvent> events = new ArrayList<>(story.events());
        for (LocalDate today = story.start(); today.isBefore(story.start().plusDays(500)); today = today.plusDays(17)) {
            LocalDate day = today;
            LegalClock clock = story.clock(known(events, day), day);
            if (clock.implicitToWrite(events, day) instanceof LocalDate computed) {
                events.add(new LegalEvent(UUID.randomUUID(), computed, Instant.EPOCH, new LegalFact.Implicit(clock.kind())));
            }
        }
        List<LegalEvent> implicit = events.stream()
                .filter(event -> event.fact() instanceof LegalFact.Implicit)
                .toList();
        LocalDate expected = story.clock().implicitOn();
        assertThat(implicit).hasSize(expected == null ? 0 : 1);
        assertThat(implicit).allSatisfy(event -> assertThat(event.on()).isEqualTo(expected));
        assertThat(story.clock(events, story.start().plusDays(40)).implicitOn()).isEqualTo(expected);
    }

    private static List<LegalEvent> known(List<LegalEvent> events, LocalDate today) {
        return events.stream().filter(event -> !event.on().isAfter(today)).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameWhereverHolidaysAreOthers(long seed) {
        Story story = Story.of(seed);
        LegalClock overseas = LegalClock.of(
                story.events(), story.terms(), calendar(PublicHolidays.Region.REUNION), story.start().plusDays(40));
        assertThat(overseas.implicitOn()).isEqualTo(story.clock().implicitOn());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void owesNothingOnceASendingIsConfirmedAsAbusive(long seed) {
        Story story = Story.of(seed);
        LocalDate on = story.today();
        List<LegalEvent> more = new ArrayList<>(story.events());
        more.add(abusive(on.toString()));
        LocalDate end = story.clock(known(story.events(), on), on).implicitOn();
        LegalClock clock = story.clock(known(more, on), on);
        boolean isInTime = end == null || !on.isAfter(end);
        assertThat(clock.implicitOn()).isEqualTo(isInTime ? null : end);
        assertThat(clock.due().areDueOn()).isNull();
        assertThat(clock.due().aeeDueOn()).isNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesNothingBackFourMonthsAfterItWasGranted(long seed) {
        Story story = Story.of(seed);
        LocalDate today = story.today();
        LocalDate end = story.clock().implicitOn();
        boolean isGranted = story.terms().silence() == Silence.ACCEPTANCE && end != null && today.isAfter(end);
        assertThat(story.clock(story.events(), today).due().retractableUntil())
                .isEqualTo(isGranted ? LegalDates.months(Objects.requireNonNull(end), 4) : null);
        List<LegalEvent> granted = new ArrayList<>(story.events());
        LocalDate on = story.today();
        granted.add(granted(on.toString()));
        LocalDate until = story.clock(granted, on.plusDays(1)).due().retractableUntil();
        assertThat(until).isAfterOrEqualTo(LegalDates.months(on, 4));
        granted.add(retracted(Objects.requireNonNull(until).toString()));
        assertThat(story.clock(granted, until).due().retractableUntil()).as("once").isNull();
        assertThat(story.clock(granted, until).implicitOn()).isEqualTo(story.clock(granted, on.plusDays(1)).implicitOn());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isKeptAsLongAsACourtHasNotJudged(long seed) {
        Story story = Story.of(seed);
        LocalDate day = story.start().plusDays(400);
        boolean isBeforeCourt = false;
        for (int i = story.random().nextInt(5); i > 0; i--) {
            day = day.plusDays(1 + story.random().nextInt(200));
            isBeforeCourt = story.random().nextBoolean();
            story.events().add(isBeforeCourt ? appealed(day.toString(), LegalFact.Appeal.COURT) : judged(day.toString()));
        }
        List<LegalEvent> counted = LegalClock.counted(story.events());
        Contest contest = new Contest(story.clock(), counted, story.terms(), FRANCE);
        assertThat(contest.lastDay(story.start().plusDays(300)).isEmpty()).isEqualTo(isBeforeCourt);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverMovedByALetterThatNobodyHasPosted(long seed) {
        Story story = Story.of(seed);
        LegalClock expected = story.clock();
        List<LegalEvent> more = new ArrayList<>(story.events());
        LocalDate on = story.today();
        more.add(event(on.toString(), new LegalFact.PiecesListed(List.of("Plan"), on.plusDays(30))));
        LegalClock clock = story.clock(more, story.start().plusDays(40));
        assertThat(clock.implicitOn()).isEqualTo(expected.implicitOn());
        assertThat(clock.suspensions()).isEqualTo(expected.suspensions());
        assertThat(clock.suspended()).isEqualTo(expected.suspended());
    }
}
