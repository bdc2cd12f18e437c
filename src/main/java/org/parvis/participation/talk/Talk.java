package org.parvis.participation.talk;

import java.util.UUID;
import org.parvis.participation.Process;

/**
 * That under which people talk.
 *
 * @param kind what it is
 * @param subject the idea, the debate or the article
 * @param title empty where it is not to be told
 * @param path of its page
 * @param words that people may suggest to word otherwise; empty where they may not
 */
public record Talk(Kind kind, UUID subject, Process process, String title, String path, String words) {

    /** What people talk about, as the end of message keys. */
    public enum Kind {
        IDEA,
        DEBATE,
        /** An article of a text. */
        CLAUSE
    }

    public boolean isNamed() {
        return !title.isEmpty();
    }

    Talk withoutTitle() {
        return new Talk(kind, subject, process, "", path, "");
    }

    /** Where all of it is read. */
    public String commentsPath() {
        return path + "/commentaires";
    }
}
