package org.parvis.report.moderation;

import java.util.List;
import org.parvis.files.Picture;
import org.parvis.report.Report;
import org.parvis.web.FormErrors;

/**
 * One report before a moderator.
 *
 * @param restrictions what is taken from public view now
 */
public record ModerationPage(
        Report report,
        List<Waiting> waiting,
        List<Ruling> restrictions,
        List<Picture> photos,
        Typed typed,
        FormErrors errors) {

    public boolean textIsHeld() {
        return restrictions.stream()
                .anyMatch(r -> r.act() == ModerationAct.MASK_WORDS || r.act() == ModerationAct.HIDE_TEXT);
    }

    /** What was typed, given back when it has a mistake. */
    public record Typed(String act, String words, String reason) {}
}
