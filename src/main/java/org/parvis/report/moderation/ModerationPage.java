package org.parvis.report.moderation;

import java.util.List;
import org.parvis.files.Picture;
import org.parvis.report.Report;
import org.parvis.web.FormErrors;

/** One report before a moderator. */
public record ModerationPage(
        Report report, List<Waiting> waiting, List<Picture> photos, Typed typed, FormErrors errors) {

    /** What was typed, given back when it has a mistake. */
    public record Typed(String act, String words, String reason) {}
}
