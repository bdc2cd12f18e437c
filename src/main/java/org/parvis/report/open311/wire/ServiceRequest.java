package org.parvis.report.open311.wire;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A report as everybody may see it; never who sent it. */
public record ServiceRequest(
        String id,
        State state,
        Subject subject,
        Times times,
        Place place,
        @Nullable String mediaUrl,
        @Nullable Extensions extensions)
        implements Written {

    @Override
    public void writeTo(Fields fields) {
        fields.text("service_request_id", id)
                .text("status", state.open() ? "open" : "closed")
                .text("status_notes", state.notes())
                .text("service_name", subject.serviceName())
                .text("service_code", subject.serviceCode())
                .text("description", subject.description())
                .text("agency_responsible", state.agency())
                .text("service_notice", state.notice())
                .moment("requested_datetime", times.requested())
                .moment("updated_datetime", times.updated())
                .moment("expected_datetime", times.expected())
                .text("address", place.address())
                .text("address_id", place.addressId())
                .text("zipcode", place.zipcode())
                .degrees("lat", place.lat())
                .degrees("long", place.lon())
                .text("media_url", mediaUrl);
        if (extensions != null) {
            extensions.writeTo(fields);
        }
    }

    /** Where it stands, who has it, and what was said last. */
    public record State(boolean open, @Nullable String notes, @Nullable String agency, @Nullable String notice) {}

    /** What it is about. */
    public record Subject(String serviceCode, String serviceName, @Nullable String description) {}

    /** When it came, last changed, and should be done. */
    public record Times(
            OffsetDateTime requested, @Nullable OffsetDateTime updated, @Nullable OffsetDateTime expected) {}

    /** Where it is. */
    public record Place(
            @Nullable String address,
            @Nullable String addressId,
            @Nullable String zipcode,
            @Nullable Double lat,
            @Nullable Double lon) {}
}
