package org.parvis.casework.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.casework.law.LegalEvents.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.casework.law.LegalFact.Appeal;
import org.parvis.casework.law.LegalFact.Competence;
import org.parvis.casework.law.LegalFact.Routes;
import org.parvis.shared.PublicHolidays;
import org.parvis.shared.PublicHolidays.Region;

class LegalClockTest {

    private static LegalClock clock(LegalTerms terms, String today, LegalEvent... events) {
        return LegalClock.of(List.of(events), terms, FRANCE, LocalDate.parse(today));
    }

    static Stream<Arguments> silence() {
        return Stream.of(
                row("months, ends on a Sunday", rejection(), "2026-03-15", received("2026-01-15")),
                row("months, no such day", rejection(), "2026-02-28", received("2025-12-31")),
                row("months, leap year", rejection(), "2028-02-29", received("2027-12-31")),
                row("acceptance, no such day", acceptance(), "2026-02-28", received("2025-12-31")),
                row("pieces early: +13", rejection(), "2026-03-28", received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20"), complete("2026-02-02")),
                row("pieces never: +31", rejection(), "2026-04-15", received("2026-01-15"), asked("2026-01-20", "2026-02-20")),
                row("pieces too late: +31", rejection(), "2026-04-15", received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20"), complete("2026-03-01")),
                row("a second round: +28", rejection(), "2026-04-12", received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20"), complete("2026-02-02"), asked("2026-02-10", "2026-02-25")),
                row("some of the pieces change nothing", rejection(), "2026-04-15", received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20"), incomplete("2026-02-02")),
                row("overlapping rounds count once: +36", rejection(), "2026-04-20", received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20"), asked("2026-02-10", "2026-02-25")),
                row("nested round counts once: +31", rejection(), "2026-04-15", received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20"), asked("2026-01-25", "2026-02-01")),
                row("asked after the end: nothing", rejection(), "2026-03-15", received("2026-01-15"),
                        asked("2026-03-16", "2026-04-16")),
                row("asked on the last day: +31", rejection(), "2026-04-15", received("2026-01-15"),
                        asked("2026-03-15", "2026-04-15")),
                row("acceptance starts again", acceptance(), "2026-04-02", received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20"), complete("2026-02-02")),
                row("acceptance: the last round", acceptance(), "2026-05-01", received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20"), complete("2026-02-02"), asked("2026-02-10", "2026-02-25"),
                        complete("2026-03-01")),
                row("acceptance: some pieces do not start it", acceptance(), null, received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20"), incomplete("2026-02-02")),
                row("acceptance: never, even after the deadline", acceptance(), null, received("2026-01-15"),
                        asked("2026-01-20", "2026-02-20")),
                row("acceptance: what nobody asked for", acceptance(), "2026-03-15", received("2026-01-15"), complete("2026-02-02")),
                row("acceptance: acquired, then asked", acceptance(), "2026-03-15", received("2026-01-15"),
                        asked("2026-03-16", "2026-04-16"), complete("2026-03-20")),
                row("another authority first, rejection", rejection(), "2026-03-10", receivedElsewhere("2026-01-10"),
                        transmitted("2026-01-24", "2026-01-25")),
                row("another authority first, acceptance", acceptance(), "2026-03-25", receivedElsewhere("2026-01-10"),
                        transmitted("2026-01-24", "2026-01-25")),
                row("another authority first, not passed on", acceptance(), null, receivedElsewhere("2026-01-10")));
    }

    private static Arguments row(String name, LegalTerms terms, @Nullable String end, LegalEvent... events) {
        return Arguments.of(name, terms, end == null ? null : LocalDate.parse(end), List.of(events));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silence")
    void knowsTheDayOfSilence(String name, LegalTerms terms, @Nullable LocalDate end, List<LegalEvent> events) {
        LegalClock clock = LegalClock.of(events, terms, FRANCE, LocalDate.parse("2026-02-05"));
        assertThat(clock.implicitOn()).isEqualTo(end);
        assertThat(clock.kind()).isEqualTo(terms.silence());
        assertThat(clock.history()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-03, 2021-03-04",
        "2017-09-20, 2017-11-21",
        "2026-03-24, 2026-05-26",
        "2025-12-31, 2026-03-02",
    })
    void givesTheLastDayOfAnAppeal(LocalDate from, LocalDate last) {
        assertThat(LegalDates.lastDayOfAppeal(from, 2, PublicHolidays.of(Region.FRANCE))).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-05, 10, FRANCE, 2026-05-21",
        "2026-05-23, 1, FRANCE, 2026-05-26",
        "2026-04-02, 1, FRANCE, 2026-04-03",
        "2026-04-02, 1, ALSACE_MOSELLE, 2026-04-07",
        "2026-05-21, 1, MARTINIQUE, 2026-05-26",
        "2026-05-21, 1, FRANCE, 2026-05-22",
        "2026-05-26, 1, GUADELOUPE, 2026-05-28",
        "2026-06-09, 1, GUYANE, 2026-06-11",
        "2027-12-17, 1, REUNION, 2027-12-21",
        "2026-04-24, 1, MAYOTTE, 2026-04-28",
        "2026-12-24, 1, ALSACE_MOSELLE, 2026-12-28",
        "2026-12-31, 1, FRANCE, 2027-01-04",
    })
    void countsWorkingDaysAfterTheEvent(LocalDate from, int days, Region region, LocalDate last) {
        assertThat(LegalDates.workingDays(from, days, LegalTerms.Week.MONDAY_TO_FRIDAY, calendar(region)))
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15",
        "2026-11-01", "2026-11-11", "2026-12-25", "2027-03-29", "2038-04-26", "2008-05-01"
    })
    void restsOnPublicHolidays(LocalDate holiday) {
        LocalDate after = LegalDates.workingDays(
                holiday.minusDays(1), 1, LegalTerms.Week.MONDAY_TO_SATURDAY, calendar(Region.FRANCE));
        assertThat(after).isAfter(holiday);
    }

    @Test
    void countsSaturdaysWhereATerritoryDoes() {
        LocalDate friday = LocalDate.parse("2026-01-16");
        assertThat(LegalDates.workingDays(friday, 1, LegalTerms.Week.MONDAY_TO_SATURDAY, FRANCE))
                .isEqualTo("2026-01-17");
    }

    @Test
    void letsWhatWasGrantedBeTakenBackForFourMonths() {
        LegalEvent start = received("2026-01-15");
        LegalClock express = clock(rejection(), "2026-03-01", start, granted("2026-02-02"));
        assertThat(express.due().retractableUntil()).isEqualTo("2026-06-02");
        assertThat(clock(rejection(), "2026-03-01", start, decided("2026-02-02")).due().retractableUntil())
                .as("a refusal creates no rights")
                .isNull();
        assertThat(clock(acceptance(), "2026-03-15", start).due().retractableUntil()).as("not accepted yet").isNull();
        LegalClock silent = clock(acceptance(), "2026-03-16", start);
        assertThat(silent.due().retractableUntil()).as("accepted by silence").isEqualTo("2026-07-15");
        assertThat(clock(rejection(), "2026-03-16", start).due().retractableUntil()).as("rejected by silence").isNull();
        assertThat(clock(rejection(), "2026-12-01", start, granted("2025-10-31"), granted("2026-10-31")).due().retractableUntil())
                .as("no such day")
                .isEqualTo("2027-02-28");
    }

    @Test
    void takesADecisionBackOnceAndCountsTheAppealAgainstThat() {
        LegalEvent[] all = {
            received("2026-01-05"), granted("2026-02-02"), notified("2026-02-03", Routes.STATED), retracted("2026-03-20"),
            notified("2026-03-24", Routes.STATED)
        };
        LegalClock clock = clock(rejection(), "2026-04-01", all);
        assertThat(clock.due().retractableUntil()).isNull();
        assertThat(clock.due().retractedOn()).isEqualTo("2026-03-20");
        assertThat(clock.due().appealLastDay()).as("against the second decision").isEqualTo("2026-05-26");
        assertThat(clock.history()).extracting(LegalLine::key).contains("retracted");
        assertThat(lastDay(rejection(), all[0], all[1], all[2], all[3])).as("of this nobody was told").hasValue(LocalDate.parse("2027-03-20"));
    }

    @Test
    void owesNothingToAnAbusiveSending() {
        LegalClock clock = clock(acceptance(), "2026-06-01", received("2026-01-15"), abusive("2026-01-20"));
        assertThat(clock.implicitOn()).isNull();
        assertThat(clock.due().areDueOn()).isNull();
        assertThat(clock.due().aeeDueOn()).isNull();
        assertThat(clock.history()).extracting(LegalLine::key).endsWith("stopped.abusive");
        LegalClock alleged = clock(acceptance(), "2026-02-01", received("2026-01-15"), event("2026-01-20", new LegalFact.AbuseAlleged()));
        assertThat(alleged.implicitOn()).as("one agent alone changes nothing").isEqualTo("2026-03-15");
        assertThat(alleged.due().areDueOn()).isNotNull();
        LegalClock late = clock(acceptance(), "2026-06-01", received("2026-01-15"), abusive("2026-03-16"));
        assertThat(late.implicitOn()).as("silence had accepted it").isEqualTo("2026-03-15");
        assertThat(clock(rejection(), "2026-06-01", received("2026-01-15"), abusive("2026-03-20")).due().appealLastDay())
                .as("nor does it shorten the time to contest what silence rejected")
                .isEqualTo(clock(rejection(), "2026-06-01", received("2026-01-15")).due().appealLastDay());
    }

    @Test
    void letsGoOfWhatACourtHasJudged() {
        LegalEvent[] all = {
            received("2026-01-05"), decided("2026-02-02"), notified("2026-03-24", Routes.STATED), appealed("2026-05-20", Appeal.COURT),
            judged("2027-02-10")
        };
        assertThat(lastDay(rejection(), all)).as("a year for whoever was told late").hasValue(LocalDate.parse("2028-02-10"));
        assertThat(clock(rejection(), "2027-03-01", all).due().appealWhy()).isEqualTo("judged");
        assertThat(lastDay(rejection(), all[0], all[1], all[2], all[3], all[4], appealed("2027-03-01", Appeal.COURT)))
                .as("a court of appeal has it")
                .isEmpty();
        assertThat(lastDay(rejection(), all[0], all[1], all[2], judged("2026-05-01"), all[3])).as("judged before").isEmpty();
    }

    @Test
    void owesReasonsWithinAMonth() {
        LegalClock clock = clock(rejection(), "2026-02-01", received("2025-11-05"), acknowledged("2025-11-06"),
                reasonsAsked("2026-01-31"));
        assertThat(clock.due().reasonsDueOn()).isEqualTo("2026-02-28");
        assertThat(clock.due().areReasonsLate(LocalDate.parse("2026-03-01"))).isTrue();
    }

    @Test
    void letsTheAppealRunFromTheReasons() {
        LegalClock clock = clock(rejection(), "2026-04-01", received("2025-11-05"), acknowledged("2025-11-06"),
                reasonsAsked("2026-01-31"), reasonsGiven("2026-03-24"));
        assertThat(clock.due().reasonsDueOn()).isNull();
        assertThat(clock.due().appealLastDay()).isEqualTo("2026-05-26");
        assertThat(clock.due().appealWhy()).isEqualTo("reasonsGiven");
    }

    @Test
    void endsEveryAppealAYearAfterReasonsWereAskedFor() {
        LegalEvent[] silent = {received("2025-11-05"), acknowledged("2025-11-06"), reasonsAsked("2026-01-31")};
        assertThat(clock(rejection(), "2026-08-01", silent).due().appealLastDay()).isEqualTo("2027-01-31");
        LegalClock late = clock(rejection(), "2027-01-20", silent[0], silent[1], silent[2], reasonsGiven("2027-01-10"));
        assertThat(late.due().appealLastDay()).isEqualTo("2027-01-31");
    }

    @Test
    void ignoresReasonsAskedForTooLate() {
        LegalClock clock = clock(rejection(), "2026-06-01", received("2025-11-05"), acknowledged("2025-11-06"),
                reasonsAsked("2026-05-04"));
        assertThat(clock.due().reasonsDueOn()).isNull();
        assertThat(clock.due().appealLastDay()).isEqualTo("2026-03-06");
    }

    @Test
    void setsNoLimitAgainstWhoeverWasNotAcknowledged() {
        LegalClock without = clock(rejection(), "2026-02-01", received("2025-11-05"));
        assertThat(without.due().acknowledged()).isFalse();
        assertThat(without.due().appealLastDay()).isEqualTo("2027-01-05");
        LegalClock with = clock(rejection(), "2026-02-01", received("2025-11-05"), acknowledged("2025-11-06"));
        assertThat(with.due().appealLastDay()).isEqualTo("2026-03-06");
        LegalTerms exempt = terms(LegalRule.rejection("CRPA L231-4").exempt("CRPA R112-4"));
        assertThat(clock(exempt, "2026-02-01", received("2025-11-05")).due().appealLastDay()).isEqualTo("2026-03-06");
    }

    @Test
    void countsFromANotificationWithItsRoutesOnly() {
        LegalEvent start = received("2026-01-05");
        LegalEvent end = decided("2026-02-02");
        assertThat(clock(rejection(), "2026-04-01", start, end, notified("2026-03-24", Routes.STATED))
                        .due().appealLastDay())
                .isEqualTo("2026-05-26");
        assertThat(clock(rejection(), "2026-04-01", start, end, notified("2026-03-24", Routes.MISSING))
                        .due().appealLastDay())
                .isEqualTo("2027-03-24");
    }

    @Test
    void startsAnewWithEachDecisionThatIsNotified() {
        LegalEvent[] all = {
            received("2026-01-05"), decided("2026-02-02"), notified("2026-02-03", Routes.STATED),
            appealed("2026-02-20", Appeal.ADMINISTRATIVE), decided("2026-03-02"), notified("2026-03-24", Routes.STATED)
        };
        LegalClock clock = clock(rejection(), "2026-04-01", all);
        assertThat(clock.due().appealLastDay()).isEqualTo("2026-05-26");
        assertThat(clock.due().appealWhy()).as("the appeal was against the first").isEqualTo("notified");
        LegalClock contested = clock(rejection(), "2026-05-01",
                all[0], all[1], all[2], all[4], all[5], appealed("2026-04-20", Appeal.COURT));
        assertThat(contested.due().appealWhy()).isEqualTo("appealed.COURT");
    }

    @Test
    void givesNoNewTimeToWhatIsNotifiedAgain() {
        LegalEvent[] all = {received("2026-01-05"), decided("2026-02-02"), notified("2026-02-03", Routes.STATED)};
        assertThat(clock(rejection(), "2026-04-01", all[0], all[1], all[2], notified("2026-03-24", Routes.STATED))
                        .due().appealLastDay())
                .isEqualTo("2026-04-07");
        assertThat(clock(rejection(), "2026-04-01", all[0], all[1],
                                notified("2026-02-03", Routes.MISSING), notified("2026-03-24", Routes.STATED))
                        .due().appealLastDay())
                .as("only the second says how to contest it")
                .isEqualTo("2026-05-26");
    }

    private static Optional<LocalDate> lastDay(LegalTerms terms, LegalEvent... events) {
        List<LegalEvent> counted = LegalClock.counted(List.of(events));
        return new Contest(clock(terms, "2026-06-01", events), counted, terms, FRANCE).lastDay(LocalDate.parse("2026-02-02"));
    }

    @Test
    void keepsWhatCanStillBeContestedOrIsBeforeACourt() {
        LegalEvent start = received("2026-01-05");
        LegalEvent end = decided("2026-02-02");
        LegalEvent told = notified("2026-03-24", Routes.STATED);
        assertThat(lastDay(terms(LegalRule.NONE), start, end)).as("a «délai franc»").hasValue(LocalDate.parse("2026-04-03"));
        assertThat(lastDay(rejection(), start, end)).as("notified? nobody knows").hasValue(LocalDate.parse("2027-02-02"));
        assertThat(lastDay(rejection(), start, end, told)).hasValue(LocalDate.parse("2026-05-26"));
        assertThat(lastDay(rejection(), start, end, told, appealed("2026-05-20", Appeal.ADMINISTRATIVE)))
                .as("two months of silence, then a year")
                .hasValue(LocalDate.parse("2027-07-20"));
        LegalEvent seized = appealed("2026-05-20", Appeal.COURT);
        assertThat(lastDay(rejection(), start, end, told, seized)).isEmpty();
        assertThat(lastDay(rejection(), start, end, told, appealed("2026-05-27", Appeal.COURT)))
                .as("too late, and before it all the same")
                .isEmpty();
        assertThat(lastDay(rejection(), start, end, told, seized, decided("2026-09-01"), notified("2026-09-02", Routes.STATED)))
                .as("decided anew once it was judged")
                .isPresent();
        assertThat(lastDay(rejection(), start, notified("2026-01-15", Routes.STATED), decided("2026-01-16"), decided("2026-02-02")))
                .as("the second is notified to nobody")
                .hasValue(LocalDate.parse("2027-02-02"));
    }

    @Test
    void interruptsTheLimitByAnAppealInTime() {
        LegalEvent[] notified = {received("2026-01-05"), decided("2026-02-02"), notified("2026-03-24", Routes.STATED)};
        LegalClock inTime = clock(rejection(), "2026-06-01", notified[0], notified[1], notified[2],
                appealed("2026-05-26", Appeal.ADMINISTRATIVE));
        assertThat(inTime.due().appealLastDay()).isNull();
        assertThat(inTime.due().appealWhy()).isEqualTo("appealed.ADMINISTRATIVE");
        LegalClock late = clock(rejection(), "2026-06-01", notified[0], notified[1], notified[2],
                appealed("2026-05-27", Appeal.ADMINISTRATIVE));
        assertThat(late.due().appealLastDay()).isEqualTo("2026-05-26");
    }

    @Test
    void owesAcknowledgementsFromTheCompetentAuthority() {
        LegalClock clock = clock(acceptance(), "2026-05-21", receivedElsewhere("2026-04-20"), transmitted("2026-05-04", "2026-05-05"));
        assertThat(clock.due().areDueOn()).isEqualTo("2026-05-21");
        assertThat(clock.due().isAreLate(LocalDate.parse("2026-05-21"))).isFalse();
        assertThat(clock.due().isAreLate(LocalDate.parse("2026-05-22"))).isTrue();
        assertThat(clock.due().aeeDueOn()).isEqualTo("2026-05-06");
    }

    @Test
    void owesNoAcknowledgementTwiceNorWhereTheLawExempts() {
        LegalClock sent = clock(rejection(), "2026-02-01", received("2026-01-05"), acknowledged("2026-01-05"));
        assertThat(sent.due().aeeDueOn()).isNull();
        assertThat(sent.due().areDueOn()).isNull();
        LegalTerms exempt = terms(LegalRule.rejection("CRPA L231-4").exempt("CRPA R112-4"));
        assertThat(clock(exempt, "2026-02-01", received("2026-01-05")).due().areDueOn()).isNull();
    }

    @Test
    void stopsOnADecisionUpToTheLastDay() {
        LegalEvent onTheLastDay = decided("2026-03-15");
        LegalClock stopped = clock(rejection(), "2026-03-20", received("2026-01-15"), onTheLastDay);
        assertThat(stopped.stoppedBy()).isEqualTo(onTheLastDay);
        assertThat(stopped.implicitOn()).isNull();
        LegalClock after = clock(rejection(), "2026-03-20", received("2026-01-15"), decided("2026-03-16"));
        assertThat(after.stoppedBy()).isNull();
        assertThat(after.isOver(LocalDate.parse("2026-03-16"))).isTrue();
        assertThat(after.isOver(LocalDate.parse("2026-03-15"))).isFalse();
        assertThat(after.history()).extracting(LegalLine::key).contains("after.decided");
        assertThat(clock(rejection(), "2026-03-20", received("2026-01-15"), withdrawn("2026-02-01")).stoppedBy())
                .isNotNull();
    }

    @Test
    void saysWhetherPiecesAreAwaited() {
        LegalEvent[] asked = {received("2026-01-15"), asked("2026-01-20", "2026-02-20")};
        assertThat(clock(rejection(), "2026-01-19", asked).suspended()).isFalse();
        assertThat(clock(rejection(), "2026-01-20", asked).suspended()).isTrue();
        assertThat(clock(rejection(), "2026-02-20", asked).suspended()).isTrue();
        assertThat(clock(rejection(), "2026-02-21", asked).suspended()).isFalse();
        assertThat(clock(acceptance(), "2026-06-01", asked).suspended()).isTrue();
        assertThat(clock(acceptance(), "2026-06-01", asked).startsOn()).isNull();
        LegalClock complete = clock(rejection(), "2026-02-02", asked[0], asked[1], complete("2026-02-02"));
        assertThat(complete.suspended()).isFalse();
        assertThat(complete.suspensions()).containsExactly(
                new Suspension(LocalDate.parse("2026-01-20"), LocalDate.parse("2026-02-02")));
    }

    @Test
    void endsTheWaitForWhatIsBroughtTheSameDay() {
        LegalClock clock = clock(rejection(), "2026-01-20", complete("2026-01-20"), asked("2026-01-20", "2026-02-20"), received("2026-01-15"));
        assertThat(clock.implicitOn()).isEqualTo("2026-03-15");
    }

    @Test
    void meansNothingWithoutALegalKind() {
        LegalClock clock = clock(terms(LegalRule.NONE), "2026-01-20", received("2026-01-15"), asked("2026-01-16", "2026-02-20"));
        assertThat(clock.kind()).isEqualTo(Silence.NONE);
        assertThat(clock.implicitOn()).isNull();
        assertThat(clock.due().areDueOn()).isNull();
        assertThat(clock(rejection(), "2026-01-20").kind()).isEqualTo(Silence.NONE);
    }

    @Test
    void takesTheLastCorrectionOfAnEvent() {
        LegalEvent wrong = received("2026-01-15");
        LegalEvent first = corrected(wrong, "2026-02-01", right("2026-01-12", new LegalFact.Received(Competence.COMPETENT)));
        LegalEvent second = corrected(first, "2026-02-02", right("2026-01-10", new LegalFact.Received(Competence.COMPETENT)));
        List<LegalEvent> events = new ArrayList<>(List.of(second, wrong, first));
        assertThat(LegalClock.of(events, rejection(), FRANCE, LocalDate.parse("2026-02-05")).implicitOn())
                .isEqualTo("2026-03-10");
    }
}
