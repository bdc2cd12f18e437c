package org.parvis.territory;

import org.jspecify.annotations.Nullable;

/**
 * Where an outside body takes requests by Open311 GeoReport v2.
 *
 * @param url base address, before {@code requests.json}
 * @param jurisdiction identifier of the place, where the server asks for one
 * @param apiKeyEnv name of the environment variable that holds the key: secrets are not in files
 */
public record Open311Endpoint(String url, @Nullable String jurisdiction, @Nullable String apiKeyEnv) {}
