package org.parvis.participation.budget.web;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.budget.Voting.Present;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.springframework.util.MultiValueMap;

/**
 * Who stands at the counter, as an agent typed it: an address, else what the papers say; where the vote has a list, their number
 * on it.
 */
public record CounterForm(String email, String familyName, String givenName, String born, String number) {

    static final CounterForm EMPTY = new CounterForm("", "", "", "", "");

    static CounterForm read(MultiValueMap<String, String> fields) {
        return new CounterForm(
                Typed.of(fields, "email"), Typed.of(fields, "familyName"), Typed.of(fields, "givenName"), Typed.of(fields, "born"),
                Typed.of(fields, "inscrit"));
    }

    /** Empty where neither address nor papers are whole. */
    Optional<Present> present() {
        if (!email.isEmpty()) {
            return EmailAddress.find(email).map(Present.ByMail::new);
        }
        Optional<LocalDate> day = TypedDay.find(born);
        return familyName.isEmpty() || givenName.isEmpty() ? Optional.empty() : day.map(at -> new Present.ByPapers(familyName, givenName, at));
    }

    /** Where it is said what is wrong with it, without a list. */
    String field() {
        return email.isEmpty() ? "familyName" : "email";
    }
}
