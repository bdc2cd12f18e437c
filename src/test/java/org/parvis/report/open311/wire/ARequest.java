package org.parvis.report.open311.wire;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests for tests. */
final class ARequest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00+01:00");

    private ARequest() {}

    static ServiceRequest plain(String id) {
        return of(id, "Le lampadaire ne marche plus", null);
    }

    static ServiceRequest saying(String description) {
        return of("S-1", description, null);
    }

    static ServiceRequest extended(String id) {
        Extensions extensions = new Extensions(
                List.of(new Extensions.Answer("MAT", "Numéro du mât", "12")),
                "web",
                List.of("https://example.org/p"),
                List.of(new Extensions.Note(NOON, null, "received", "Reçu")));
        return of(id, "Le lampadaire ne marche plus", extensions);
    }

    private static ServiceRequest of(String id, String description, @Nullable Extensions extensions) {
        return new ServiceRequest(
                id,
                new ServiceRequest.State(true, "Reçu", "Voirie", null),
                new ServiceRequest.Subject("eclairage", "Éclairage public", description),
                new ServiceRequest.Times(NOON, NOON, null),
                new ServiceRequest.Place("1 rue Houdan", null, null, 48.7781234, 2.29),
                null,
                extensions);
    }
}
