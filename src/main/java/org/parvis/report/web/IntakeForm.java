package org.parvis.report.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.questions.Answers;
import org.parvis.relation.Caller;

/**
 * What an agent has typed so far while somebody tells them.
 *
 * @param street «toute la rue», where it is said
 * @param person handle of the one whom the agent knows them to be; empty for somebody new
 * @param reply to give at once; «answer» is what the names of answers to questions begin with
 */
public record IntakeForm(
        @Nullable String words,
        @Nullable String category,
        @Nullable String choice,
        @Nullable String address,
        @Nullable String lon,
        @Nullable String lat,
        @Nullable String street,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String person,
        @Nullable String channel,
        @Nullable String reply) {

    static final IntakeForm EMPTY =
            new IntakeForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Begun from somebody's file. */
    static IntakeForm of(Caller known) {
        return new IntakeForm(
                null, null, null, null, null, null, null, known.name(), known.phone(), known.email(), known.handle(), null,
                null);
    }

    Caller caller() {
        return new Caller(text(name), text(phone), text(email), text(person));
    }

    /** A field as text, empty where it is missing. */
    public static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    /** The place chosen from the list, or put on the map. */
    Optional<PlaceChoice> place() {
        if (!text(choice).isEmpty()) {
            return PlaceChoice.read(text(choice));
        }
        return PlaceChoice.point(text(lon), text(lat)).map(point -> new PlaceChoice(point, PlaceChoice.label(address), "", null));
    }

    public boolean isInWholeStreet() {
        return street != null;
    }

    public boolean isAtTheCounter() {
        return "COUNTER".equals(channel);
    }

    /** Answers travel beside the form, by their question. */
    static Answers answers(Map<String, java.util.List<String>> form) {
        Map<String, java.util.List<String>> found = new java.util.LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith("answer.")) {
                found.put(name.substring("answer.".length()), values);
            }
        });
        return new Answers(found);
    }
}
