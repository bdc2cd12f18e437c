package org.parvis.participation.opinion.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.opinion.Canvass;
import org.parvis.web.FormErrors;

/** What is canvassed in a process, for whoever prepares it. */
public record DeskCanvassesPage(Process process, List<Canvass> canvasses, Instant now, CanvassForm form, FormErrors errors) {

    public Canvass.Stage stage(Canvass canvass) {
        return canvass.stage(process, now);
    }
}
