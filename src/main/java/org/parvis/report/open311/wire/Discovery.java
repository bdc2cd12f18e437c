package org.parvis.report.open311.wire;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What this server offers and where.
 *
 * @param changeset when any of it last changed
 * @param contact whom to ask
 * @param keyService how to get a key
 */
public record Discovery(OffsetDateTime changeset, String contact, String keyService, List<Endpoint> endpoints)
        implements Written {

    @Override
    public void writeTo(Fields fields) {
        fields.moment("changeset", changeset)
                .text("contact", contact)
                .text("key_service", keyService)
                .list("endpoints", "endpoint", endpoints);
    }

    /**
     * One address that speaks GeoReport.
     *
     * @param type {@code production} or {@code test}
     */
    public record Endpoint(String url, OffsetDateTime changeset, String type) implements Written {

        private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

        @Override
        public void writeTo(Fields fields) {
            fields.text("specification", SPECIFICATION)
                    .text("url", url)
                    .moment("changeset", changeset)
                    .text("type", type)
                    .words("formats", "format", List.of("text/xml", "application/json"));
        }
    }
}
