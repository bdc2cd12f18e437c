package org.parvis.participation.council.web;

import org.parvis.shared.Printable;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** The town's answer, as it is typed at the desk. */
public record ReplyForm(String fate, String answer, String authority) {

    static final ReplyForm EMPTY = new ReplyForm("", "", "");

    static ReplyForm read(MultiValueMap<String, String> fields) {
        return new ReplyForm(Typed.of(fields, "fate"), Printable.text(Typed.of(fields, "answer")), Printable.text(Typed.of(fields, "authority")));
    }
}
