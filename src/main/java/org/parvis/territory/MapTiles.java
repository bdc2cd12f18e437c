package org.parvis.territory;

import java.net.URI;

/**
 * Where pages get the pictures of the base map.
 *
 * @param url with {@code {z}}, {@code {x}} and {@code {y}}; https
 * @param attribution who made the map, as its licence asks
 * @param maxZoom greatest zoom that the server draws
 */
public record MapTiles(String url, String attribution, int maxZoom) {

    /** What the pages' security policy must let through. */
    public String origin() {
        URI address = URI.create(url.replaceAll("[{}]", ""));
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getHost() == null ? "" : "https://" + address.getHost() + port;
    }
}
