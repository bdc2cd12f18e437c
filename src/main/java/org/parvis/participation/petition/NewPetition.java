package org.parvis.participation.petition;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.messaging.EmailAddress;

/**
 * A petition to take.
 *
 * @param isOldEnough whether whoever begins it says so
 * @param enteredBy who typed it in
 */
public record NewPetition(
        PetitionText text, String name, String email, String postcode, boolean isOldEnough, Locale language, CaseChannel channel, Actor enteredBy) {

    private static final int LONGEST_NAME = 120;

    /** Of a postcode as it is compared. */
    static String plainPostcode(String typed) {
        return typed.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    Requester author() {
        return Requester.said(name, email, "", language.getLanguage());
    }

    /** What is wrong with it under a rule, by field, as message keys. */
    public Map<String, String> problems(PetitionRule rule) {
        Map<String, String> problems = new LinkedHashMap<>(text.problems());
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.put("name", "petition.refused.name");
        }
        if (EmailAddress.find(email).isEmpty()) {
            problems.put("email", "messaging.refused.address");
        }
        if (plainPostcode(postcode).isEmpty() || plainPostcode(postcode).length() > 10) {
            problems.put("postcode", "petition.refused.postcode");
        } else if (!rule.admits(plainPostcode(postcode))) {
            problems.put("postcode", "petition.refused.elsewhere");
        }
        if (!isOldEnough && rule.minAge() > 0) {
            problems.put("age", "petition.refused.young");
        }
        return problems;
    }
}
