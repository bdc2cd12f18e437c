package org.parvis.report.open311.wire;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened elsewhere to a request that both sides know. */
public record NewUpdate(
        String id,
        String requestId,
        UpdateStatus status,
        OffsetDateTime at,
        @Nullable String title,
        @Nullable String description,
        Sender sender,
        List<URI> media) {

    /** Reads the update; throws a {@link Mistake} that names everything wrong with it. */
    public static NewUpdate of(Parameters parameters) {
        Arguments arguments = new Arguments(parameters);
        String id = required(arguments, "update_id");
        String requestId = required(arguments, "service_request_id");
        UpdateStatus status = arguments.oneOf("status", UpdateStatus.class);
        OffsetDateTime at = arguments.moment("updated_datetime");
        if (parameters.all("status").isEmpty()) {
            arguments.wrong("status is required.");
        }
        if (parameters.all("updated_datetime").isEmpty()) {
            arguments.wrong("updated_datetime is required.");
        }
        String title = arguments.words("title", 100);
        String description = arguments.words("description", NewRequest.LONGEST);
        Sender sender = Sender.of(arguments);
        List<URI> media = arguments.links("media_url", 20);
        arguments.check();
        return new NewUpdate(
                id,
                requestId,
                java.util.Objects.requireNonNull(status),
                java.util.Objects.requireNonNull(at),
                title,
                description,
                sender,
                media);
    }

    private static String required(Arguments arguments, String name) {
        String value = arguments.words(name, 200);
        if (value == null) {
            arguments.wrong(name + " is required.");
            return "";
        }
        return value;
    }
}
