package org.parvis.participation.text.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.text.DraftText;

/** Texts of a process, as everybody sees them. */
public record TextListPage(Process process, List<DraftText> texts, Instant now) {

    public DraftText.Stage stage(DraftText text) {
        return text.stage(process, now);
    }
}
