package org.parvis.participation.petition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for petitions of a territory from a moment on. Each petition keeps the version that it was sent under.
 *
 * @param version 0 as long as it is not written
 * @param postcodes of those who may start one and sign; none for everybody
 * @param examineDays within which the town says whether one is admitted
 * @param paperDays how long after the end sheets are still typed in that were signed before it
 * @param keepMonths how long after the end, or the answer, it is known who signed
 * @param base of what shares are thresholds; null where none is
 * @param baseWords what that is: «électeurs inscrits au 1er janvier»
 * @param department code of the one that examines them
 */
public record PetitionRule(
        int version,
        @Nullable Instant since,
        Taking taking,
        int minAge,
        Birth birth,
        List<String> postcodes,
        int months,
        int examineDays,
        int paperDays,
        int keepMonths,
        @Nullable Long base,
        String baseWords,
        String department,
        List<Step> steps) {

    public static final int MOST_STEPS = 4;
    public static final int MOST_POSTCODES = 60;
    public static final int LONGEST_WORDS = 200;
    private static final int OLDEST = 25;
    private static final int MOST_MONTHS = 24;
    private static final int MOST_EXAMINE_DAYS = 180;
    private static final int MOST_PAPER_DAYS = 60;
    private static final int MOST_KEEP_MONTHS = 60;
    private static final int MOST_DAYS = 366;
    private static final int WHOLE = 1000;
    private static final int MOST_SIGNATURES = 10_000_000;

    /** Whether petitions are taken. */
    public enum Taking {
        YES,
        NO
    }

    /** What is asked about age. */
    public enum Birth {
        /** The day of birth. */
        ASKED,
        /** That one is old enough. */
        NOT_ASKED
    }

    /**
     * A threshold.
     *
     * @param signatures how many; null where it is a share
     * @param share in thousandths of the base; null where it is a number
     * @param words what is owed besides, or instead
     * @param days within which it is done
     */
    public record Step(@Nullable Integer signatures, @Nullable Integer share, Duty duty, String words, int days) {

        /** In signatures; a share is rounded up. */
        public int needed(@Nullable Long base) {
            if (signatures != null) {
                return signatures;
            }
            if (share == null || base == null) {
                throw new IllegalStateException("A share needs what it is a share of");
            }
            return Math.toIntExact((base * share + WHOLE - 1) / WHOLE);
        }
    }

    public PetitionRule {
        postcodes = List.copyOf(postcodes);
        steps = List.copyOf(steps);
    }

    public boolean takes() {
        return taking == Taking.YES;
    }

    /** Whether somebody of this postcode may start one and sign. */
    public boolean admits(String postcode) {
        return postcodes.isEmpty() || postcodes.contains(postcode);
    }

    /** What contradicts itself or is beyond sense, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        within(minAge, 0, OLDEST, "age", problems);
        within(months, 1, MOST_MONTHS, "mois", problems);
        within(examineDays, 1, MOST_EXAMINE_DAYS, "examen", problems);
        within(paperDays, 0, MOST_PAPER_DAYS, "papier", problems);
        within(keepMonths, 1, MOST_KEEP_MONTHS, "garde", problems);
        if (postcodes.size() > MOST_POSTCODES || !postcodes.stream().allMatch(one -> one.matches("[0-9A-Z]{3,10}"))) {
            problems.put("codes", "petition.refused.postcodes");
        }
        if (base != null && (base < 1 || base > MOST_SIGNATURES)) {
            problems.put("base", "petition.refused.base");
        }
        if (baseWords.length() > LONGEST_WORDS || base != null && baseWords.isBlank()) {
            problems.put("baseDe", "petition.refused.baseWords");
        }
        if (department.isEmpty()) {
            problems.put("service", "petition.refused.department");
        }
        if (steps.isEmpty()) {
            problems.put("seuil0", "petition.refused.noStep");
        }
        for (int i = 0; i < steps.size(); i++) {
            check(steps.get(i), i, problems);
        }
        return problems;
    }

    private void check(Step step, int at, Map<String, String> problems) {
        @Nullable Integer share = step.share();
        if (share != null && base == null) {
            problems.put("base", "petition.refused.shareOfNothing");
        } else if (step.signatures() != null && (step.signatures() < 1 || step.signatures() > MOST_SIGNATURES)
                || share != null && (share < 1 || share > WHOLE)
                || step.signatures() == null && share == null) {
            problems.put("seuil" + at, "petition.refused.step");
        } else if (at > 0 && isKnown(steps.get(at - 1)) && steps.get(at - 1).needed(base) >= step.needed(base)) {
            problems.put("seuil" + at, "petition.refused.order");
        }
        if (step.days() < 1 || step.days() > MOST_DAYS) {
            problems.put("jours" + at, "petition.refused.days");
        }
        if (step.words().length() > LONGEST_WORDS || step.duty() == Duty.OTHER && step.words().isBlank()) {
            problems.put("effet" + at, "petition.refused.duty");
        }
    }

    private boolean isKnown(Step step) {
        return step.signatures() != null || step.share() != null && base != null;
    }

    private static void within(int number, int least, int most, String field, Map<String, String> problems) {
        if (number < least || number > most) {
            problems.put(field, "petition.refused.number." + field);
        }
    }
}
