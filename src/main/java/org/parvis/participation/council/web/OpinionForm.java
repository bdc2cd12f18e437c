package org.parvis.participation.council.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.council.OpinionAbout;
import org.parvis.participation.council.OpinionAbout.Kind;
import org.parvis.participation.council.OpinionAbout.Votes;
import org.parvis.shared.Printable;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.springframework.util.MultiValueMap;

/** What a council says, as it is typed at the desk. */
public record OpinionForm(
        String kind, String title, String words, String givenOn, String meeting, String inFavour, String against, String abstained) {

    static OpinionForm empty(String today) {
        return new OpinionForm("OPINION", "", "", today, "", "", "", "");
    }

    static OpinionForm of(OpinionAbout about) {
        Votes votes = about.votes();
        return new OpinionForm(
                about.kind().name(), about.title(), about.words(), Objects.toString(about.givenOn(), ""), Objects.toString(about.meetingId(), ""),
                votes == null ? "" : String.valueOf(votes.inFavour()), votes == null ? "" : String.valueOf(votes.against()),
                votes == null ? "" : String.valueOf(votes.abstained()));
    }

    static OpinionForm read(MultiValueMap<String, String> fields) {
        return new OpinionForm(
                Typed.of(fields, "kind"), Printable.text(Typed.of(fields, "title")), Printable.text(Typed.of(fields, "words")),
                Typed.of(fields, "givenOn"), Typed.of(fields, "meeting"), Typed.of(fields, "inFavour"), Typed.of(fields, "against"),
                Typed.of(fields, "abstained"));
    }

    OpinionAbout about() {
        return new OpinionAbout(
                Typed.one(Kind.values(), kind).orElse(Kind.OPINION), title, words, TypedDay.find(givenOn).orElse(null), Typed.id(meeting).orElse(null),
                votes());
    }

    /** Nothing typed: nobody counted. */
    private @Nullable Votes votes() {
        return inFavour.isEmpty() && against.isEmpty() && abstained.isEmpty() ? null : new Votes(number(inFavour), number(against), number(abstained));
    }

    private static int number(String typed) {
        return typed.isEmpty() ? 0 : CollegeForm.number(typed);
    }
}
