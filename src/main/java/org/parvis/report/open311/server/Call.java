package org.parvis.report.open311.server;

import jakarta.servlet.http.Part;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.report.open311.wire.Parameters;
import org.parvis.territory.Territory;

/** One request of a client, to one territory. */
record Call(Territory territory, Parameters parameters, List<Part> files, Optional<String> idempotencyKey) {

    /** The value of an argument that may be given once. */
    @Nullable String argument(String name) {
        return parameters.one(name);
    }

    /** The territory's first language: clients do not say theirs. */
    Locale locale() {
        return territory.language();
    }

    /** A moment as the territory's clocks show it. */
    OffsetDateTime local(Instant instant) {
        return instant.atZone(territory.zone()).toOffsetDateTime();
    }
}
