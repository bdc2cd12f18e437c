package org.parvis.participation.petition.web;

import org.parvis.identity.Account;
import org.parvis.participation.petition.Signature.Who;
import org.parvis.participation.petition.Signature.Wish;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.springframework.util.MultiValueMap;

/** What somebody has typed to sign. */
public record SignForm(
        String given, String family, String email, String postcode, String born, boolean isOldEnough, boolean isShown, boolean wantsNews) {

    static final SignForm EMPTY = new SignForm("", "", "", "", "", false, false, false);

    /** With the name by which somebody has an account. */
    static SignForm of(Account account) {
        String name = account.name().strip();
        int space = name.indexOf(' ');
        return new SignForm(space < 0 ? name : name.substring(0, space), space < 0 ? "" : name.substring(space + 1), "", "", "", false, false, false);
    }

    static SignForm read(MultiValueMap<String, String> fields) {
        return new SignForm(
                Typed.of(fields, "prenom"), Typed.of(fields, "nom"), Typed.of(fields, "email"), Typed.of(fields, "postcode"),
                Typed.of(fields, "naissance"), fields.containsKey("age"), fields.containsKey("montrer"), fields.containsKey("nouvelles"));
    }

    Wish wish() {
        return new Wish(new Who(given, family, postcode, TypedDay.find(born).orElse(null)), isOldEnough, isShown, wantsNews);
    }
}
