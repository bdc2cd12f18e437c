package org.parvis.participation.text.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.text.DraftText;
import org.parvis.web.FormErrors;

/** Texts of a process, for whoever prepares it. */
public record DeskTextsPage(Process process, List<DraftText> texts, Instant now, TextForm form, FormErrors errors) {

    public DraftText.Stage stage(DraftText text) {
        return text.stage(process, now);
    }

    /** Whether people can comment on texts at some time. */
    public boolean hasPhase() {
        return !process.phasesFor(Capability.ANNOTATE).isEmpty();
    }
}
