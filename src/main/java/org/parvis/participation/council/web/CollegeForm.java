package org.parvis.participation.council.web;

import java.util.Objects;
import org.parvis.participation.council.CollegeAbout;
import org.parvis.participation.council.Filling;
import org.parvis.shared.Printable;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What a college is, as it is typed at the desk. */
public record CollegeForm(
        String name, String filling, String byWhom, String seats, String substitutes, String months, String renewals, String panel) {

    static final CollegeForm EMPTY = new CollegeForm("", "CALL", "", "", "0", "36", "1", "");

    /** What no number is typed for: refused wherever a number is asked for. */
    private static final int NONE = -1;

    static CollegeForm of(CollegeAbout about) {
        return new CollegeForm(
                about.name(), about.filling().name(), about.byWhom(), String.valueOf(about.seats()), String.valueOf(about.substitutes()),
                String.valueOf(about.months()), Objects.toString(about.renewals(), ""), Objects.toString(about.panelId(), ""));
    }

    static CollegeForm read(MultiValueMap<String, String> fields) {
        return new CollegeForm(
                Printable.text(Typed.of(fields, "name")), Typed.of(fields, "filling"), Printable.text(Typed.of(fields, "byWhom")),
                Typed.of(fields, "seats"), Typed.of(fields, "substitutes"), Typed.of(fields, "months"), Typed.of(fields, "renewals"),
                Typed.of(fields, "panel"));
    }

    CollegeAbout about() {
        return new CollegeAbout(
                name, Typed.one(Filling.values(), filling).orElse(Filling.DESIGNATION), byWhom, number(seats),
                substitutes.isEmpty() ? 0 : number(substitutes), number(months), renewals.isEmpty() ? null : Integer.valueOf(number(renewals)),
                Typed.id(panel).orElse(null));
    }

    static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : NONE;
    }
}
