package org.parvis.territory.map;

/**
 * How a kind of thing is drawn where no style sheet is: attributes that the classes of {@code map.css} override on
 * pages, and that print as they are.
 */
enum MapStyle {
    PARK("map-park", "fill=\"#dcead6\""),
    WATER("map-water", "fill=\"#cfe2ee\""),
    STREAM("map-stream", "fill=\"none\" stroke=\"#cfe2ee\" stroke-width=\"3\""),
    BUILDING("map-building", "fill=\"#e9e4da\""),
    RAIL("map-rail", "fill=\"none\" stroke=\"#a8a29a\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\""),
    PATH("map-path", "fill=\"none\" stroke=\"#cfc7b8\" stroke-width=\"1\" stroke-dasharray=\"3 2\""),
    MINOR("map-minor", "fill=\"none\" stroke=\"#ffffff\" stroke-linecap=\"round\" stroke-linejoin=\"round\""),
    MAJOR("map-major", "fill=\"none\" stroke=\"#ffffff\" stroke-linecap=\"round\" stroke-linejoin=\"round\""),
    EDGE("map-edge", "fill=\"none\" stroke=\"#d3ccbe\" stroke-linecap=\"round\" stroke-linejoin=\"round\""),
    OUTLINE("map-outline", "fill=\"none\" stroke=\"#5a5f66\" stroke-width=\"1.5\" stroke-dasharray=\"8 4\"");

    private final String attributes;

    MapStyle(String cssClass, String look) {
        this.attributes = "class=\"" + cssClass + "\" " + look;
    }

    String attributes() {
        return attributes;
    }
}
