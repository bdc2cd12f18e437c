package org.parvis.participation.meeting.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What somebody types who wants to come. */
public record GuestForm(String name, String email, String companions, String needs) {

    static final GuestForm EMPTY = new GuestForm("", "", "0", "");

    static GuestForm read(MultiValueMap<String, String> fields) {
        return new GuestForm(Typed.of(fields, "nom"), Typed.of(fields, "email"), Typed.of(fields, "avec"), Typed.of(fields, "besoins"));
    }

    Wish wish() {
        @Nullable Integer with = MeetingForm.number(companions.isEmpty() ? "0" : companions);
        return new Wish(name, with == null ? -1 : with, needs);
    }
}
