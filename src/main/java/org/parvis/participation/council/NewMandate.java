package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.council.Mandate.Member;

/**
 * Whom somebody designates at the desk.
 *
 * @param by the act that designates them
 * @param startsOn null for a day that nobody could read
 * @param isNamed whether they have said that their name may be public
 */
public record NewMandate(UUID collegeId, boolean isSubstitute, Member member, String by, @Nullable LocalDate startsOn, boolean isNamed) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_APART = 80;
    public static final int LONGEST_BY = 300;
    private static final int YEARS_BEFORE = 10;

    /** What is wrong with it, by field, as message keys. */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (member.plainName().isEmpty() || member.name().length() > LONGEST_NAME) {
            problems.put("name", "council.refused.name");
        }
        if (member.apart().length() > LONGEST_APART) {
            problems.put("apart", "council.refused.long");
        }
        if (!member.email().isEmpty() && EmailAddress.find(member.email()).isEmpty()) {
            problems.put("email", "messaging.refused.address");
        }
        if (by.length() > LONGEST_BY) {
            problems.put("by", "council.refused.long");
        }
        if (startsOn == null || startsOn.isBefore(today.minusYears(YEARS_BEFORE)) || startsOn.isAfter(today.plusYears(1))) {
            problems.put("startsOn", "council.refused.starts");
        }
        return problems;
    }
}
