package org.parvis.participation.kin.web;

import java.util.List;
import org.parvis.participation.Proposal;
import org.parvis.participation.Voice;
import org.parvis.participation.kin.Merge;
import org.parvis.web.FormErrors;

/**
 * Ideas that are to become one, for an author of one of them.
 *
 * @param mine whether it waits for their answer
 * @param waiting of how many authors it waits
 */
public record MergePage(String token, String number, Merge merge, List<Line> ideas, boolean mine, long waiting, String error) {

    /**
     * One of the ideas.
     *
     * @param voices for which organisations its authors speak: they do in the new one
     * @param hasAgreed whether all of its authors have
     */
    public record Line(Proposal proposal, List<Voice> voices, String path, long supports, boolean hasAgreed) {}

    public FormErrors errors() {
        return error.isEmpty() ? new FormErrors() : new FormErrors().add("reponse", error);
    }
}
