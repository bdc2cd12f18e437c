package org.parvis.participation.opinion.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.opinion.Canvass;

/** What is canvassed in a process, as everybody sees it. */
public record CanvassListPage(Process process, List<Canvass> canvasses, Instant now) {

    public Canvass.Stage stage(Canvass canvass) {
        return canvass.stage(process, now);
    }
}
