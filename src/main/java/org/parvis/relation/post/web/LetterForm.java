package org.parvis.relation.post.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Caller;
import org.parvis.relation.post.NewLetter;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a letter that came in.
 *
 * @param person handle of the one whom the registrar knows them to be; empty for somebody new
 * @param what OPEN, JOIN or NOTE
 * @param department id of the one chosen; empty to follow the case
 */
public record LetterForm(
        String arrivedOn,
        String sender,
        String address,
        String object,
        String words,
        String person,
        String what,
        String kind,
        String number,
        String department) {

    static LetterForm empty(LocalDate today) {
        return new LetterForm(today.toString(), "", "", "", "", "", "OPEN", "", "", "");
    }

    static LetterForm read(MultiValueMap<String, String> fields) {
        return new LetterForm(
                Typed.of(fields, "arrivedOn"),
                Typed.of(fields, "sender"),
                Typed.of(fields, "address"),
                Typed.of(fields, "object"),
                Typed.of(fields, "words"),
                Typed.of(fields, "person"),
                Typed.of(fields, "what"),
                Typed.of(fields, "kind"),
                Typed.of(fields, "number"),
                Typed.of(fields, "department"));
    }

    Caller caller() {
        return new Caller(sender, "", "", person);
    }

    /** @param file of the one chosen; null for none */
    NewLetter letter(LocalDate today, @Nullable UUID file) {
        return new NewLetter(
                TypedDay.find(arrivedOn).orElse(today), file, sender, address, object, words, departmentId(), following());
    }

    boolean isDayWrong() {
        return TypedDay.find(arrivedOn).isEmpty();
    }

    private NewLetter.What following() {
        return switch (what) {
            case "JOIN" -> new NewLetter.Join(number);
            case "NOTE" -> new NewLetter.Note();
            default -> new NewLetter.Open(kind);
        };
    }

    private @Nullable UUID departmentId() {
        try {
            return department.isEmpty() ? null : UUID.fromString(department);
        } catch (IllegalArgumentException e) {
            // No department has it: refused by its field.
            return new UUID(0, 0);
        }
    }

    public boolean is(String asked) {
        return what.equals(asked) || what.isEmpty() && asked.equals("OPEN");
    }
}
