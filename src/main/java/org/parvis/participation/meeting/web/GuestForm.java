package org.parvis.participation.meeting.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.questions.Answers;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody types who wants to come.
 *
 * @param answers to what the meeting asks
 * @param group whose seats an agent gives them; empty for seats that are for everybody
 */
public record GuestForm(String name, String email, String companions, String needs, Answers answers, String group) {

    static final GuestForm EMPTY = new GuestForm("", "", "0", "", Answers.NONE, "");

    static GuestForm read(MultiValueMap<String, String> fields) {
        return new GuestForm(
                Typed.of(fields, "nom"), Typed.of(fields, "email"), Typed.of(fields, "avec"), Typed.of(fields, "besoins"), Answers.typed(fields),
                Typed.of(fields, "groupe"));
    }

    Wish wish() {
        @Nullable Integer with = MeetingForm.number(companions.isEmpty() ? "0" : companions);
        return new Wish(name, with == null ? -1 : with, needs, answers);
    }
}
