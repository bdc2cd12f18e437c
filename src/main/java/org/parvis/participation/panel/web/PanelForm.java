package org.parvis.participation.panel.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.panel.PanelAbout;
import org.parvis.shared.Printable;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What a panel is, as it is typed at the desk. */
public record PanelForm(String title, String words, String from, String to, String source, String sourceOn) {

    static final PanelForm EMPTY = new PanelForm("", "", "", "", "", "");

    static PanelForm of(PanelAbout about) {
        return new PanelForm(
                about.title(), about.words(), String.valueOf(about.from()), String.valueOf(about.to()), about.source(), String.valueOf(about.sourceOn()));
    }

    static PanelForm read(MultiValueMap<String, String> fields) {
        return new PanelForm(
                Typed.of(fields, "title"), Typed.of(fields, "words"), Typed.of(fields, "from"), Typed.of(fields, "to"),
                Typed.of(fields, "source"), Typed.of(fields, "sourceOn"));
    }

    /** The public draw in one line, as it is hashed. */
    PanelAbout about() {
        return new PanelAbout(title, words, day(from), day(to), Printable.line(source, PanelAbout.LONGEST_SOURCE + 1), day(sourceOn));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
