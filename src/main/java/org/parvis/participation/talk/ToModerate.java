package org.parvis.participation.talk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.web.Visitor;

/** What else waits for moderators besides comments: shown above their queue, so that they have one. */
public interface ToModerate {

    /**
     * @param words what is to be read
     * @param path where it is read and decided on
     * @param reason a message key
     */
    record Item(String words, String path, String reason, Instant since, Instant dueAt) {

        public boolean isLate(Instant now) {
            return !now.isBefore(dueAt);
        }
    }

    /** Of these processes, what is late first. */
    List<Item> list(Collection<UUID> processes);

    /** Whether residents of the town do what it is about, though it may have published no process. */
    default boolean isUsed() {
        return false;
    }

    /** Of no process: what this visitor may moderate of it, what is late first. */
    default List<Item> listBesides(Visitor visitor) {
        return List.of();
    }
}
