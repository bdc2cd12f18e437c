package org.parvis.participation.talk.web;

import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Charter;
import org.parvis.participation.talk.Objection;
import org.parvis.web.FormErrors;
import org.springframework.util.MultiValueMap;

/** Objecting to something whole. */
public record ObjectionPage(Place place, Charter charter, Typed typed, FormErrors errors) {

    /**
     * What is objected to.
     *
     * @param title what it is called
     * @param path of its page
     * @param form of the page on which one objects
     */
    public record Place(Objection.Of of, String title, String path, String form) {}

    /** The form as it came: an article's position, words, an e-mail. */
    public record Typed(String article, String words, String email) {

        public static final Typed EMPTY = new Typed("", "", "");

        public static Typed read(MultiValueMap<String, String> fields) {
            return new Typed(
                    org.parvis.web.Typed.of(fields, "article"), org.parvis.web.Typed.of(fields, "texte"), org.parvis.web.Typed.of(fields, "email"));
        }

        boolean hasWrongEmail() {
            return !email.isBlank() && EmailAddress.find(email).isEmpty();
        }

        int position() {
            return article.matches("[0-9]{1,3}") ? Integer.parseInt(article) : 0;
        }
    }
}
