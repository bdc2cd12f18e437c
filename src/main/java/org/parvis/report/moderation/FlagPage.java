package org.parvis.report.moderation;

import org.parvis.report.Report;
import org.parvis.web.FormErrors;

/** «Signaler ce contenu». */
public record FlagPage(Report report, Typed typed, FormErrors errors) {

    /** What was typed, given back when it has a mistake. */
    public record Typed(String words, String email) {

        static final Typed NOTHING = new Typed("", "");
    }
}
