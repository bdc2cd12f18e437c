package org.parvis.territory.geo;

/** A file is not the GeoJSON it should be; the message says what and where, for whoever prepared the file. */
public class GeoJsonException extends RuntimeException {

    public GeoJsonException(String message) {
        super(message);
    }
}
