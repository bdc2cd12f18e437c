package org.parvis.participation.opinion.web;

import org.parvis.participation.opinion.CanvassAbout;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What is asked, as it is typed at the desk. */
public record CanvassForm(String title, String words, String adding, String data) {

    static final CanvassForm EMPTY = new CanvassForm("", "", CanvassAbout.Adding.EVERYBODY.name(), CanvassAbout.Data.FIGURES.name());

    static CanvassForm of(CanvassAbout about) {
        return new CanvassForm(about.title(), about.words(), about.adding().name(), about.data().name());
    }

    static CanvassForm read(MultiValueMap<String, String> fields) {
        return new CanvassForm(Typed.of(fields, "title"), Typed.of(fields, "words"), Typed.of(fields, "ajout"), Typed.of(fields, "donnees"));
    }

    CanvassAbout about() {
        return new CanvassAbout(
                title, words, Typed.one(CanvassAbout.Adding.values(), adding).orElse(CanvassAbout.Adding.EVERYBODY),
                Typed.one(CanvassAbout.Data.values(), data).orElse(CanvassAbout.Data.FIGURES));
    }
}
