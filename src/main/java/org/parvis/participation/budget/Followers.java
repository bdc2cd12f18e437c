package org.parvis.participation.budget;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;

/** Who asked to be told what changes in a process, and has not ended that. */
public interface Followers {

    /**
     * One of them.
     *
     * @param end the path of a page that ends it
     */
    record Follower(EmailAddress address, Locale language, String end) {}

    /**
     * Some of them.
     *
     * @param last behind whom the next ones are; null where there are none
     */
    record Some(List<Follower> people, @Nullable String last) {}

    /**
     * The next ones behind somebody, who is nobody at the beginning, in a transaction.
     *
     * @param by when they must have asked for it at the latest
     */
    Some next(UUID process, Instant by, String behind);
}
