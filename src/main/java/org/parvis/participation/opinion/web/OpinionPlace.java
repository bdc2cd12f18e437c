package org.parvis.participation.opinion.web;

import java.time.Instant;
import org.parvis.participation.Process;
import org.parvis.participation.opinion.Canvass;

/** A canvass and the process that it belongs to. */
public record OpinionPlace(Process process, Canvass canvass) {

    /** Of its public page. */
    public String path() {
        return all(process) + "/" + canvass.slug();
    }

    static String all(Process process) {
        return process.path() + "/avis";
    }

    /** Of its page at the desk. */
    public String deskPath() {
        return desk(process) + "/" + canvass.slug();
    }

    static String desk(Process process) {
        return "/bureau/participation/" + process.slug() + "/avis";
    }

    public Canvass.Stage stage(Instant now) {
        return canvass.stage(process, now);
    }
}
