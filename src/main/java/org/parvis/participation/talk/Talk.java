package org.parvis.participation.talk;

import java.util.UUID;
import org.parvis.participation.Process;

/**
 * That under which people talk.
 *
 * @param subject the idea
 * @param title empty where it is not to be told
 * @param path of its page
 */
public record Talk(UUID subject, Process process, String title, String path) {

    public boolean isNamed() {
        return !title.isEmpty();
    }

    Talk withoutTitle() {
        return new Talk(subject, process, "", path);
    }

    /** Where all of it is read. */
    public String commentsPath() {
        return path + "/commentaires";
    }
}
