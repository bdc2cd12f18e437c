package org.parvis.casework;

import org.parvis.web.FormErrors;

/**
 * A case whose private link was opened.
 *
 * @param done what was just done, as the end of a message key; empty for nothing, else nothing that can be trusted:
 *     it comes from the address
 */
public record Tracked(String token, Case subject, String done, Typed typed, FormErrors errors) {

    /** What somebody typed into one of the forms, given back when it has a mistake. */
    public record Typed(String form, String text) {

        static final Typed NOTHING = new Typed("", "");

        public String in(String asked, String otherwise) {
            return form.equals(asked) ? text : otherwise;
        }
    }

    public static Tracked of(String token, Case subject, String done) {
        return new Tracked(token, subject, done, Typed.NOTHING, new FormErrors());
    }

    public static Tracked refused(String token, Case subject, Typed typed, FormErrors errors) {
        return new Tracked(token, subject, "", typed, errors);
    }

    /** Where a form of the page is sent. */
    public String action(String act) {
        return "/suivi/" + token + "/" + act;
    }
}
