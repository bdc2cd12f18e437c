package org.parvis.participation.text.web;

import java.util.List;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.ClauseDraft;
import org.parvis.participation.text.DraftText;
import org.parvis.participation.text.TextDraft;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** A text as it is typed, whole: its articles begin with a line that begins with #. */
public record TextForm(String title, String intro, String words) {

    static final TextForm EMPTY = new TextForm("", "", "");

    static TextForm of(DraftText text, List<Clause> clauses) {
        return new TextForm(text.title(), text.intro(), ClauseDraft.written(clauses));
    }

    static TextForm read(MultiValueMap<String, String> fields) {
        return new TextForm(Typed.of(fields, "titre"), Typed.of(fields, "intro"), Typed.of(fields, "texte"));
    }

    TextDraft draft() {
        return new TextDraft(title, intro, ClauseDraft.parse(words));
    }
}
