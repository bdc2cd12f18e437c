package org.parvis.territory;

import java.util.List;
import java.util.Optional;

/** Where a point lies, seen from the territory. */
public sealed interface Whereabouts {

    /** In the territory, in these districts: at most one of each layer, in the order of the layers. */
    record Inside(List<District> districts) implements Whereabouts {}

    /** Elsewhere; in this commune, if it is known. */
    record Outside(Optional<Neighbour> neighbour) implements Whereabouts {}

    default boolean isInside() {
        return this instanceof Inside;
    }
}
