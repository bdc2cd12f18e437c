package org.parvis.participation.talk;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of comments begins: after the one that was shown last.
 *
 * @param figure by which that one was in its place; zero in an order of time
 * @param id of that one, or its place in an order of time
 */
public record CommentPlace(long figure, UUID id) {

    static final CommentPlace FIRST = new CommentPlace(Long.MAX_VALUE, new UUID(-1, -1));
    static final CommentPlace OLDEST = new CommentPlace(0, new UUID(0, 0));

    /** Empty for what is no place. */
    public static Optional<CommentPlace> find(String typed) {
        try {
            int dot = typed.indexOf('.');
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(new CommentPlace(Long.parseLong(typed.substring(0, dot)), UUID.fromString(typed.substring(dot + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As an address carries it. */
    public String written() {
        return figure + "." + id;
    }
}
