package org.parvis.files;

/**
 * A rectangle to be made unrecognisable, in parts of the upright picture's width and height: 0 is left or top, 1 right
 * or bottom.
 */
public record HiddenArea(double x, double y, double width, double height) {

    public HiddenArea {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.000_001 && y + height <= 1.000_001)) {
            throw new IllegalArgumentException("Not a part of a picture");
        }
    }
}
