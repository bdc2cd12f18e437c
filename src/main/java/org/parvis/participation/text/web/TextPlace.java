package org.parvis.participation.text.web;

import java.time.Instant;
import org.parvis.participation.Process;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.DraftText;

/** A text and the process that it belongs to. */
public record TextPlace(Process process, DraftText text) {

    /** Of its public page. */
    public String path() {
        return all(process) + "/" + text.number();
    }

    static String all(Process process) {
        return process.path() + "/textes";
    }

    /** Where people talk about one of its articles. */
    public String commentsPath(Clause clause) {
        return commentsPath(clause.number());
    }

    /** The same by its number. */
    public String commentsPath(int clause) {
        return text.path(process, clause) + "/commentaires";
    }

    /** Of its page at the desk. */
    public String deskPath() {
        return desk(process) + "/" + text.number();
    }

    static String desk(Process process) {
        return "/bureau/participation/" + process.slug() + "/textes";
    }

    public DraftText.Stage stage(Instant now) {
        return text.stage(process, now);
    }
}
