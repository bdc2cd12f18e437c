package org.parvis.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs.
 *
 * @param email null on paper
 * @param sheetId the sheet of paper; null on the web
 * @param reason why an agent counts it, does not, or no longer shows its name; empty where none had to say
 * @param countedAt null where it does not count
 */
public record Signature(
        UUID id,
        UUID petitionId,
        Channel channel,
        State state,
        @Nullable String email,
        Who who,
        boolean isShown,
        boolean wantsNews,
        Locale language,
        @Nullable UUID sheetId,
        String reason,
        @Nullable Instant countedAt) {

    public static final int LONGEST_NAME = 80;
    private static final int LONGEST_POSTCODE = 10;

    /** What is shown to everybody is a name and a postcode, and no sentence or address. */
    private static final Pattern SHOWN_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} '’\\-‐‑]*");

    private static final Pattern SHOWN_POSTCODE = Pattern.compile("[0-9A-Z]*[0-9][0-9A-Z]*");

    /** How it came. */
    public enum Channel {
        WEB,
        PAPER
    }

    /** Whether it counts. */
    public enum State {
        /** The address has not answered. */
        PENDING,
        COUNTED,
        /** On paper, and like another: an agent says which. */
        DOUBTFUL,
        /** An agent found that it does not count. */
        SET_ASIDE
    }

    /** Who somebody is, as they say it. */
    public record Who(String given, String family, String postcode, @Nullable LocalDate born) {

        Who clean() {
            return new Who(given.strip(), family.strip(), NewPetition.plainPostcode(postcode), born);
        }

        /** What is missing or keeps them from signing, by field, as message keys. */
        Map<String, String> problems(PetitionRule rule, LocalDate today) {
            Map<String, String> problems = new LinkedHashMap<>();
            if (given.isBlank() || given.length() > LONGEST_NAME) {
                problems.put("prenom", "petition.refused.given");
            }
            if (family.isBlank() || family.length() > LONGEST_NAME) {
                problems.put("nom", "petition.refused.family");
            }
            String code = NewPetition.plainPostcode(postcode);
            if (code.isEmpty() || code.length() > LONGEST_POSTCODE) {
                problems.put("postcode", "petition.refused.postcode");
            } else if (!rule.admits(code)) {
                problems.put("postcode", "petition.refused.elsewhere");
            }
            if (rule.birth() == PetitionRule.Birth.ASKED) {
                if (born == null || born.isAfter(today)) {
                    problems.put("naissance", "petition.refused.born");
                } else if (born.plusYears(rule.minAge()).isAfter(today)) {
                    problems.put("naissance", "petition.refused.young");
                }
            }
            return problems;
        }
    }

    /**
     * What somebody types to sign.
     *
     * @param isOldEnough whether they say so, where their day of birth is not asked
     * @param isShown whether their first name and postcode are shown
     */
    public record Wish(Who who, boolean isOldEnough, boolean isShown, boolean wantsNews) {

        /** What is wrong with it, by field, as message keys. */
        public Map<String, String> problems(PetitionRule rule, LocalDate today) {
            Map<String, String> problems = who.problems(rule, today);
            if (rule.birth() == PetitionRule.Birth.NOT_ASKED && rule.minAge() > 0 && !isOldEnough) {
                problems.put("age", "petition.refused.young");
            }
            if (isShown && !SHOWN_NAME.matcher(who.given().strip()).matches()) {
                problems.putIfAbsent("prenom", "petition.refused.shownGiven");
            }
            if (isShown && !SHOWN_POSTCODE.matcher(NewPetition.plainPostcode(who.postcode())).matches()) {
                problems.putIfAbsent("postcode", "petition.refused.postcode");
            }
            return problems;
        }

        Wish clean() {
            return new Wish(who.clean(), isOldEnough, isShown, wantsNews);
        }
    }

    public boolean isCounted() {
        return state == State.COUNTED;
    }
}
