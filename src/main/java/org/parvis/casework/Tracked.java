package org.parvis.casework;

import org.jspecify.annotations.Nullable;
import org.parvis.casework.satisfaction.OpinionQuestion;
import org.parvis.web.FormErrors;

/**
 * A case whose private link was opened.
 *
 * @param done what was just done, as the end of a message key; empty for nothing, else nothing that can be trusted:
 *     it comes from the address
 * @param opinion the question whether they are satisfied; null while there is no answer
 * @param silence what it means where nobody answers; null where it means nothing
 */
public record Tracked(
        String token,
        Case subject,
        String done,
        Typed typed,
        FormErrors errors,
        @Nullable OpinionQuestion opinion,
        @Nullable String silence) {

    /** What the page's own question is called in an address. */
    public static final String OPINION = "avis";


    /** What somebody typed into one of the forms, given back when it has a mistake. */
    public record Typed(String form, String text) {

        static final Typed NOTHING = new Typed("", "");

        public String in(String asked, String otherwise) {
            return form.equals(asked) ? text : otherwise;
        }
    }

    public static Tracked of(String token, Case subject, String done) {
        return new Tracked(token, subject, done, Typed.NOTHING, new FormErrors(), null, null);
    }

    public static Tracked refused(String token, Case subject, Typed typed, FormErrors errors) {
        return new Tracked(token, subject, "", typed, errors, null, null);
    }

    public Tracked asking(@Nullable OpinionQuestion question) {
        return new Tracked(token, subject, done, typed, errors, question, silence);
    }

    public Tracked saying(@Nullable String aboutSilence) {
        return new Tracked(token, subject, done, typed, errors, opinion, aboutSilence);
    }

    public boolean saidOpinion() {
        return done.equals(OPINION);
    }

    /** Where a form of the page is sent. */
    public String action(String act) {
        return "/suivi/" + token + "/" + act;
    }
}
