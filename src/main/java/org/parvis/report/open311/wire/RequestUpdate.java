package org.parvis.report.open311.wire;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something that happened to a request, in mySociety's extension. */
public record RequestUpdate(
        String id,
        String requestId,
        UpdateStatus status,
        OffsetDateTime at,
        @Nullable String description,
        @Nullable String mediaUrl,
        @Nullable String externalStatusCode,
        @Nullable String customerReference)
        implements Written {

    @Override
    public void writeTo(Fields fields) {
        fields.text("update_id", id)
                .text("service_request_id", requestId)
                .text("status", status.name())
                .moment("updated_datetime", at)
                .text("description", description)
                .text("media_url", mediaUrl)
                .text("external_status_code", externalStatusCode)
                .text("customer_reference", customerReference);
    }

    /** The answer to an update that was taken. */
    public record Taken(String id) implements Written {

        @Override
        public void writeTo(Fields fields) {
            fields.text("update_id", id);
        }
    }
}
