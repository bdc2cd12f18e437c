package org.parvis.participation.debate.web;

import org.parvis.participation.debate.DebateDraft;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What somebody has typed of a debate. */
public record DebateForm(String question, String words, String first, String second, String name, String email, String reason) {

    static DebateForm empty(String email) {
        return new DebateForm("", "", "", "", "", email, "");
    }

    static DebateForm of(DebateDraft about) {
        return new DebateForm(about.question(), about.words(), about.first(), about.second(), "", "", "");
    }

    static DebateForm read(MultiValueMap<String, String> fields) {
        return new DebateForm(
                Typed.of(fields, "question"), Typed.of(fields, "texte"), Typed.of(fields, "pour"), Typed.of(fields, "contre"),
                Typed.of(fields, "nom"), Typed.of(fields, "email"), Typed.of(fields, "raison"));
    }

    DebateDraft draft() {
        return new DebateDraft(question, words, first, second);
    }
}
