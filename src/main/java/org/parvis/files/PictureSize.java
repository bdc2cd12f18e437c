package org.parvis.files;

/** Width and height in pixels, as the picture is seen. */
public record PictureSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }

    int longerSide() {
        return Math.max(width, height);
    }

    /** The same shape with no side above {@code longest}. */
    PictureSize within(int longest) {
        if (longerSide() <= longest) {
            return this;
        }
        double scale = (double) longest / longerSide();
        return new PictureSize(
                Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }
}
