package org.parvis.participation.council.web;

import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.council.Mandate;
import org.parvis.participation.council.Mandate.Member;
import org.parvis.participation.council.NewMandate;
import org.parvis.shared.Printable;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.springframework.util.MultiValueMap;

/** Whom somebody designates, as it is typed at the desk. */
public record MandateForm(String name, String apart, String email, String by, String startsOn, boolean isSubstitute, boolean isNamed) {

    static MandateForm empty(String today) {
        return new MandateForm("", "", "", "", today, false, false);
    }

    /** To be corrected; that another name may be public is said anew. */
    static MandateForm of(Mandate mandate) {
        return new MandateForm(
                mandate.member().name(), mandate.member().apart(), mandate.member().email(), mandate.by(), mandate.startsOn().toString(),
                mandate.isSubstitute(), false);
    }

    /** With the day and the place of a mandate, which a correction leaves. */
    MandateForm from(Mandate mandate) {
        return new MandateForm(name, apart, email, by, mandate.startsOn().toString(), mandate.isSubstitute(), isNamed);
    }

    static MandateForm read(MultiValueMap<String, String> fields) {
        return new MandateForm(
                Printable.text(Typed.of(fields, "name")), Printable.text(Typed.of(fields, "apart")), Typed.of(fields, "email"),
                Printable.text(Typed.of(fields, "by")), Typed.of(fields, "startsOn"), Typed.of(fields, "place").equals("suppleant"),
                fields.containsKey("named"));
    }

    NewMandate mandate(UUID college) {
        return new NewMandate(
                college, isSubstitute, new Member(name, apart, EmailAddress.small(email)), by, TypedDay.find(startsOn).orElse(null), isNamed);
    }
}
