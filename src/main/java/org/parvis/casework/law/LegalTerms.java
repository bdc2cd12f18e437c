package org.parvis.casework.law;

import java.time.LocalDate;
import org.parvis.shared.PublicHolidays;

/**
 * A rule with the values of the law on the day on which the request was received: what its clock is computed with for
 * ever, whatever changes later.
 *
 * @param months the delay of silence
 * @param aeeDays working days for the acknowledgement of registration
 * @param areDays working days for the acknowledgement of reception
 * @param reasonsMonths for giving the reasons of an implicit rejection
 * @param appealMonths of the appeal time limit (CJA R421-1), a «délai franc»
 * @param latestMonths after which no action lies even where the limit cannot be set against the person
 * @param retractionMonths within which the authority takes an unlawful decision back that created rights (CRPA L242-1)
 * @param acknowledgedFrom from which reception acknowledgements count
 * @param week which days are worked
 */
public record LegalTerms(
        LegalRule rule,
        int months,
        int aeeDays,
        int areDays,
        int reasonsMonths,
        int appealMonths,
        int latestMonths,
        int retractionMonths,
        Reception acknowledgedFrom,
        Week week) {

    public enum Reception {
        /** By the competent authority. */
        COMPETENT,
        /** By whichever was seized first. */
        FIRST
    }

    public enum Week {
        MONDAY_TO_FRIDAY,
        MONDAY_TO_SATURDAY
    }

    public Silence silence() {
        return rule.silence();
    }

    /** The last day of an appeal against what was known on a day. */
    LocalDate appealFrom(LocalDate day, PublicHolidays holidays) {
        return LegalDates.lastDayOfAppeal(day, appealMonths, holidays);
    }

    LocalDate latestFrom(LocalDate day) {
        return LegalDates.months(day, latestMonths);
    }
}
