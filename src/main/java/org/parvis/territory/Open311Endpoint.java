package org.parvis.territory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an outside body takes requests by Open311 GeoReport v2.
 *
 * @param url base address, before {@code requests.json}
 * @param jurisdiction identifier of the place, where the server asks for one
 * @param apiKeyEnv name of the environment variable that holds the key: secrets are not in files
 */
public record Open311Endpoint(String url, @Nullable String jurisdiction, @Nullable String apiKeyEnv) {

    /** Names of variables that may leave for the server that the file names; all other secrets stay here. */
    public static final String KEY_VARIABLES = "PARVIS_OPEN311_KEY_[A-Z0-9_]{1,60}";

    /** The variable to send as key; empty also for one that an older file named and that may not leave. */
    public Optional<String> keyVariable() {
        return Optional.ofNullable(apiKeyEnv).filter(name -> name.matches(KEY_VARIABLES));
    }
}
