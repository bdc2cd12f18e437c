package org.parvis.files;

import java.util.Arrays;
import java.util.Optional;

/** A size in which a picture is shown. */
public enum PictureVariant {
    /** 1,600 pixels on the longer side. */
    LARGE("grande"),
    /** 480 pixels on the longer side. */
    SMALL("vignette"),
    /** As it came, with all that the camera wrote into it: agents only, and on record. */
    ORIGINAL("originale");

    private final String word;

    PictureVariant(String word) {
        this.word = word;
    }

    /** As addresses say it. */
    public String word() {
        return word;
    }

    /** The variant that an address names. */
    public static Optional<PictureVariant> find(String word) {
        return Arrays.stream(values()).filter(v -> v.word.equals(word)).findFirst();
    }
}
