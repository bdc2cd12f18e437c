package org.parvis.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.PublishedRequest;

/**
 * Requests of which everybody may know.
 *
 * @param next address of the next part; null on the last
 */
public record PublishedPage(List<Line> lines, Boolean isFirst, @Nullable String next) {

    /** @param look class of the tag that says where it stands */
    public record Line(PublishedRequest request, String look) {

        static Line of(PublishedRequest request) {
            return new Line(request, switch (request.state()) {
                case RUNNING -> "";
                case SUSPENDED -> "warn";
                case DECIDED, ACCEPTED -> "ok";
                case RETRACTED -> "bad";
            });
        }
    }
}
