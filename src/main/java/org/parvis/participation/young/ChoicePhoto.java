package org.parvis.participation.young;

import org.parvis.files.Picture;

/**
 * A photo of the town for a choice of a question.
 *
 * @param item code of the question
 * @param choice code of the choice
 * @param alt what it shows, for whoever does not see it
 */
public record ChoicePhoto(String item, String choice, String alt, Picture picture) {

    public static final int LONGEST_ALT = 200;

    /** Once it was drawn anew, without what the camera wrote into it. */
    public boolean isReady() {
        return picture.isReady();
    }
}
