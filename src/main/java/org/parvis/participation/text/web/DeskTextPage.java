package org.parvis.participation.text.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.DraftText.Stage;
import org.parvis.web.FormErrors;

/**
 * A text at the desk.
 *
 * @param form of a draft
 * @param waiting how many suggested wordings have no answer
 * @param closing what is typed of what becomes of it
 */
public record DeskTextPage(
        TextPlace place, List<Clause> clauses, TextForm form, int waiting, String closing, String done, FormErrors errors, Instant now) {

    public Stage stage() {
        return place.stage(now);
    }
}
