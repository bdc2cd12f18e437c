package org.parvis.participation.panel.web;

import org.parvis.participation.Process;
import org.parvis.participation.panel.Panel;

/** A panel and the process that it belongs to. */
public record PanelPlace(Process process, Panel panel) {

    /** Of its public page. */
    public String path() {
        return process.path() + "/tirages/" + panel.slug();
    }

    /** Of its page at the desk. */
    public String deskPath() {
        return desk(process) + "/" + panel.slug();
    }

    static String desk(Process process) {
        return "/bureau/participation/" + process.slug() + "/tirages";
    }
}
