package org.parvis.territory;

import org.jspecify.annotations.Nullable;

/**
 * A commune next to the territory, so that somebody who stands there is told where to go.
 *
 * @param code INSEE code
 * @param website where its own people report problems; null if not known
 */
public record Neighbour(String code, String name, @Nullable String website) {}
