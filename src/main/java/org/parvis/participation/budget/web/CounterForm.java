package org.parvis.participation.budget.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.budget.Voting.Present;
import org.parvis.web.TypedDay;
import org.springframework.util.MultiValueMap;

/** Who stands at the counter, as an agent typed it: an address, else what the papers say. */
public record CounterForm(String email, String familyName, String givenName, String born) {

    static final CounterForm EMPTY = new CounterForm("", "", "", "");

    static CounterForm read(MultiValueMap<String, String> fields) {
        return new CounterForm(text(fields, "email"), text(fields, "familyName"), text(fields, "givenName"), text(fields, "born"));
    }

    /** Empty where neither is whole. */
    Optional<Present> present() {
        if (!email.isEmpty()) {
            return EmailAddress.find(email).map(Present.ByMail::new);
        }
        Optional<LocalDate> day = TypedDay.find(born);
        return familyName.isEmpty() || givenName.isEmpty() ? Optional.empty() : day.map(at -> new Present.ByPapers(familyName, givenName, at));
    }

    /** The one who votes, as the screen names them. */
    public String name() {
        return email.isEmpty() ? givenName + " " + familyName : email;
    }

    private static String text(MultiValueMap<String, String> fields, String field) {
        @Nullable String first = fields.getFirst(field);
        return first == null ? "" : first.strip();
    }
}
