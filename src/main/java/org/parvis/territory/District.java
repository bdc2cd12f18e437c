package org.parvis.territory;

import java.util.UUID;

/**
 * A part of the territory. Several layers cut the same ground differently (quartiers, arrondissements, sectors).
 *
 * @param layer code of the layer ("quartier")
 * @param code its code within the layer
 */
public record District(UUID id, String layer, String code, String name) {

    /** How addresses, rules and programs name it: "quartier:centre". */
    public String reference() {
        return layer + ":" + code;
    }
}
