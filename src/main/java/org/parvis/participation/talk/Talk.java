package org.parvis.participation.talk;

import java.util.UUID;
import org.parvis.participation.Process;

/**
 * That under which people talk.
 *
 * @param kind what it is
 * @param subject the idea or the debate
 * @param title empty where it is not to be told
 * @param path of its page
 */
public record Talk(Kind kind, UUID subject, Process process, String title, String path) {

    /** What people talk about, as the end of message keys. */
    public enum Kind {
        IDEA,
        DEBATE
    }

    public boolean isNamed() {
        return !title.isEmpty();
    }

    Talk withoutTitle() {
        return new Talk(kind, subject, process, "", path);
    }

    /** Where all of it is read. */
    public String commentsPath() {
        return path + "/commentaires";
    }
}
